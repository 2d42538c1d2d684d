import QualityModel

/// Writes cells as elements of a sheet: texts as texts, days and sums as numbers with a format.
struct XLSXCellWriter {
  private(set) var styles = XLSXStyleBook()
  private static let secondsOfDay = 86_400
  /// Excel calls a file damaged in which a text is longer.
  private static let longestText = 32_767
  /// What a binary number holds for certain; longer ones are written as texts.
  private static let certainDigits = 15

  /// The element of a cell; empty for a cell in which nothing stands, `nil` for a text that is too long.
  mutating func xml(_ cell: TableCell, at place: String) -> String? {
    switch cell {
    case .empty, .notCalculated: ""
    case .text(let text), .error(let text): self.text(text, .text, at: place)
    case .number(let number): self.number(number, XLSXStyleBook.Style.plain.rawValue, at: place)
    case .percent(let number): percent(number, at: place)
    case .amount(let number, let unit): self.number(number, styles.amount(unit), at: place)
    case .day(let day, let shows): serial(day, seconds: 0, XLSXCellWriter.style(shows), at: place)
    case .moment(let day, let time): serial(day, seconds: XLSXCellWriter.seconds(time), .moment, at: place)
    case .time(let time): seconds(time, .time, at: place)
    case .duration(let time): seconds(time, .duration, at: place)
    case .truth(let truth): "<c r=\"\(place)\" s=\"0\" t=\"b\"><v>\(truth ? 1 : 0)</v></c>"
    }
  }

  /// The element of a text; `nil` if it is too long.
  func text(_ text: String, _ style: XLSXStyleBook.Style, at place: String) -> String? {
    guard text.utf16.count <= XLSXCellWriter.longestText else { return nil }
    if text.isEmpty { return "" }
    let letters = XLSXLetters.escaped(text)
    return
      "<c r=\"\(place)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(letters)</t></is></c>"
  }

  private func number(_ number: String, _ style: Int, at place: String) -> String? {
    let digits = number.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.drop {
      $0 == UInt8(ascii: "0")
    }
    guard digits.count <= XLSXCellWriter.certainDigits, DecimalText(number) != nil else {
      return text(number, .text, at: place)
    }
    return value(number, style, at: place)
  }

  private func percent(_ number: String, at place: String) -> String? {
    guard let decimal = DecimalText(number) else { return text(number, .text, at: place) }
    let isWhole = !decimal.text.contains(".")
    return value(
      decimal.asFraction.text, (isWhole ? XLSXStyleBook.Style.percent : .percentWithPlaces).rawValue, at: place)
  }

  private func value(_ number: String, _ style: Int, at place: String) -> String {
    "<c r=\"\(place)\" s=\"\(style)\"><v>\(number)</v></c>"
  }

  private static func style(_ shows: TableCell.DayPart) -> XLSXStyleBook.Style {
    switch shows {
    case .day: .day
    case .month: .month
    case .year: .year
    }
  }

  // MARK: Days and times

  private func serial(_ day: Day, seconds: Int?, _ style: XLSXStyleBook.Style, at place: String) -> String? {
    let since = Day.first.days(until: day) + 1
    guard let seconds, since > 0 else { return text(day.text, .text, at: place) }
    // The day after 28 February 1900 that never was is counted.
    let serial = since < 60 ? since : since + 1
    return value(fraction(serial, seconds), style.rawValue, at: place)
  }

  private func seconds(_ time: String, _ style: XLSXStyleBook.Style, at place: String) -> String? {
    guard let seconds = XLSXCellWriter.seconds(time) else { return text(time, .text, at: place) }
    return value(fraction(0, seconds), style.rawValue, at: place)
  }

  private func fraction(_ days: Int, _ seconds: Int) -> String {
    guard seconds != 0 else { return String(days) }
    let value = Double(days) + Double(seconds) / Double(XLSXCellWriter.secondsOfDay)
    return DecimalText("\(value)")?.text ?? "\(value)"
  }

  /// `26:30:00` in seconds; `nil` for what has parts of a second or is no such text.
  private static func seconds(_ time: String) -> Int? {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let hours = parts[0], let minutes = parts[1], let seconds = parts[2], !time.hasPrefix("-")
    else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }
}
