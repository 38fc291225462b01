/// The style sheet of a page, made from ``Look``: colours as custom properties, then screen, telephone, paper.
enum PageStyle {
  /// The whole sheet.
  static let css = colours + base + parts + tables + charts + wide + paper

  private static let colours: String = {
    let light = Paint.allCases.map { "--\($0.cssName):\($0.light)" }.joined(separator: ";")
    let dark = Paint.allCases.map { "--\($0.cssName):\($0.dark)" }.joined(separator: ";")
    let classes = Paint.allCases.map { paint in
      let name = paint.cssName
      return "svg .f-\(name){fill:var(--\(name))}svg .s-\(name){stroke:var(--\(name))}"
    }
    return """
      :root{color-scheme:light dark;\(light)}
      @media screen and (prefers-color-scheme:dark){:root{\(dark)}}
      \(classes.joined(separator: "\n"))

      """
  }()

  private static let base = """
    *{box-sizing:border-box}
    html{font-size:100%;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--paper);color:var(--ink);font:400 \(Int(Look.Size.body))px/1.6 \(Look.bodyFaces);\
    overflow-wrap:break-word}
    h1,h2,h3,h4{font-family:\(Look.headingFaces);font-weight:600;line-height:1.2;margin:0;text-wrap:balance}
    h1{font-size:clamp(1.9rem,1.3rem + 2.6vw,2.9rem);letter-spacing:-.012em}
    h2{font-size:1.65rem;margin-top:3.2rem;padding-top:.9rem;border-top:1px solid var(--rule)}
    h3{font-size:1.25rem;margin-top:2.2rem}
    h4{font-size:1.06rem;margin-top:1.6rem}
    p,ul,ol,dl{margin:.85rem 0;max-width:68ch}
    li{margin:.3rem 0}
    .long{columns:17rem auto;column-gap:2.5rem;max-width:none}
    .long li{break-inside:avoid}
    a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.16em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--fourth);outline-offset:2px}
    main:focus{outline:none}
    code{font:.88em \(Look.codeFaces);overflow-wrap:break-word}
    sup{line-height:0;font-size:.75em}
    sup a{padding:0 .2em}
    data{font-variant-numeric:lining-nums tabular-nums}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:-999px;top:0;background:var(--ink);color:var(--paper);padding:.6rem 1rem}
    .skip:focus{left:0;z-index:2}

    """

  private static let parts = """
    .masthead{border-top:6px solid var(--first);border-bottom:1px solid var(--rule);padding:.7rem 1.25rem;display:flex;\
    flex-wrap:wrap;gap:.4rem 2rem;align-items:baseline;justify-content:space-between}
    .mark{margin:0;font:600 1.06rem \(Look.headingFaces)}
    .mark a{color:var(--ink);text-decoration:none}
    .mark a:hover{text-decoration:underline}
    .masthead nav details[open]{width:100%}
    .masthead nav:has(details[open]){width:100%}
    summary{cursor:pointer;color:var(--link);padding:.25rem 0}
    .groups{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1rem 2rem;padding:.6rem 0 1rem}
    .groups ul{list-style:none;margin:.2rem 0;padding:0;font-size:.94rem}
    .groups a{display:inline-block;padding:.12rem 0}
    .groups a[aria-current]{font-weight:700;color:var(--ink);text-decoration:none}
    .nav-title{font-weight:700;font-size:.82rem;letter-spacing:.02em;margin:0;color:var(--muted)}
    .page{max-width:52rem;margin:0 auto;padding:1.6rem 1.25rem 3rem}
    .opening{margin:1rem 0 2rem}
    .status{font-size:.9rem;color:var(--muted);margin:0 0 .9rem}
    .status strong{color:var(--paper);background:var(--caution);padding:.12em .55em;margin-right:.4em}
    .subtitle{font-size:1.2rem;color:var(--muted);margin:.8rem 0 0;line-height:1.45}
    .finding{font-size:1.16rem;line-height:1.45;margin-top:.7rem}
    .contents ol{list-style:none;margin:.5rem 0;padding:0;font-size:.94rem}
    .contents li{margin:0}
    .contents a{display:inline-block;padding:.2rem 0;text-decoration:none}
    .contents a:hover{text-decoration:underline}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:1px;background:var(--rule);\
    border:1px solid var(--rule);max-width:none;margin:1.6rem 0}
    .tiles>div{background:var(--paper);padding:1rem 1.1rem 1.1rem}
    .tiles dt{font-size:.9rem;color:var(--muted);line-height:1.3}
    .tiles dd{margin:0}
    .tiles .value{font:600 2rem/1.15 \(Look.headingFaces);color:var(--first);margin:.3rem 0 .25rem;letter-spacing:-.01em}
    .tiles .caption{font-size:.88rem;line-height:1.4;color:var(--muted)}
    .callout{border-left:4px solid var(--first);background:var(--panel);padding:.85rem 1.1rem;margin:1.4rem 0}
    .callout p{margin:0}
    .callout.caution,.callout.illustrative{border-left-color:var(--caution);border-left-style:double;border-left-width:6px}
    .definitions>div{margin:.7rem 0}
    .definitions dt{font-weight:700}
    .definitions dd{margin:.1rem 0 0}
    .term{color:inherit;text-decoration:underline dotted;text-underline-offset:.2em}
    .definitions dt a{color:inherit;text-decoration:none}
    .notes,.figures{font-size:.9rem}
    .figures{margin-top:3rem;border-top:1px solid var(--rule);padding-top:.8rem}
    .figures ul{padding-left:1.1rem;max-width:none;columns:20rem auto;column-gap:2.5rem}
    .figures code{display:block;color:var(--muted)}
    .colophon{border-top:1px solid var(--rule);padding:1rem 1.25rem 2rem;font-size:.9rem;color:var(--muted)}
    .colophon p{max-width:52rem;margin:0 auto}

    """

  private static let tables = """
    .table{overflow-x:auto;margin:1.3rem 0 .4rem;max-width:100%}
    table{border-collapse:collapse;font-size:.94rem;line-height:1.4;min-width:min(100%,22rem);width:100%}
    caption{text-align:left;font-weight:700;padding:0 0 .5rem}
    caption span{display:inline-block;max-width:calc(100vw - 2.5rem)}
    th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--rule);min-width:5rem}
    th:last-child,td:last-child{padding-right:.2rem}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;font-weight:700}
    tbody th{font-weight:400;min-width:8rem}
    .number{text-align:right;font-variant-numeric:lining-nums tabular-nums}
    th.number:not(:last-child),td.number:not(:last-child){padding-right:1.5rem}
    .whole{white-space:nowrap}
    .unit{font-weight:400;color:var(--muted)}
    tr.total th,tr.total td{font-weight:700;border-top:2px solid var(--ink)}
    tr.subject th,tr.subject td{font-weight:700;background:var(--panel)}
    th button{all:unset;cursor:pointer;min-height:24px}
    th button:focus-visible{outline:3px solid var(--fourth);outline-offset:2px}
    th button::after{content:"\\2195";font-weight:400;color:var(--muted);padding-left:.35em}
    th[aria-sort=ascending] button::after{content:"\\2191";color:var(--ink)}
    th[aria-sort=descending] button::after{content:"\\2193";color:var(--ink)}
    .dense{font-size:.86rem}
    .dense th,.dense td{min-width:0;padding-right:.7rem}
    .dense th.number:not(:last-child),.dense td.number:not(:last-child){padding-right:.9rem}
    .dense tbody th{min-width:6rem}
    .table-note{font-size:.88rem;color:var(--muted);margin:.35rem 0}

    """

  private static let charts = """
    .chart{margin:2rem 0}
    .chart figcaption{font-weight:700;margin-bottom:.7rem}
    .chart svg{display:block;max-width:100%;height:auto;font-family:\(Look.bodyFaces)}
    .chart svg.wide{display:none}
    .chart svg.wide{width:100%}
    .chart svg.narrow{width:100%;max-width:24rem}
    @media (min-width:50rem){.chart svg.wide{display:block}.chart svg.narrow{display:none}}

    """

  private static let wide = """
    @media (min-width:75rem){
    .page.has-contents{max-width:76rem}
    .has-contents main{display:grid;grid-template:"side top" auto "side text" 1fr/14rem minmax(0,50rem);gap:0 4rem}
    .has-contents .opening{grid-area:top}
    .has-contents .text{grid-area:text;min-width:0}
    .has-contents .contents{grid-area:side;position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow-y:auto;\
    margin-top:1.2rem;border-right:1px solid var(--rule);padding-right:1rem}
    .has-contents~.colophon p{max-width:73.5rem}
    }
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

    """

  private static let paper = """
    @page{size:A4;margin:11mm 14mm 10mm}
    @media print{
    body{font-size:9.2pt;line-height:1.32}
    .masthead nav,.contents,.skip,.figures,.colophon,.numbers>summary{display:none}
    .masthead{border-top-width:3pt;border-bottom:0;padding:2pt 0 0}
    .mark{font-size:8.4pt}
    .page,.page.has-contents,.has-contents main{display:block;max-width:none;padding:0}
    svg,.tiles,.callout,.status strong,tr.subject{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .notes{font-size:8.4pt}
    .notes a{display:none}
    .opening{margin:2pt 0 6pt}
    h1{font-size:17pt}
    h2{font-size:11.5pt;margin-top:7pt;padding-top:4pt}
    h3{font-size:10pt;margin-top:6pt}
    h1,h2,h3,h4,figcaption,caption{break-after:avoid}
    p,ul,ol,dl{margin:2pt 0;max-width:none;orphans:3;widows:3}
    li{margin:.8pt 0}
    ul,ol{padding-left:1.3em}
    .subtitle{font-size:9.6pt;margin-top:1pt}
    .status{margin-bottom:3pt;font-size:8.4pt}
    .finding{font-size:9.6pt;margin-top:2pt}
    .tiles{grid-template-columns:repeat(4,1fr);margin:5pt 0;break-inside:avoid}
    .tiles>div{padding:3pt 5pt}
    .tiles .value{font-size:13.5pt;margin:1pt 0 0}
    .tiles dt,.tiles .caption{font-size:8pt;line-height:1.2}
    .callout{padding:3pt 6pt;margin:3pt 0;break-inside:avoid}
    .table{overflow:visible;margin:3pt 0 1pt}
    thead{display:table-header-group;break-after:avoid}
    thead tr{break-after:avoid}
    tbody tr:first-child{break-before:avoid}
    table{font-size:8.2pt;line-height:1.2;min-width:0}
    th,td{padding:1.3pt 6pt 1.3pt 0;min-width:0}
    tbody th{min-width:0}
    tr{break-inside:avoid}
    th button{min-height:0}
    th button::after{content:none}
    caption{padding-bottom:2pt}
    .dense{font-size:7.6pt}
    .dense th,.dense td,.dense th.number:not(:last-child),.dense td.number:not(:last-child){padding-right:4pt}
    .dense tbody th,.dense td:not(.number){overflow-wrap:anywhere}
    .dense tbody th{min-width:20mm}
    .table-note{font-size:7.8pt;margin:2pt 0}
    .chart{margin:4pt 0;break-inside:avoid}
    .chart svg.wide{display:block;width:100%}
    .chart svg.narrow{display:none}
    .chart.compact{display:grid;grid-template-columns:66mm 1fr;gap:0 8mm}
    .chart.compact figcaption{grid-column:1/-1;margin-bottom:3pt}
    .chart.compact svg.wide{display:none}
    .chart.compact svg.narrow{display:block;width:66mm;max-width:none}
    .chart.compact .table{margin-top:0}
    a{color:inherit;text-decoration:none}
    .definitions>div{margin:1pt 0}
    #words,#notes{font:700 8.2pt \(Look.bodyFaces);margin-top:5pt;padding-top:3pt}
    #words+.definitions{font-size:8pt;line-height:1.2;margin-top:1pt}
    .definitions dt,.definitions dd{display:inline}
    .definitions dt::after{content:": "}
    }

    """
}
