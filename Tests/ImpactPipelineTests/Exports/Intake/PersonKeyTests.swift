import Testing

@testable import ImpactPipeline

struct PersonKeyTests {
  @Test func `hashes as the published vectors of SipHash with 128 bits`() {
    // Appendix of the reference implementation (veorq/SipHash, vectors.h, siphash 2-4-128): key 00…0f, input 00 01 02 ….
    let key: (UInt64, UInt64) = (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908)
    #expect(KeyedHash.hash128([][...], key: key) == (0xE6A8_25BA_047F_81A3, 0x9302_55C7_1472_F66D))
    #expect(KeyedHash.hash128([0][...], key: key) == (0x44AF_996B_D8C1_87DA, 0x45FC_229B_1159_7634))
  }

  @Test func `is the same person by address everywhere and by name at one event alone`() {
    #expect(PersonKey(stable: "Sam@A.uk ") == PersonKey(stable: "sam@a.uk"))
    #expect(PersonKey(stable: "sam@a.uk") != PersonKey(stable: "sam@b.uk"))
    let (one, two) = (EventReference(id: "1"), EventReference(id: "2"))
    #expect(PersonKey(name: "Sam  KHAN", at: one) == PersonKey(name: "sam khan", at: one))
    #expect(PersonKey(name: "Sam Khan", at: one) != PersonKey(name: "Sam Khan", at: two))
    #expect(PersonKey(anonymousAt: 2, file: "a") != PersonKey(anonymousAt: 3, file: "a"))
  }
}
