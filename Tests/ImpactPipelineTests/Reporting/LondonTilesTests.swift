import Testing

@testable import ImpactPipeline

@Suite struct LondonTilesTests {
  @Test func `has 33 authorities, each in a place of its own`() {
    #expect(LondonTiles.all.count == 33)
    #expect(Set(LondonTiles.all.map { $0.row * 100 + $0.column }).count == 33)
    #expect(Set(LondonTiles.all.map(\.code)).count == 33)
    let codes = (1...33).map { number in "E090000\(number < 10 ? "0" : "")\(number)" }
    #expect(LondonTiles.all.map(\.gss) == codes)
  }

  @Test func `keeps north above south and west left of east`() throws {
    let enfield = try #require(LondonTiles.place(gss: "E09000010"))
    let sutton = try #require(LondonTiles.place(gss: "E09000029"))
    let hillingdon = try #require(LondonTiles.place(gss: "E09000017"))
    let havering = try #require(LondonTiles.place(gss: "E09000016"))
    #expect(enfield.row < sutton.row)
    #expect(hillingdon.column < havering.column)
    #expect(LondonTiles.place(gss: "E09000034") == nil)
  }
}
