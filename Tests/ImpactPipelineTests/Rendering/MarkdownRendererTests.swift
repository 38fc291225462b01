import Testing

@testable import ImpactPipeline

@Suite struct MarkdownRendererTests {
  private func rendered(_ blocks: [Block], path: String = "boroughs/camden") -> String {
    let text = MarkdownRenderer().render(Document(path: path, title: "T", blocks: blocks))
    return String(text.dropFirst("# T\n\n*Draft: not signed off.*\n".count))
  }

  @Test func `leads figures to their row by a reference with the id as its title`() {
    let fee = FigureText("£30,000", id: "fee-accrued/borough:camden/fy2022-23")
    let text = rendered([.paragraph("Camden paid \(fee). The fee, \(fee), is due on 1 July.")])
    #expect(
      text == """

        Camden paid [£30,000][f1]. The fee, [£30,000][f1], is due on 1 July.

        [f1]: ../data/figures.csv "fee-accrued/borough:camden/fy2022-23"

        """)
  }

  @Test func `aligns tables and keeps a data row on its row`() {
    let table = Table(
      "Use", columns: [.words("What"), .numbers("2022-23", unit: "hours")],
      rows: [
        .init("Events | talks", ["1,200"]), .init("All\nuse", ["4"], role: .total),
      ], notes: ["Hours are rounded."])
    #expect(
      rendered([.table(table)]) == """

        **Use**

        | What            | 2022-23 (hours) |
        | --------------- | --------------: |
        | Events \\| talks |           1,200 |
        | **All use**     |           **4** |

        Note: Hours are rounded.

        """)
  }

  @Test func `gives a term its meaning once`() {
    let term = Inline.term("outcome", meaning: "a change that happened or is forecast")
    let text = rendered([.paragraph("One \(term)."), .paragraph("Another \(term).")])
    #expect(
      text == """

        One outcome[^1].

        Another outcome.

        [^1]: outcome: a change that happened or is forecast

        """)
  }

  @Test func `makes live links of plain web addresses only`() {
    let good = rendered([.paragraph("\(.link("page", to: .web("https://loti.london/a")))")])
    #expect(good == "\n[page](https://loti.london/a)\n")
    for address in ["javascript:alert(1)", "https://a b", "https://u@h/", "data:text/html,x", "https://x)"] {
      #expect(rendered([.paragraph("\(.link("page", to: .web(address)))")]) == "\npage\n")
    }
  }

  @Test func `leads to other reports, files and headings`() {
    let text = rendered([
      .section("What you used", id: "use", finding: "More than last year."),
      .paragraph(
        "\(.link("a", to: .document("method"))) \(.link("b", to: .file("data/events.csv"))) \(.link("c", to: .section("use")))"
      ),
      .contents,
    ])
    #expect(
      text == """

        ## What you used

        **More than last year.**

        [a](../method.md) [b](../data/events.csv) [c](#what-you-used)

        - [What you used](#what-you-used)

        """)
  }
}
