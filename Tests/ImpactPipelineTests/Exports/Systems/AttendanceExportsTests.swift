import Testing

@testable import ImpactPipeline

/// Every figure here was worked out by hand from the fixture's rows.
struct AttendanceExportsTests {
  @Test func `reads Eventbrite with American days, deleted rows and two tickets in one row`() throws {
    let intake = try Fixture.named("eventbrite.csv").read()
    // Zelda, Yorick, Xanthe, Wilf and Ursula; Zelda's second order tells nothing new; Vera was deleted; "Perhaps" is no status.
    #expect(intake.rows.counted == 5)
    #expect(intake.rows.merged == 1)
    #expect(intake.rows.excluded == [.voided: 1])
    #expect(intake.rows.rejected == 1)
    #expect(intake.rows.total == 9)
    #expect(intake.attendance.count == 6)
    #expect(intake.people([.attended]) == 1)
    #expect(intake.people([.registered]) == 2)
    #expect(intake.people([.cancelled]) == 2)
    #expect(intake.people([.attended], role: .staff) == 1)
    #expect(
      intake.attendance.attendances.map(\.entry.affiliation)
        == [.authority(.camden), .authority(.hackney), .unstated, .outside, .authority(.brent), .outside]
        || intake.attendance.attendances.map(\.entry.affiliation)
          == [.authority(.camden), .unstated, .authority(.hackney), .outside, .authority(.brent), .outside]
    )
    #expect(intake.attendance.attendances.allSatisfy { $0.event.file == "inputs/events/eventbrite.csv" })
    #expect(intake.findings.map(\.kind) == [.monthBeforeDay])
    #expect(intake.rejects.map { $0.place?.line } == [10])
    let iso = try Fixture.named("eventbrite-iso.csv").read()
    #expect(iso.people([.attended]) == 1)
    #expect(iso.findings.isEmpty)
  }

  @Test func `reads a Zoom webinar by section, joins as one person, and agrees with its summary`() throws {
    let intake = try Fixture.named("zoom-webinar.csv").read()
    #expect(intake.rows.counted == 7)
    #expect(intake.rows.merged == 1)
    #expect(intake.rows.structural == 12)
    #expect(intake.rows.total == 20)
    #expect(intake.people([.attended]) == 3)
    #expect(intake.people([.noShow]) == 1)
    #expect(intake.people([.cancelled]) == 1)
    #expect(intake.people([.attended], role: .staff) == 2)
    // Zelda was there from 10:00 to 10:30 and from 10:20 to 10:50: fifty minutes, not sixty.
    #expect(intake.attendance.attendances.map(\.entry.minutes) == [62, 60, 50, 40, nil, nil, 10])
    #expect(intake.attendance.attendances.allSatisfy { $0.event.title == "Data sharing webinar" })
    #expect(intake.attendance.attendances.first?.event.day?.isoText == "2024-04-30")
    #expect(
      intake.controlTotals.map(\.subject) == ["# Registered", "# Cancelled", "Unique Viewers", "Total Users"])
    #expect(intake.controlTotals.map(\.agrees) == [true, true, true, true])
    #expect(intake.findings.isEmpty)
  }

  @Test func `shows both numbers where a Zoom webinar's summary differs from its rows`() throws {
    let text = String(decoding: try Fixture.named("zoom-webinar.csv").bytes, as: UTF8.self)
      .replacing(",62,4,1,3,5,4,", with: ",62,4,1,9,5,4,")
    let intake = Fixture.read("inputs/events/zoom-webinar.csv", Array(text.utf8))
    #expect(
      intake.findings.map(\.message) == ["the file states 9 for Unique Viewers, but its rows come to 3"])
    #expect(intake.findings.first?.place?.line == 4)
  }

  @Test func `reads a Zoom meeting with guests who have no address`() throws {
    let intake = try Fixture.named("zoom-meeting.csv").read()
    #expect(intake.rows.counted == 3)
    #expect(intake.rows.merged == 2)
    #expect(intake.rows.total == 9)
    // Hilda 65; Zelda 10:00–10:45; Gus 20 and, after a break, 10.
    #expect(intake.attendance.attendances.map(\.entry.minutes) == [65, 45, 30])
    #expect(intake.attendance.attendances.map(\.entry.role) == [.staff, .participant, .participant])
    #expect(
      intake.findings.contains { $0.message == "the file states 4 for participants, but its rows come to 3" })
    let list = try Fixture.named("zoom-meeting-list.csv").read()
    #expect(list.attendance.attendances.map(\.entry.minutes) == [45, 30])
  }

  @Test func `reads Teams in UTF-16 of either order, once a person though a section repeats them`() throws {
    let intake = try Fixture.named("teams-little-endian.csv").read()
    #expect(intake.encoding == .utf16LittleEndian)
    #expect(intake.rows.counted == 3)
    #expect(intake.rows.excluded == [.repeatedSection: 3])
    #expect(intake.rows.structural == 11)
    #expect(intake.rows.blank == 2)
    #expect(intake.rows.total == 19)
    #expect(intake.attendance.attendances.map(\.entry.minutes) == [64, 62, 30])
    #expect(intake.attendance.attendances.map(\.entry.role) == [.staff, .participant, .participant])
    #expect(intake.attendance.attendances.first?.event.title == "Show & Tell: sensors")
    // 3/5/24 with AM is taken for March 5, and the report says so.
    #expect(intake.attendance.attendances.first?.event.day?.isoText == "2024-03-05")
    #expect(intake.findings.count { $0.kind == .dayOrderAmbiguous } == 1)
    #expect(
      intake.findings.contains {
        $0.message == "the file states 4 for Attended participants, but its rows come to 3"
      })
    var choices = ReadingChoices()
    choices.dates["inputs/events/teams-little-endian.csv"] = .dayMonthYear
    let told = try Fixture.named("teams-little-endian.csv").read(choices: choices)
    #expect(told.attendance.attendances.first?.event.day?.isoText == "2024-05-03")
    #expect(!told.findings.contains { $0.kind == .dayOrderAmbiguous })
    let other = try Fixture.named("teams-big-endian.csv").read()
    #expect(other.encoding == .utf16BigEndian)
    #expect(other.attendance.attendances.first?.event.day?.isoText == "2024-05-13")
    #expect(other.people([.attended]) == 2)
    #expect(!other.findings.contains { $0.kind == .dayOrderAmbiguous })
  }

  @Test func `counts a Meetup guest as a person and a waiting list as none`() throws {
    let intake = try Fixture.named("meetup.csv").read()
    #expect(intake.rows.counted == 3)
    #expect(intake.rows.excluded == [.waitingList: 1])
    #expect(intake.attendance.count == 5)
    #expect(intake.people([.registered]) == 3)
    #expect(intake.people([.registered], role: .staff) == 1)
    #expect(intake.people([.cancelled]) == 1)
  }

  @Test func `reads a Google form with zones, lines in answers and a question asked twice`() throws {
    let intake = try Fixture.named("google-forms.csv").read()
    #expect(intake.rows.counted == 2)
    #expect(intake.rows.merged == 1)
    #expect(intake.rows.rejected == 1)
    #expect(intake.rows.total == 5)
    #expect(intake.attendance.attendances.map(\.entry.satisfaction) == [8, 7])
    #expect(intake.attendance.attendances.map(\.entry.isFirstTime) == [true, false])
    #expect(
      intake.attendance.attendances.map(\.entry.affiliation) == [.authority(.camden), .authority(.hackney)])
    #expect(intake.rejects.first?.place?.line == 6)
  }

  @Test func `takes the event that the settings give to a file`() throws {
    var choices = ReadingChoices()
    choices.events["inputs/events/meetup.csv"] = "EV-9"
    let intake = try Fixture.named("meetup.csv").read(choices: choices)
    #expect(Set(intake.attendance.attendances.map(\.event)) == [EventReference(id: "EV-9")])
  }
}
