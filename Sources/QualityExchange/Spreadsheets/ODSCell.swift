import QualityModel
import XMLSupport

/// Makes a cell of what an OpenDocument element says, at its start, and of the text in it.
struct ODSCell {
  private let type: String?
  private let value: String?
  private let currency: String?
  private let isError: Bool
  private let isFormula: Bool
  private let shown: TableCell.DayPart
  private let isDuration: Bool

  /// - Parameter style: the style of the cell, its own or that of its row or column
  init(_ reader: XMLPullReader, style: String?, _ styles: ODSStyles) {
    type = reader.attribute("value-type", in: ODSNames.office)
    value = ODSCell.value(reader, type)
    currency = ODSCell.currency(reader, type, style, styles)
    isError = reader.attribute("value-type", in: ODSNames.calc) == "error"
    isFormula = reader.attribute("formula", in: ODSNames.table) != nil
    shown = type == "date" ? styles.shownOfDay(style) : .day
    isDuration = type == "time" && styles.isDuration(style)
  }

  /// The currency that the cell names, or that its style shows.
  private static func currency(
    _ reader: XMLPullReader, _ type: String?, _ style: String?, _ styles: ODSStyles
  ) -> String? {
    guard type == "currency" || type == "float" else { return nil }
    return reader.attribute("currency", in: ODSNames.office) ?? styles.currency(style)
  }

  private static func value(_ reader: XMLPullReader, _ type: String?) -> String? {
    switch type {
    case "float", "percentage", "currency": reader.attribute("value", in: ODSNames.office)
    case "date": reader.attribute("date-value", in: ODSNames.office)
    case "time": reader.attribute("time-value", in: ODSNames.office)
    case "boolean": reader.attribute("boolean-value", in: ODSNames.office)
    case "string": reader.attribute("string-value", in: ODSNames.office)
    default: nil
    }
  }

  /// What the cell is, with the text that it shows.
  func cell(_ text: ODSText) -> TableCell {
    if isError || (isFormula && ODSCell.isErrorText(text.bytes)) { return .error(text.text) }
    // An empty text as a result stands there as an empty paragraph.
    guard let type else { return isFormula && text.paragraphs == 0 ? .notCalculated : textCell(text.text) }
    if type == "string" { return textCell(value ?? text.text) }
    guard let value else { return isFormula ? .notCalculated : .error(text.text) }
    return typed(type, value)
  }

  private func textCell(_ text: String) -> TableCell {
    text.isEmpty ? .empty : .text(text)
  }

  private func typed(_ type: String, _ value: String) -> TableCell {
    switch type {
    case "boolean": return .truth(value == "true")
    case "date": return ISOTime.cell(value, shows: shown)
    case "time": return time(value)
    default: break
    }
    guard let number = DecimalText(value) else { return .error(value) }
    switch type {
    case "percentage": return .percent(number.inPercent.text)
    default: return currency.map { .amount(number.text, unit: $0) } ?? .number(number.text)
    }
  }

  /// OpenDocument knows spans of time alone; a format that begins anew after 24 hours shows a time of the day.
  private func time(_ value: String) -> TableCell {
    guard let milliseconds = ISOTime.milliseconds(ofDuration: value) else { return .error(value) }
    let seconds = Int((Double(milliseconds) / 1000).rounded())
    if isDuration || !(0..<86_400).contains(seconds) {
      return .duration(ClockTime.duration(milliseconds: milliseconds))
    }
    return .time(ClockTime.text(seconds))
  }

  /// Errors as programs show them that do not mark them otherwise.
  private static func isErrorText(_ text: [UInt8]) -> Bool {
    let text = String(decoding: text.prefix(12), as: UTF8.self)
    return ["#DIV/0!", "#VALUE!", "#N/A", "#REF!", "#NAME?", "#NUM!", "#NULL!"].contains(text)
      || text.hasPrefix("Err:5")
  }
}
