import QualityModel
import XMLSupport

/// Makes cells of what stands in the elements of a sheet.
struct XLSXCells {
  let numbers: NumberCell
  let styles: XLSXStyles
  let texts: SharedStrings
  let waitsForCalculation: Bool
  /// Whether a formula with a result has been met: then an empty result is one, and not the trace of a program that
  /// calculates nothing.
  private var storesResults = false

  init(numbers: NumberCell, styles: XLSXStyles, texts: SharedStrings, waitsForCalculation: Bool) {
    self.numbers = numbers
    self.styles = styles
    self.texts = texts
    self.waitsForCalculation = waitsForCalculation
  }

  /// What a cell holds, as its element says it.
  enum Kind {
    case number, sharedText, inlineText, formulaText, truth, error, day
  }

  /// What a cell is.
  /// - Parameters:
  ///   - value: what stands in it; `nil` if nothing does
  /// - Returns: `nil` for a shared text that does not exist
  mutating func cell(_ kind: Kind, _ value: [UInt8]?, style: Int, isFormula: Bool) -> TableCell? {
    guard let value else { return isFormula ? .notCalculated : .empty }
    if isFormula, !value.isEmpty { storesResults = true }
    switch kind {
    case .number: return number(value, style, isFormula)
    case .sharedText: return sharedText(value)
    case .inlineText, .formulaText: return XLSXCells.text(value.withUnsafeBufferPointer(WorkbookText.text))
    case .truth: return .truth(value.first == UInt8(ascii: "1") || value == Array("true".utf8))
    case .error: return .error(String(decoding: value, as: UTF8.self))
    case .day: return ISOTime.cell(String(decoding: value, as: UTF8.self), shows: shown(style))
    }
  }

  static func kind(_ letters: UnsafePointer<UInt8>) -> Kind {
    switch (letters[0], letters[1]) {
    case (UInt8(ascii: "s"), 0): .sharedText
    case (UInt8(ascii: "s"), _): .formulaText
    case (UInt8(ascii: "i"), _): .inlineText
    case (UInt8(ascii: "b"), _): .truth
    case (UInt8(ascii: "e"), _): .error
    case (UInt8(ascii: "d"), _): .day
    default: .number
    }
  }

  static func text(_ text: String) -> TableCell {
    text.isEmpty ? .empty : .text(text)
  }

  private func number(_ value: [UInt8], _ style: Int, _ isFormula: Bool) -> TableCell {
    if value.isEmpty { return isFormula && !storesResults ? .notCalculated : .empty }
    return value.withUnsafeBufferPointer { bytes in
      if isFormula, waitsForCalculation, DecimalText(bytes)?.isZero == true { return .notCalculated }
      return numbers.cell(bytes, styles[style])
    }
  }

  /// The text that a number means; nothing where there is no number.
  private func sharedText(_ value: [UInt8]) -> TableCell? {
    var (number, hasDigits) = (0, false)
    for byte in value where byte > 0x20 {
      guard case let digit = byte &- UInt8(ascii: "0"), digit < 10, number < 1 << 32 else { return nil }
      number = number * 10 + Int(digit)
      hasDigits = true
    }
    return hasDigits ? texts[number].map(XLSXCells.text) : .empty
  }

  private func shown(_ style: Int) -> TableCell.DayPart {
    if case .day(let shows) = styles[style] { return shows }
    return .day
  }
}
