/// How days and measured quantities are written in reports: `31 March 2023`, `1,500`.
extension QuantityStyle {
  /// A day as people write it.
  public static func day(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// A measured quantity without a unit of this program's own: whole where it is, else as a ratio.
  static func plain(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? count(Int64(value)) : ratio(value)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
