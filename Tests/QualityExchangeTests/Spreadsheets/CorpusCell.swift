import Foundation
import QualityModel

@testable import QualityExchange

/// What is expected of a cell.
struct CorpusCell {
  private let wanted: [String: Any]

  init(_ wanted: [String: Any]) {
    self.wanted = wanted
  }

  func fits(_ cell: TableCell) -> Bool {
    // A value that a merged range hands on stands in its first cell alone.
    if wanted["inherited"] != nil { return true }
    if let text = wanted["text"] as? String { return fits(cell, text: text) }
    if let number = wanted["number"] as? String { return cell == .number(number) || isNear(cell, number) }
    if let percent = wanted["percent"] as? String { return cell == .percent(percent) || isNear(cell, percent) }
    if let amount = wanted["amount"] as? String { return fits(cell, amount: amount, wanted["unit"] as? String ?? "") }
    if let day = wanted["day"] as? String { return CorpusCell.day(cell) == day }
    if let moment = wanted["moment"] as? String { return CorpusCell.moment(cell) == moment }
    if let time = wanted["time"] as? String { return cell == .time(time) }
    if let duration = wanted["duration"] as? String { return cell == .duration(duration) }
    if let truth = wanted["truth"] as? Bool { return cell == .truth(truth) }
    if let error = wanted["error"] as? String { return fits(cell, error: error) }
    if wanted["noValue"] != nil { return cell == .notCalculated }
    if wanted["empty"] != nil { return CorpusCell.isBlank(cell) }
    // What is to be asked, and periods, are decided above the cells.
    return true
  }

  private func fits(_ cell: TableCell, text: String) -> Bool {
    guard case .text(let found) = cell else { return text.isEmpty && cell == .empty }
    return CorpusCell.trimmed(found) == CorpusCell.trimmed(text)
  }

  /// A sum in a column whose header names the currency is a number for the file.
  private func fits(_ cell: TableCell, amount: String, _ unit: String) -> Bool {
    cell == .amount(amount, unit: unit) || cell == .number(amount)
  }

  private func fits(_ cell: TableCell, error: String) -> Bool {
    guard case .error(let found) = cell else { return false }
    return found == error || error == "not a day"
  }

  private func isNear(_ cell: TableCell, _ wanted: String) -> Bool {
    guard self.wanted["loose"] != nil || self.wanted["approximately"] != nil, let value = Double(wanted) else {
      return false
    }
    switch cell {
    case .number(let text), .percent(let text): return abs((Double(text) ?? .nan) - value) <= abs(value) * 1e-14
    default: return false
    }
  }

  private static func day(_ cell: TableCell) -> String? {
    if case .day(let day, _) = cell { day.text } else { nil }
  }

  private static func moment(_ cell: TableCell) -> String? {
    if case .moment(let day, let time) = cell { day.text + "T" + time } else { nil }
  }

  private static func isBlank(_ cell: TableCell) -> Bool {
    if case .text(let text) = cell { trimmed(text).isEmpty } else { cell == .empty }
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
