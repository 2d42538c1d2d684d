import Foundation

/// Finds the record that a text names: by identifier, or by its name with case, diacritics and blanks forgiven; people
/// also with forename and surname in the other order, or with a title.
///
/// What was found once is remembered, so that a million rows that name the same thirty people ask the file thirty
/// times.
public final class ReferenceResolver {
  private let reader: any RecordSource
  private var known: [ObjectIdentifier: Answers] = [:]
  private var names: [String: [String: [String]]] = [:]

  /// How many answers are remembered for each kind; enough for people, units and processes, bounded for everything
  /// else.
  private static let memory = 20_000
  /// Kinds with more records than this are referred to by identifier only.
  private static let namedRecords = 100_000

  /// What was found for the texts of one field.
  private final class Answers {
    var ids: [String: String] = [:]
  }

  /// Looks up records inside the reader's transaction and must not outlive it.
  public init(_ reader: any RecordSource) {
    self.reader = reader
  }

  /// The identifiers in the value of a field, each checked, names replaced by identifiers.
  /// - Throws: `FieldProblem.unknownRecord`, `.ambiguousName`
  public func resolve(_ value: FieldValue, of field: RecordField) throws -> FieldValue {
    switch value {
    case .text(let text): .text(try id(of: text, for: field))
    case .list(let items): .list(ReferenceResolver.once(try items.flatMap { try ids(of: $0, for: field) }))
    default: value
    }
  }

  /// Whoever is named twice in a list stands there once.
  private static func once(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// What is told of a value that names no record: of a list of several, which of them.
  func unknown(_ value: FieldValue, of field: RecordField, _ kind: String) throws -> FieldProblem {
    guard case .list(let items) = value, items.count > 1 else { return .unknownRecord(kind: kind) }
    let unknown = try items.filter { try known($0, for: field) == nil }
    return unknown.count < items.count ? .unknownItems(kind: kind, unknown) : .unknownRecord(kind: kind)
  }

  /// The records that an item of a list names: one, or several with commas or lines between, if all are known.
  /// - Throws: `FieldProblem.unknownAmong` where some are
  private func ids(of item: String, for field: RecordField) throws -> [String] {
    do {
      return [try id(of: item, for: field)]
    } catch FieldProblem.unknownRecord(let kind) {
      let parts = FieldValue.parts(of: item)
      guard parts.count > 1 else { throw FieldProblem.unknownRecord(kind: kind) }
      let found = try parts.map { part in (part, try known(part, for: field)) }
      let unknown = found.filter { $0.1 == nil }.map(\.0)
      if unknown.isEmpty { return found.compactMap(\.1) }
      guard unknown.count < parts.count else { throw FieldProblem.unknownRecord(kind: kind) }
      throw FieldProblem.unknownAmong(kind: kind, separated: parts.joined(separator: "; "), unknown: unknown)
    }
  }

  private func known(_ text: String, for field: RecordField) throws -> String? {
    do { return try id(of: text, for: field) } catch FieldProblem.unknownRecord { return nil }
  }

  /// Makes the value of a field from what a person wrote; for references names are understood too.
  public func value(of text: String, for field: RecordField) throws -> FieldValue? {
    switch field.kind {
    case .reference, .anyReference:
      let trimmed = text.trimmingCharacters(in: .whitespaces)
      return trimmed.isEmpty ? nil : try resolve(.text(trimmed), of: field)
    case .referenceList:
      let items = FieldValue.items(of: text)
      guard !items.isEmpty else { return nil }
      do {
        return try resolve(.list(items), of: field)
      } catch FieldProblem.unknownRecord(let kind) {
        throw try unknown(.list(items), of: field, kind)
      }
    default:
      return try field.value(of: text, as: manner(of: text, field)) { try Settings(reader: reader).declaredNumbers() }
    }
  }

  /// What a text says that a person wrote for a field, with what its kind reads from it for other fields.
  public func told(_ text: String, for field: RecordField, of kind: RecordSchema) throws -> ToldValue {
    try kind.told(text, for: field) { try value(of: text, for: field) }
  }

  /// The organisation's currency is asked for only where a sum is written with more than figures.
  private func manner(of text: String, _ field: RecordField) throws -> WritingManner {
    guard field.kind == .money, Money(text) == nil, let currency = try reader.organisation()?.currencyOfSums else {
      return .unknown
    }
    return WritingManner(currency: currency)
  }

  private func id(of text: String, for field: RecordField) throws -> String {
    let answers = answers(for: field)
    if let id = answers.ids[text] { return id }
    let id = try found(text, for: field)
    if answers.ids.count >= ReferenceResolver.memory { answers.ids.removeAll(keepingCapacity: true) }
    answers.ids[text] = id
    return id
  }

  /// - Throws: `FieldProblem.personalCode` where a code stands in the place of a record that is not known
  private func found(_ text: String, for field: RecordField) throws -> String {
    do {
      return try field.kind.referredKind.map { try find(text, kind: $0) } ?? findAnywhere(text, field)
    } catch FieldProblem.unknownRecord(let kind) {
      guard let place = try Settings(reader: reader).placeOfCode(in: text) else {
        throw FieldProblem.unknownRecord(kind: kind)
      }
      throw FieldProblem.personalCode(place: place)
    }
  }

  private func answers(for field: RecordField) -> Answers {
    if let answers = known[ObjectIdentifier(field)] { return answers }
    let answers = Answers()
    known[ObjectIdentifier(field)] = answers
    return answers
  }

  private func find(_ text: String, kind: String) throws -> String {
    guard let schema = RecordSchema.named(kind) else { throw FieldProblem.unknownRecord(kind: kind) }
    guard FieldKind.mayRefer(text) else { return try named(text, schema) }
    if try reader.exists(schema, text) { return text }
    let capital = text.uppercased()
    return try capital != text && reader.exists(schema, capital) ? capital : named(text, schema)
  }

  private func findAnywhere(_ text: String, _ field: RecordField) throws -> String {
    if FieldKind.mayRefer(text), try !reader.kinds(havingID: text).isEmpty { return text }
    let found = try field.namedKinds.compactMap(RecordSchema.named).map { kind in
      (kind: kind.key, ids: try identifiers(ofName: text, in: kind))
    }.filter { !$0.ids.isEmpty }
    guard let first = found.first else { throw FieldProblem.unknownRecord(kind: "") }
    let ids = found.flatMap(\.ids)
    guard ids.count == 1 else {
      throw FieldProblem.ambiguousName(kind: first.kind, ids: ids.prefix(5).map { $0 })
    }
    return ids[0]
  }

  private func named(_ text: String, _ schema: RecordSchema) throws -> String {
    guard let id = try identifier(ofName: text, in: schema) else { throw FieldProblem.unknownRecord(kind: schema.key) }
    return id
  }

  /// The record that bears a name, if there is one.
  /// - Throws: `FieldProblem.ambiguousName`
  func identifier(ofName name: String, in schema: RecordSchema) throws -> String? {
    let ids = try identifiers(ofName: name, in: schema)
    guard ids.count < 2 else { throw FieldProblem.ambiguousName(kind: schema.key, ids: ids.prefix(5).map { $0 }) }
    return ids.first
  }

  /// All records that bear a name; of people those who bear it in another order, if nobody does in this.
  func identifiers(ofName name: String, in schema: RecordSchema) throws -> [String] {
    let names = try names(of: schema)
    return ReferenceResolver.keys(name, of: schema).lazy.compactMap { names[$0] }.first ?? []
  }

  /// What a name is found by: as it is written and, for people, whatever the order of its words.
  private static func keys(_ name: String, of schema: RecordSchema) -> [String] {
    let written = name.plainlySpaced.folded
    guard schema === Person.schema, case let key = PersonName(name).key, !key.isEmpty else { return [written] }
    return [written, "\u{1}" + key]
  }

  private func names(of schema: RecordSchema) throws -> [String: [String]] {
    if let names = names[schema.key] { return names }
    var read: [String: [String]] = [:]
    // Nobody knows a hundred thousand records by their names, and holding them all would not fit into memory.
    guard try reader.count(schema.key, where: .always) <= ReferenceResolver.namedRecords else { return [:] }
    try reader.forEach(RecordQuery(schema.key)) { record in
      for key in ReferenceResolver.keys(record.title, of: schema) { read[key, default: []].append(record.id) }
    }
    names[schema.key] = read
    return read
  }

  /// Forgets the names of a kind, because records were changed.
  public func forgetNames(of kind: String) {
    names[kind] = nil
    known.removeAll()
  }

  /// Takes note of the name of a record that was added, so that the rows after it can refer to it by that name.
  func learn(_ name: @autoclosure () -> String, _ id: String, of schema: RecordSchema) {
    guard names[schema.key] != nil else { return }
    for key in ReferenceResolver.keys(name(), of: schema) {
      names[schema.key]?[key, default: []].append(id)
      // A second record of the name makes what was certain ambiguous.
      if (names[schema.key]?[key]?.count ?? 0) > 1 { known.removeAll() }
    }
  }
}
