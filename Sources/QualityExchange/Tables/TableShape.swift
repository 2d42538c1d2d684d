package import QualityModel

/// A table as it was recognised in a sheet: where its heads and its records stand, and which rows are none.
package struct TableShape: Sendable {
  /// A column with its head.
  package struct Column: Sendable, Equatable {
    /// The place in the sheet, counted from 0.
    package let at: Int
    /// The head; of a head of two rows both, with a space between.
    package let label: String
    /// What the column is for, apart from fields.
    package let role: Role
    /// The upper part of a head of two rows.
    package internal(set) var over: String?

    /// The lower part of a head of two rows.
    var under: String? { over.map { String(label.dropFirst($0.count + 1)) } }

    /// Whether the head is a period or a part of one.
    package var isOfPeriod: Bool {
      switch role {
      case .period, .part: true
      case .values, .numbering, .total: false
      }
    }

    /// The period to which the values of the column belong, if its head is one.
    package var period: Period? { if case .period(let period) = role { period } else { nil } }
  }

  /// What a column is for.
  package enum Role: Sendable, Equatable {
    case values
    /// Its head is a year, a quarter, a month.
    case period(Period)
    /// Its head is a part of a year, and nothing says of which year.
    case part(WrittenPeriod)
    /// It numbers the rows.
    case numbering
    /// It holds the sums or means of the others.
    case total
  }

  /// A row that is no record.
  package struct LeftOut: Sendable, Equatable {
    package let row: Int
    package let text: String
    package let reason: Reason
  }

  /// Why a row is no record.
  package enum Reason: String, Sendable, CaseIterable {
    case title, empty, total, heading, footnote
    case headAgain = "head-again"
    case columnNumbers = "column-numbers"
    case beforeTable = "before-table"
    case lowerPart = "lower-part"
  }

  /// A heading that stands over the rows to which it belongs.
  package struct Group: Sendable, Equatable {
    package let text: String
    package let rows: ClosedRange<Int>
  }

  package internal(set) var columns: [Column]
  /// The rows of the heads: none, one or two.
  package let headRows: [Int]
  package internal(set) var leftOut: [LeftOut]
  package internal(set) var groups: [Group] = []
  /// The first and the last row of the table with its heads.
  package internal(set) var rows: ClosedRange<Int>
  /// The year of columns whose heads name a part of one, where a title above says it.
  package internal(set) var yearOfTitle: Int?
  /// Whether the heads stand below each other in the first column, as on a form.
  package internal(set) var isOnItsSide = false

  /// The columns of the sheet over which the table extends.
  package var span: ClosedRange<Int> {
    let places = columns.map(\.at)
    return (places.min() ?? 0)...(places.max() ?? 0)
  }

  /// What stands above the heads.
  package var titles: [String] { leftOut.filter { $0.reason == .title }.map(\.text) }

  /// Takes a row out of the records.
  mutating func leaveOut(_ row: LeftOut) {
    leftOut.append(row)
    leftOut.sort { $0.row < $1.row }
  }
}
