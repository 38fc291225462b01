/// How days are written in reports: `31 March 2023`.
extension QuantityStyle {
  /// A day as people write it.
  public static func day(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
