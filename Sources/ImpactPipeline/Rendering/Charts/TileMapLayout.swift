/// Equal squares in the places of the authorities, each with its code and its words; the class of a square is
/// told by its shade and its edge, and the classes by a key.
struct TileMapLayout {
  let chart: TileMapChart
  let width: Double

  private var gap: Double { ChartLayout.isNarrow(width) ? 2 : 4 }

  /// The picture; `nil` when there are no squares.
  var picture: Picture? {
    let tiles = chart.tiles.filter { (0..<40).contains($0.column) && (0..<40).contains($0.row) }
    guard let columns = tiles.map(\.column).max(), let rows = tiles.map(\.row).max() else { return nil }
    var canvas = Canvas(width: width)
    canvas.keys(
      chart.classes.enumerated().map { index, name in
        (name, { box in square(box, classIndex: index, isSubject: false) })
      }
        + (tiles.contains { $0.classIndex == nil }
          ? [("not known", { square($0, classIndex: nil, isSubject: false) })] : []))
    canvas.y += 4
    let across = min(width, 8 * 62)
    let side = min(58, (across + gap) / Double(columns + 1) - gap)
    let left = max(2, (width - Double(columns + 1) * (side + gap) + gap) / 2)
    let top = canvas.y
    for tile in tiles {
      let box = Box(
        x: left + Double(tile.column) * (side + gap), y: top + Double(tile.row) * (side + gap), width: side,
        height: side)
      draw(tile, in: box, on: &canvas)
    }
    canvas.y = top + Double(rows + 1) * (side + gap)
    return canvas.picture
  }

  private func draw(_ tile: TileMapChart.Tile, in box: Box, on canvas: inout Canvas) {
    canvas.marks += square(box, classIndex: tile.classIndex, isSubject: tile.isSubject)
    let size = box.width >= 44 ? Look.Size.label : 12
    let ink = style(tile.classIndex).ink
    let room = box.width - 2
    let middle = box.x + box.width / 2
    let code = TextMetrics.shortened(tile.code, size: size, bold: true, room: room)
    // Words that do not fit are left to the table: a cut number would be a wrong number.
    let fits = box.width >= 44 && TextMetrics.width(tile.words, size: Look.Size.small) <= room
    let hasWords = fits && !tile.words.isEmpty
    let codeY = hasWords ? box.y + box.height * 0.45 : box.y + box.height / 2 + size * 0.35
    canvas.label(code, x: middle, y: codeY, anchor: .middle, size: size, bold: true, ink: ink)
    if hasWords {
      canvas.label(
        tile.words, x: middle, y: box.y + box.height * 0.8, anchor: .middle, size: Look.Size.small, ink: ink)
    }
  }

  private func square(_ box: Box, classIndex: Int?, isSubject: Bool) -> [Mark] {
    let style = style(classIndex)
    let inner = Box(x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2)
    var marks: [Mark] = [.box(inner, fill: style.fill, edge: style.edge)]
    if isSubject {
      marks.append(
        .frame(
          Box(x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2),
          edge: Edge(.fourth, 3)))
    }
    return marks
  }

  /// From much to little: dark without an edge, lighter with one, at last white with a dashed edge.
  private func style(_ classIndex: Int?) -> (fill: Paint, ink: Paint, edge: Edge?) {
    guard let classIndex, classIndex >= 0 else { return (.paper, .muted, Edge(.muted, 1, isDashed: true)) }
    let count = chart.classes.count
    if classIndex == 0 { return (.shade5, .onShade5, nil) }
    if classIndex >= count - 1 { return (.paper, .ink, Edge(.muted, 1.5, isDashed: true)) }
    let shades: [(Paint, Paint)] =
      count <= 3
      ? [(.shade2, .onShade2)]
      : [(.shade4, .onShade4), (.shade3, .onShade3), (.shade2, .onShade2), (.shade1, .onShade1)]
    let shade = shades[min(classIndex - 1, shades.count - 1)]
    return (shade.0, shade.1, Edge(.muted, 1))
  }
}
