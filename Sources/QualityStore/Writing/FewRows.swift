import QualityModel

/// The first rows of an import with their keys, as long as they are few enough to be put in order in memory: a table of
/// a million rows is not read for ten new ones.
struct FewRows {
  /// So many are kept at most.
  static let most = 4096

  private var rows: [(key: [SQLValue], digest: Digest)]? = []

  /// Adds a row; once there are too many of them all are forgotten.
  mutating func add(_ record: RecordValue, _ buffer: inout [UInt8]) {
    guard let count = rows?.count else { return }
    guard count < FewRows.most else {
      rows = nil
      return
    }
    let schema = record.schema
    let key =
      schema.identity.isNatural
      ? schema.naturalKey.map { RecordCoding.sqlValue(record.values[$0.place], isKey: true) } : [.text(record.id)]
    rows?.append((key, RowDigest.digest(of: record, &buffer)))
  }

  /// The tree over all rows in the order of their keys; `nil` if there were too many.
  var tree: RowsTree? {
    rows.map { rows in
      rows.sorted { SQLValue.isOrdered($0.key, $1.key) }.reduce(into: RowsTree()) { $0.add($1.digest) }
    }
  }
}

extension SQLValue {
  /// Whether one key stands before another in a table: part by part, numbers by their size, texts by their bytes.
  fileprivate static func isOrdered(_ left: [SQLValue], _ right: [SQLValue]) -> Bool {
    for (one, other) in zip(left, right) where one != other {
      switch (one, other) {
      case (.integer(let one), .integer(let other)): return one < other
      case (.text(let one), .text(let other)): return one.utf8.lexicographicallyPrecedes(other.utf8)
      default: return one.rank < other.rank
      }
    }
    return false
  }

  /// Numbers stand before texts.
  private var rank: Int { if case .text = self { 1 } else { 0 } }
}
