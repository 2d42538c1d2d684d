import Foundation

/// The figures and tables of a review, read from its JSON.
struct ReviewFile: Decodable {
  private let input: [Section]
  private let indicators: [Section]

  struct Section: Decodable {
    let figure: [Figure]?
    let table: [Table]?
  }

  struct Figure: Decodable {
    let id: String
    let value: [Value]
  }

  struct Value: Decodable {
    let year: String
    let number: String?
    let numerator: String?
    let denominator: String?
  }

  struct Table: Decodable {
    let id: String
    let column: [Column]
    let row: [Row]?
  }

  struct Column: Decodable {
    let year: String?
    let label: String?
  }

  struct Row: Decodable {
    let ref: String?
    let cell: [Cell]
  }

  struct Cell: Decodable {
    let value: String?
  }

  static func read(_ path: String) throws -> ReviewFile {
    do {
      return try JSONDecoder().decode(
        ReviewFile.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw BenchError.program("the review cannot be read: \(error)")
    }
  }

  func value(_ id: String, of year: Int) -> Value? {
    (input + indicators).lazy.compactMap { $0.figure?.first { $0.id == id } }.first?.value.first {
      $0.year == "\(year)"
    }
  }

  /// The counts of a year by the last word of a row's first cell, or by the record that the row is about.
  func counts(_ id: String, of year: Int) -> [String: Int]? {
    guard let table = input.lazy.compactMap({ $0.table?.first { $0.id == id } }).first else {
      return nil
    }
    let place = table.column.firstIndex { $0.year == "\(year)" } ?? 1
    return (table.row ?? []).reduce(into: [:]) { counts, row in
      guard row.cell.indices.contains(place) else { return }
      let first = row.cell[0].value ?? ""
      let name =
        row.ref
        ?? (first.hasPrefix("choice.") ? String(first.split(separator: ".").last ?? "") : first)
      if let count = row.cell[place].value.flatMap({ Int($0) }), count > 0 { counts[name] = count }
    }
  }
}
