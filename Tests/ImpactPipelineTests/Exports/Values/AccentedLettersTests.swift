import Foundation
import Testing

@testable import ImpactPipeline

struct AccentedLettersTests {
  /// Every letter with at most two marks that the three scripts have as one character, against Foundation, which
  /// the program itself does without.
  @Test func `composes as Unicode does`() {
    var differing: [String] = []
    for value in Array(0xC0...0x24F) + Array(0x370...0x4FF) + Array(0x1E00...0x1FFF) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let text = String(scalar)
      let composed = text.precomposedStringWithCanonicalMapping
      for spelling in [text, text.decomposedStringWithCanonicalMapping] {
        let ours = AccentedLetters.composed(spelling)
        if !ours.unicodeScalars.elementsEqual(composed.unicodeScalars) {
          differing.append(
            "\(String(value, radix: 16)) \(ours.unicodeScalars.map(\.value)) \(composed.unicodeScalars.map(\.value))"
          )
        }
      }
    }
    #expect(differing == [])
  }

  @Test func `finds the bare Latin letter as Unicode does`() {
    var differing: [String] = []
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
      // The old long s is a letter of its own, and its bare form is beyond ASCII.
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar != "\u{1E9B}" else { continue }
      let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
      guard let first = parts.first, parts.count > 1, first.isASCII else {
        if AccentedLetters.bare(scalar) != nil { differing.append("\(scalar) has none") }
        continue
      }
      if AccentedLetters.bare(scalar) != first { differing.append("\(scalar) \(first)") }
    }
    #expect(differing == [])
  }

  @Test func `leaves other texts as they are`() {
    for text in ["Camden & Co", "한국어", "עִבְרִית", "👩‍👩‍👧", "\r\n", "ø"] {
      #expect(AccentedLetters.composed(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }
}
