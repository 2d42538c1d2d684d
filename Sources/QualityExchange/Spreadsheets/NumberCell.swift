import Foundation

/// Makes a cell of a number in a file and of the format under which it stands.
struct NumberCell {
  let days: DaySystem

  /// - Parameter bytes: the number as the file writes it
  func cell(_ bytes: UnsafeBufferPointer<UInt8>, _ format: CellFormat) -> TableCell {
    if format == .number, let plain = DecimalText.plain(bytes) { return .number(plain) }
    guard let number = DecimalText(bytes) else { return .error(String(decoding: bytes, as: UTF8.self)) }
    switch format {
    case .number: return .number(number.text)
    case .percent: return .percent(number.inPercent.text)
    case .amount(let unit): return .amount(number.text, unit: unit)
    case .day(let shows): return timed(bytes, number, shows: shows)
    case .time: return timed(bytes, number, shows: nil)
    case .duration: return ClockTime.duration(days: exact(bytes)).map { .duration($0) } ?? .error(number.text)
    }
  }

  private func timed(_ bytes: UnsafeBufferPointer<UInt8>, _ number: DecimalText, shows: TableCell.DayPart?) -> TableCell
  {
    // Zero under the format of a day is no day; under that of a time it is midnight.
    days.cell(exact(bytes), number.text, shows: shows, mayBeTime: shows == nil || !number.isZero)
  }

  private func exact(_ bytes: UnsafeBufferPointer<UInt8>) -> Double {
    Double(String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? .nan
  }
}
