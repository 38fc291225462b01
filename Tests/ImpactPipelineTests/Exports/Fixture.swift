import Foundation
import Testing

@testable import ImpactPipeline

/// An export that we wrote, with the traps that real ones have.
struct Fixture: Sendable, CustomTestStringConvertible {
  let file: String
  let folder: InputFolder
  /// The format it should be taken for.
  let format: String

  var testDescription: String { file }

  var name: String { "inputs/\(folder.rawValue)/\(file)" }

  var bytes: [UInt8] {
    get throws {
      let url = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
      return Array(try Data(contentsOf: url.appending(path: file)))
    }
  }

  func read(choices: ReadingChoices = ReadingChoices(), threads: Int = 1) throws -> Intake {
    Self.read(name, try bytes, choices: choices, threads: threads)
  }

  static func read(
    _ name: String, _ bytes: [UInt8], choices: ReadingChoices = ReadingChoices(), threads: Int = 1
  ) -> Intake {
    Intake.all(of: [Source(name: name, bytes: bytes)], choices: choices, threads: threads)[0]
  }

  static let all: [Fixture] = [
    Fixture(file: "eventbrite.csv", folder: .events, format: "eventbrite"),
    Fixture(file: "eventbrite-iso.csv", folder: .events, format: "eventbrite"),
    Fixture(file: "zoom-webinar.csv", folder: .events, format: "zoom-webinar"),
    Fixture(file: "zoom-meeting.csv", folder: .events, format: "zoom-meeting"),
    Fixture(file: "zoom-meeting-list.csv", folder: .events, format: "zoom-meeting"),
    Fixture(file: "teams-little-endian.csv", folder: .events, format: "teams-attendance"),
    Fixture(file: "teams-big-endian.csv", folder: .events, format: "teams-attendance"),
    Fixture(file: "teams-webinar.csv", folder: .events, format: "teams-attendance"),
    Fixture(file: "zoom-registration.csv", folder: .events, format: "zoom-webinar"),
    Fixture(file: "zoom-meeting-new.csv", folder: .events, format: "zoom-meeting"),
    Fixture(file: "meetup.csv", folder: .events, format: "meetup"),
    Fixture(file: "google-forms.csv", folder: .events, format: "google-forms"),
    Fixture(file: "download-monitor.csv", folder: .downloads, format: "download-monitor"),
    Fixture(file: "download-monitor-old.csv", folder: .downloads, format: "download-monitor"),
    Fixture(file: "email-before-download.csv", folder: .downloads, format: "email-before-download"),
    Fixture(file: "ga4-pages.csv", folder: .downloads, format: "ga4-pages"),
    Fixture(file: "ga4-overview.csv", folder: .downloads, format: "ga4-pages"),
    Fixture(file: "matomo_2024-04-01_2024-04-30.csv", folder: .downloads, format: "matomo"),
    Fixture(file: "matomo-empty.csv", folder: .downloads, format: "matomo"),
    Fixture(file: "Outcomes-Grid view.csv", folder: .outcomes, format: "airtable-outcomes"),
    Fixture(file: "salesforce-report.csv", folder: .funding, format: "salesforce-report"),
    Fixture(file: "salesforce-sum.csv", folder: .funding, format: "salesforce-report"),
    Fixture(file: "360giving.csv", folder: .funding, format: "360giving"),
    Fixture(file: "360giving-broken.csv", folder: .funding, format: "360giving"),
    Fixture(file: "gla-spend.csv", folder: .funding, format: "gla-spend"),
    Fixture(file: "borough-spend.csv", folder: .funding, format: "borough-spend"),
    Fixture(file: "xero-invoices.csv", folder: .funding, format: "xero-invoices"),
  ]

  static func named(_ file: String) throws -> Fixture { try #require(all.first { $0.file == file }) }
}

extension Intake {
  /// Every text that could leave the floor.
  var tellings: [String] {
    var texts: [String] = []
    for finding in findings + rejects + repairs {
      texts += [
        finding.message, finding.remedy, finding.excerpt?.line ?? "", finding.subject ?? "",
        finding.found ?? "",
      ]
    }
    for item in attendance.attendances {
      texts += [item.entry.affiliation.sortText, item.event.title ?? "", item.event.id ?? ""]
    }
    for item in downloads.told {
      texts += [item.affiliation.sortText, item.guide.title ?? "", item.guide.id ?? ""]
    }
    for total in controlTotals { texts += [total.subject, total.stated, total.counted] }
    return texts
  }

  var paid: [Payment] { facts.compactMap { if case .payment(let payment) = $0 { payment } else { nil } } }
  var funded: [Funding] { facts.compactMap { if case .funding(let funding) = $0 { funding } else { nil } } }
  var viewed: [PageViews] { facts.compactMap { if case .pageViews(let views) = $0 { views } else { nil } } }
  var achieved: [Outcome] { facts.compactMap { if case .outcome(let outcome) = $0 { outcome } else { nil } } }
}

extension DownloadTally {
  /// The cells with their bodies and guides, in the order of their first rows.
  var told: [(affiliation: Affiliation, guide: GuideReference, bucket: Day, cell: Cell)] {
    var copy = self
    var told: [(affiliation: Affiliation, guide: GuideReference, bucket: Day, cell: Cell)] = []
    copy.drain { key, cell in
      told.append((bodies[Int(key.body)], guides[Int(key.guide)], key.bucket, cell))
    }
    return told
  }
}
