import Foundation

/// Everything that a run of the benchmark says.
struct Report: Encodable {
  let rows: [ResultRow]
  let remarks: [String]

  var text: String { ResultTable(rows: rows, remarks: remarks).text }

  /// By Foundation: the bench shares no code with what it measures and checks.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// Whether everything that is wanted was measured and reached.
  var isReached: Bool { !rows.contains(where: \.isMissed) }
}
