/// What the columns and words of a table mean, as it is remembered for files with the same heads.
///
/// ```swift
/// let memory = TableMemory(kind: "nonconformity", heads: ["Datums", "Kas"], columns: ["Kas": "description"])
/// memory.isFor(["kas ", "DATUMS"])   // true
/// ```
public struct TableMemory: Sendable, Equatable {
  /// The identifier of the record in which it stands; `nil` while it stands in none.
  public var id: String?
  /// The key of the kind as which the table is imported.
  public let kind: String
  /// The heads, from the left.
  public let heads: [String]
  /// The key of the field that each head means, `id` for the identifier, the question's identifier in the table of a
  /// survey; empty for columns that are left out.
  public let columns: [String: String]
  /// By the keys of fields the choices that words mean.
  public let words: [String: [String: String]]
  /// How the cells below a head are read beyond what they say.
  public let ways: [String: Set<ColumnWay>]

  /// The head of the column in which rejected rows carry their reason: it makes a corrected file no other table.
  package static let reasonHead = "aplis:reason"

  public init(
    kind: String, heads: [String], columns: [String: String] = [:], words: [String: [String: String]] = [:],
    ways: [String: Set<ColumnWay>] = [:]
  ) {
    self.kind = kind
    self.heads = heads.map(TableMemory.line).filter { !$0.isEmpty && $0 != TableMemory.reasonHead }
    self.columns = Dictionary(columns.map { (TableMemory.line($0.key), $0.value) }) { first, _ in first }
    self.words = words.mapValues { words in
      Dictionary(words.map { (TableMemory.line($0.key), $0.value) }) { first, _ in first }
    }
    self.ways = Dictionary(ways.map { (TableMemory.line($0.key), $0.value) }) { $0.union($1) }
  }

  /// Reads what a record remembers.
  public init(_ record: Record<TableMapping>) {
    let columns = TableMemory.pairs(in: record.columns)
    var words: [String: [String: String]] = [:]
    for (head, choice) in TableMemory.pairs(in: record.words) {
      let field = head.prefix { $0 != ":" }
      words[String(field), default: [:]][String(head.dropFirst(field.count + 1))] = choice
    }
    self.init(
      kind: record.of, heads: TableMemory.lines(in: record.heads),
      columns: Dictionary(columns) { first, _ in first }, words: words,
      ways: Dictionary(
        TableMemory.pairs(in: record.ways).map { ($0, Set(ColumnWay(rawValue: $1).map { [$0] } ?? [])) }
      ) { $0.union($1) })
    id = record.id.text.isEmpty ? nil : record.id.text
  }

  /// Everything that is remembered of tables that were imported as a kind, the newest first.
  public static func all(of kind: RecordSchema, in reader: any RecordReader) throws -> [TableMemory] {
    try reader.records(TableMapping.self, where: .equals(\.of, kind.key)).reversed().map(TableMemory.init)
  }

  /// Whether it was remembered of a table with these heads, in whatever order; case, diacritics and spaces are forgiven.
  public func isFor(_ heads: [String]) -> Bool {
    let heads = heads.map { TableMemory.line($0).folded }.filter { !$0.isEmpty && $0 != TableMemory.reasonHead }
    return !heads.isEmpty && Set(heads) == Set(self.heads.map(\.folded))
  }

  /// The key of the field that a head means; `nil` if nothing was said of it.
  public func key(of head: String) -> String? {
    let head = TableMemory.line(head)
    if let key = columns[head] { return key }
    let folded = head.folded
    return columns.first { $0.key.folded == folded }?.value
  }

  /// How the cells below a head are read beyond what they say; nothing where nothing was said.
  public func ways(of head: String) -> Set<ColumnWay> {
    let folded = TableMemory.line(head).folded
    return ways.first { $0.key.folded == folded }?.value ?? []
  }

  /// Writes it into the record that stands for it.
  public func write(into record: inout Record<TableMapping>) {
    record.of = kind
    record.heads = heads.joined(separator: "\n")
    record.columns = TableMemory.text(columns.map { "\($0.key)=\($0.value)" })
    record.ways = TableMemory.text(ways.flatMap { head, ways in ways.map { "\(head)=\($0.rawValue)" } })
    record.words = TableMemory.text(
      words.flatMap { field, words in words.map { "\(field):\($0.key)=\($0.value)" } })
  }

  /// The first head or word of a record that is said to mean two things.
  static func contradiction(in record: Record<TableMapping>) -> String? {
    for text in [record.columns, record.words] {
      var known: [String: String] = [:]
      for (head, meaning) in pairs(in: text) {
        if let other = known.updateValue(meaning, forKey: line(head).folded), other != meaning { return head }
      }
    }
    return nil
  }

  /// The first line that names no field of the kind, or no choice of the field; `nil` if all mean something.
  var meaningless: String? {
    guard let schema = RecordSchema.named(kind) else { return kind }
    for (head, key) in columns.sorted(by: { $0.key < $1.key }) where !key.isEmpty && key != "id" {
      if schema.field(key) == nil, !TableMemory.isQuestion(key, schema) { return "\(head)=\(key)" }
    }
    for (key, words) in words.sorted(by: { $0.key < $1.key }) {
      let field = schema.field(key)
      for (word, choice) in words.sorted(by: { $0.key < $1.key })
      where field?.takesWords != true && field?.kind.choices.contains(choice) != true {
        return "\(key):\(word)=\(choice)"
      }
    }
    return ways.keys.sorted().first { ways[$0] == [] }
  }

  /// Columns of a survey's table mean its questions.
  private static func isQuestion(_ key: String, _ schema: RecordSchema) -> Bool {
    (schema === SurveyAnswer.schema || schema === SurveyTally.schema) && FieldKind.isIdentifier(key)
      && key.contains(where: \.isNumber)
  }

  // MARK: Lines

  private static func text(_ lines: [String]) -> String? {
    lines.isEmpty ? nil : lines.sorted().joined(separator: "\n")
  }

  private static func lines(in text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isNewline).map(String.init)
  }

  /// At the last sign, since heads may hold one themselves. A line without a sign means nothing.
  private static func pairs(in text: String?) -> [(String, String)] {
    lines(in: text).map { line in
      guard let sign = line.lastIndex(of: "=") else { return (line, "?") }
      return (String(line[..<sign]), FieldValue.trimmed(String(line[line.index(after: sign)...])))
    }
  }

  /// A head or word in one line.
  private static func line(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }
}
