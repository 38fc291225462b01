import Testing

@testable import lotireport

struct HelpPageTests {
  @Test func `shows a page whole`() {
    #expect(
      HelpPage.page(for: .named(.metrics)) == """
        lotireport metrics: list the metrics, or show one whole

        Examples
          lotireport metrics                    the catalogue
          lotireport metrics membership-return  one metric whole

        Usage
          lotireport metrics [ID] [options]

        Options
          --json       print JSON for other programs
          -q, --quiet  print nothing but errors and what was asked for
          --verbose    print every finding and what was done
          --no-color   no colours, even on a terminal
          -h, --help   this help

        Ends with
          0   done
          1   done, with findings at or above --fail-on
          2   the command line or the output folder is not right
          3   an input cannot be read, or nothing was read
          70  the output could not be written, or a fault of the program

        """)
  }

  @Test(arguments: Command.Name.allCases) func `names every option, and its examples can be typed`(
    name: Command.Name
  ) throws {
    let command = Command.named(name)
    let page = HelpPage.page(for: command)
    for option in command.allOptions { #expect(page.contains(option.flag)) }
    for line in page.split(separator: "\n") { #expect(line.count <= 100) }
    for example in command.examples where !example.line.contains("<(") {
      let words = example.line.split(separator: " ").prefix { $0 != ">" }.dropFirst().map(String.init)
      #expect(try ArgumentParser.parse(words).command == command.name)
    }
  }

  @Test func `has every command in the table and in the overview`() {
    #expect(Set(Command.all.map(\.name)) == Set(Command.Name.allCases))
    for name in Command.Name.allCases { #expect(HelpPage.overview().contains("\n  \(name.rawValue) ")) }
  }

  @Test func `gives each option one meaning and each letter one option`() {
    let options = Command.all.flatMap(\.allOptions)
    for (name, alike) in Dictionary(grouping: options, by: \.name) {
      #expect(Set(alike).count == 1, "\(name)")
    }
    for (letter, alike) in Dictionary(grouping: options.filter { $0.letter != nil }, by: \.letter) {
      #expect(Set(alike).count == 1, "\(String(describing: letter))")
    }
  }
}
