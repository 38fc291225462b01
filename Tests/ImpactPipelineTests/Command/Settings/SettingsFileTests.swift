import Testing

@testable import lotireport

struct SettingsFileTests {
  private func said(_ text: String) -> String? {
    do {
      _ = try SettingsFile(text, name: "inputs/lotireport.json")
      return nil
    } catch {
      return "\(error.place): \(error.message); \(error.remedy)"
    }
  }

  @Test func `reads the names of the options, however they are written`() throws {
    let file = try SettingsFile(
      "{\"period\": \"fy2022-23\", \"As_Of\": \"2023-03-31\", \"format\": [\"md\", \"html\"], \"audience\": null}",
      name: "x")
    #expect(file.values.map(\.option) == [.period, .asOf, .format])
    #expect(file.values.map(\.value) == ["fy2022-23", "2023-03-31", "md,html"])
  }

  @Test(arguments: [
    (
      "{\n  \"perod\": \"fy2022-23\"\n}",
      "inputs/lotireport.json:2:12: there is no setting \"perod\"; did you mean period?"
    ),
    (
      "{\"inputs\": \"x\"}",
      "inputs/lotireport.json:1:12: there is no setting \"inputs\"; there are period, as-of, audience, format, since and fail-on"
    ),
    (
      "{\"audience\": \"everyone\"}",
      "inputs/lotireport.json:1:14: audience cannot be \"everyone\"; give internal or public"
    ),
    (
      "{\"audience\": true}", "inputs/lotireport.json:1:14: audience is not a text; write it in double quotes"
    ),
    (
      "{\"period\": \"cy2022\", \"period\": \"cy2023\"}",
      "inputs/lotireport.json:1:32: period is set twice; set it once"
    ),
    ("[]", "inputs/lotireport.json:1:1: the settings are not in { }; write { \"period\": \"fy2022-23\" }"),
    (
      "{\"period\": \"cy2022\",}",
      "inputs/lotireport.json:1:21: this is not JSON: a name in double quotes was expected here; put it right, or remove "
        + "the file to use the defaults"
    ),
  ])
  func `refuses what it does not understand, with its place`(text: String, expected: String) {
    #expect(said(text) == expected)
  }
}
