import QualityModel

extension TableCell {
  /// Whether nothing stands in the cell; spaces are nothing.
  package var isEmpty: Bool {
    switch self {
    case .empty: true
    case .text(let text): FieldValue.trimmed(text).isEmpty
    default: false
    }
  }

  /// The cell as a text with the spaces around it.
  package var raw: String { if case .text(let text) = self { text } else { words } }

  /// The cell as a text, as it would be typed: `12.5`, `28 %`, `2025-03-01`.
  package var words: String {
    switch self {
    case .empty, .notCalculated: ""
    case .text(let text): FieldValue.trimmed(text)
    case .number(let number): number
    case .percent(let number): number + " %"
    case .amount(let number, let unit): "\(number) \(unit)"
    case .day(let day, .day): day.text
    case .day(let day, .month): String(day.text.prefix(7))
    case .day(let day, .year): String(day.text.prefix(4))
    case .moment(let day, let time): "\(day.text)T\(time)"
    case .time(let time), .duration(let time): time
    case .truth(let truth): "\(truth)"
    case .error(let error): error
    }
  }
}
