import Testing

@testable import ImpactPipeline

/// Texts made in one piece are those of an interpolation.
struct PiecesTests {
  @Test(arguments: ["", "a", "£", "fourteen bytes", "fifteen bytes..", "more than fifteen bytes, é and 日本語"])
  func `pieces stand one after another`(piece: String) {
    for other in [
      "", "/", "−0.5", "and as many as would never fit into a small text of one machine word or two",
    ] {
      #expect(String(pieces: [piece]) == piece)
      #expect(String(pieces: [piece, other]) == "\(piece)\(other)")
      #expect(String(pieces: [other, piece, "/", piece, other]) == "\(other)\(piece)/\(piece)\(other)")
    }
  }
}
