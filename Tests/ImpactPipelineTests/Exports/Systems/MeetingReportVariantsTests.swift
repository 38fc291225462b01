import Testing

@testable import ImpactPipeline

/// Other forms that the same systems' reports have: every figure was worked out by hand from the rows in the test.
struct MeetingReportVariantsTests {
  /// UTF-16 with its mark, as Teams writes it.
  private func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private func read(_ text: String, choices: ReadingChoices = ReadingChoices()) -> Intake {
    Fixture.read("inputs/events/x.csv", Array(text.utf8), choices: choices)
  }

  @Test func `keeps those who registered for a Teams webinar and did not come apart from those who came`() {
    let intake = Fixture.read(
      "inputs/events/x.csv",
      utf16(
        """
        1. Summary
        Meeting title\tData webinar
        Attended participants\t3
        Start time\t30/04/2024, 09:58:03

        2. Participants
        Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\tRegistration Email\tRegistration Status
        Olga O\t30/04/2024, 09:58:03\t30/04/2024, 11:02:10\t1h 4m 7s\tolga@loti.london\tolga@loti.london\tOrganizer\t\t
        Zelda C\t30/04/2024, 10:00:00\t30/04/2024, 11:02:26\t1h 2m 26s\t\t\tAttendee\tzelda@camden.gov.uk\tApproved
        Gus G (Unverified)\t30/04/2024, 10:00:00\t30/04/2024, 10:00:26\t26s\t\t\tAttendee\t\t
        Nora N\t\t\t\t\t\t\tnora@brent.gov.uk\tApproved
        Carl C\t\t\t\t\t\t\tcarl@brent.gov.uk\tCanceled

        """))
    #expect(intake.rows.counted == 5)
    #expect(intake.rows.rejected == 0)
    #expect(intake.people([.attended]) == 2)
    #expect(intake.people([.noShow]) == 1)
    #expect(intake.people([.cancelled]) == 1)
    #expect(intake.people([.attended], role: .staff) == 1)
    // 26 seconds are no minute.
    #expect(intake.attendance.attendances.map(\.entry.minutes) == [64, 62, 0, nil, nil])
    #expect(
      intake.attendance.attendances.map(\.entry.affiliation)
        == [.outside, .authority(.camden), .unstated, .authority(.brent), .authority(.brent)]
        || intake.attendance.attendances[1].entry.affiliation == .authority(.camden))
    // Three came, which is what the summary says.
    #expect(intake.controlTotals.map(\.agrees) == [true])
  }

  @Test func `reads the Teams report of 2021 with one row for each stay`() {
    let intake = Fixture.read(
      "inputs/events/x.csv",
      utf16(
        """
        Meeting Summary
        Total Number of Participants\t2
        Meeting Title\tCommunity
        Meeting Start Time\t4/30/2024, 9:58:03 AM
        Meeting End Time\t4/30/2024, 11:02:10 AM

        Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)
        Olga O\t4/30/2024, 9:58:00 AM\t4/30/2024, 11:00:00 AM\t1h 2m\tolga@loti.london\tOrganizer\tolga@loti.london
        Zelda C\t4/30/2024, 10:00:00 AM\t4/30/2024, 10:20:00 AM\t20m\tzelda@camden.gov.uk\tPresenter\t
        Zelda C\t4/30/2024, 10:30:00 AM\t4/30/2024, 10:45:00 AM\t15m\tzelda@camden.gov.uk\tPresenter\t

        """))
    #expect(intake.format?.id == "teams-attendance")
    #expect(intake.rows.counted == 2)
    #expect(intake.rows.merged == 1)
    // 9:58 to 11:00; 20 minutes and, after a break, 15.
    #expect(intake.attendance.attendances.map(\.entry.minutes) == [62, 35])
    #expect(intake.attendance.attendances.first?.event.day?.isoText == "2024-04-30")
    #expect(intake.attendance.attendances.first?.event.title == "Community")
    #expect(intake.controlTotals.map(\.agrees) == [true])
  }

  @Test func `says of Teams' log of actions which report to download instead`() {
    let intake = read("Full Name,User Action,Timestamp\nZelda C,Joined,\"4/30/2024, 9:58:03 AM\"\n")
    #expect(intake.rows.rejected == 1)
    #expect(intake.rejects.first?.message.contains("nearest is a Teams attendance report") == true)
    #expect(intake.rejects.first?.message.contains("download the attendance report instead") == true)
  }

  @Test func `reads Zoom's newer list, its meeting above it, and no time in the waiting room`() {
    let intake = read(
      """
      Topic,ID,Host name,Host email,Duration (minutes),Start time,End time,Participants
      Community of practice,812 0000 1111,Hilda H,hilda@loti.london,65,04/30/2024 09:55:00 AM,04/30/2024 11:00:00 AM,3

      Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,Recording disclaimer response,In waiting room
      Hilda H,hilda@loti.london,04/30/2024 09:55:00 AM,04/30/2024 11:00:00 AM,65,No,,No
      Zelda C,zelda@camden.gov.uk,04/30/2024 09:50:00 AM,04/30/2024 09:59:00 AM,9,Yes,,Yes
      Zelda C,zelda@camden.gov.uk,04/30/2024 10:00:00 AM,04/30/2024 10:30:00 AM,30,Yes,OK,No
      Gus G,,04/30/2024 10:00:00 AM,04/30/2024 10:20:00 AM,20,Yes,,No
      Wendy W,,04/30/2024 10:00:00 AM,04/30/2024 10:20:00 AM,20,Yes,,Yes

      """)
    #expect(intake.rows.counted == 3)
    #expect(intake.rows.excluded == [.waitingRoom: 2])
    #expect(intake.attendance.attendances.map(\.entry.minutes) == [65, 30, 20])
    #expect(intake.attendance.attendances.map(\.entry.role) == [.staff, .participant, .participant])
    #expect(intake.attendance.attendances.first?.event.title == "Community of practice")
    #expect(intake.attendance.attendances.first?.event.day?.isoText == "2024-04-30")
    #expect(intake.controlTotals.map(\.agrees) == [true])
    #expect(!intake.findings.contains { $0.kind == .rowsAboveHeader })
  }

  @Test(arguments: [
    // The summary and the rows settle it together: 30 cannot be a month.
    (start: "30/04/2024", choice: nil, day: "2024-04-30", ambiguous: 0),
    (start: "04/30/2024", choice: nil, day: "2024-04-30", ambiguous: 0),
    // Nothing settles it: Zoom's own order, and one finding.
    (start: "04/05/2024", choice: nil, day: "2024-04-05", ambiguous: 1),
    // The run's settings do.
    (start: "04/05/2024", choice: DayOrder.dayMonthYear, day: "2024-05-04", ambiguous: 0),
  ])
  func `reads the day of a Zoom meeting in the order that all of the file settles`(
    start: String, choice: DayOrder?, day: String, ambiguous: Int
  ) {
    var choices = ReadingChoices()
    choices.dates["inputs/events/x.csv"] = choice
    let meeting = read(
      """
      Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,
      812,Community,\(start) 09:55:00 AM,\(start) 11:00:00 AM,hilda@loti.london,65,1,

      Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
      Zelda C,zelda@camden.gov.uk,\(start) 10:00:00 AM,\(start) 10:30:00 AM,30,Yes

      """, choices: choices)
    #expect(meeting.attendance.attendances.map { $0.event.day?.isoText } == [day])
    #expect(meeting.attendance.attendances.map(\.entry.minutes) == [30])
    #expect(meeting.findings.count { $0.kind == .dayOrderAmbiguous } == ambiguous)
    let webinar = read(
      """
      Attendee Report,
      Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers,Total Users
      Community,812,\(start) 09:55:00 AM,62,1,0,1,1
      Attendee Details,
      Attended,User Name (Original Name),Email,Approval Status,Join Time,Leave Time,Time in Session (minutes)
      Yes,Zelda C,zelda@camden.gov.uk,approved,\(start) 10:00:00 AM,\(start) 10:30:00 AM,30

      """, choices: choices)
    #expect(webinar.attendance.attendances.map { $0.event.day?.isoText } == [day])
    #expect(webinar.findings.count { $0.kind == .dayOrderAmbiguous } == ambiguous)
  }

  @Test func `takes a Zoom report of registrations for people who registered, none of whom came yet`() {
    let intake = read(
      """
      Registration Report,
      Report Generated:,"May 1, 2024 09:00:01"
      Topic,Webinar ID,Scheduled Time,Duration (minutes),# Registered,# Cancelled,# Approved,# Denied
      Data webinar,812 3456 7890,"Apr 30, 2024 10:00:00",60,3,1,2,0
      Attendee Details,
      First Name,Last Name,Email,Registration Time,Approval Status
      Zelda,C,zelda@camden.gov.uk,"Apr 20, 2024 10:00:00",approved
      Yorick,F,yorick@hackney.gov.uk,"Apr 20, 2024 11:00:00",approved
      Wilf,P,wilf@brent.gov.uk,"Apr 20, 2024 12:00:00",cancelled by self

      """)
    #expect(intake.rows.counted == 3)
    #expect(intake.people([.registered]) == 2)
    #expect(intake.people([.cancelled]) == 1)
    #expect(intake.people([.attended, .noShow]) == 0)
    #expect(intake.attendance.attendances.first?.event.day?.isoText == "2024-04-30")
    #expect(intake.controlTotals.map(\.agrees) == [true, true])
    #expect(intake.findings.isEmpty)
  }

  @Test func `reads Eventbrite's newer titles, with the event's name and day in each row`() {
    let intake = read(
      """
      Order ID,Order date,Attendee first name,Attendee last name,Attendee email,Event name,Event ID,Event start date,Ticket quantity,Attendee #,Attendee status
      9001,2024-11-29 22:28:00,Zelda,C,zelda@camden.gov.uk,Community day,12,2024-12-05,1,501,Checked In
      9002,2024-11-30 22:28:00,Zelda,C,zelda@camden.gov.uk,Data day,13,2024-12-06,1,502,Attending

      """)
    #expect(intake.rows.counted == 2)
    #expect(intake.attendance.attendances.map(\.event.title) == ["Community day", "Data day"])
    #expect(intake.attendance.attendances.map { $0.event.day?.isoText } == ["2024-12-05", "2024-12-06"])
  }

  @Test func `counts Eventbrite's unnamed tickets apart, and says when several stand under one address`() {
    let intake = read(
      """
      Order #,Order Date,First Name,Last Name,Email,Quantity,Attendee #,Attendee Status,Company
      1,2024-11-29 22:28:00,Zelda,C,zelda@camden.gov.uk,1,501,Attending,Camden
      1,2024-11-29 22:28:00,Zelda,C,zelda@camden.gov.uk,1,502,Attending,Camden
      2,2024-11-30 10:00:00,Info Requested,Info Requested,Info Requested,1,503,Attending,Info Requested
      2,2024-11-30 10:00:00,Info Requested,Info Requested,Info Requested,1,504,Attending,Info Requested

      """)
    // Zelda, and two of whom nothing is known; Zelda's second ticket is told of.
    #expect(intake.attendance.count == 3)
    #expect(intake.rows.merged == 1)
    #expect(intake.findings.map(\.kind) == [.sharedAddress])
    #expect(intake.findings.first?.place?.line == 3)
    #expect(
      intake.attendance.attendances.map(\.entry.affiliation) == [.authority(.camden), .unstated, .unstated])
  }

  @Test func `reads the fixtures of the newer forms to their last figure`() throws {
    let webinar = try Fixture.named("teams-webinar.csv").read()
    #expect(webinar.encoding == .utf16LittleEndian)
    #expect(webinar.rows.counted == 4)
    #expect(webinar.rows.excluded == [.repeatedSection: 1])
    // 64 minutes 7 seconds; 62 minutes 26 seconds; two who did not come.
    #expect(webinar.attendance.attendances.map(\.entry.minutes) == [64, 62, nil, nil])
    #expect(webinar.people([.attended]) == 1)
    #expect(webinar.people([.noShow]) == 1)
    #expect(webinar.people([.cancelled]) == 1)
    #expect(webinar.controlTotals.map(\.agrees) == [true])
    let registration = try Fixture.named("zoom-registration.csv").read()
    #expect(registration.people([.registered]) == 2)
    #expect(registration.people([.cancelled]) == 1)
    #expect(registration.controlTotals.map(\.agrees) == [true, true])
    let meeting = try Fixture.named("zoom-meeting-new.csv").read()
    #expect(meeting.rows.counted == 3)
    #expect(meeting.rows.excluded == [.waitingRoom: 1])
    #expect(meeting.attendance.attendances.map(\.entry.minutes) == [65, 30, 20])
    #expect(meeting.controlTotals.map(\.agrees) == [true])
    let sum = try Fixture.named("salesforce-sum.csv").read()
    #expect(sum.funded.map(\.amount) == [Money(pounds: 100_000), Money(pounds: 30_000)])
    #expect(sum.funded.map(\.kind) == [.projectGrant, .fee])
    #expect(sum.rows.excluded == [.voided: 1])
    // 100,000 + 30,000 + 30,000, the lost one with them.
    #expect(sum.controlTotals.map(\.counted) == ["3", "160000.00"])
    #expect(sum.controlTotals.map(\.agrees) == [true, true])
  }
}
