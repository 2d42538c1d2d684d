import Foundation
import QualityModel

/// The names by which people call the fields of a kind in options: keys, labels in any of the languages, the names of
/// options such as `first-due`, and `id` for the identifier. Every option takes the same.
struct ImportNames {
  /// What a name means.
  enum Meaning {
    case identifier
    case field(RecordField)
  }

  private let schema: RecordSchema
  private let labels: FieldLabels
  private let identifiers: Set<String>

  init(_ schema: RecordSchema, in phrases: [Phrases]) {
    self.schema = schema
    labels = FieldLabels(of: schema, in: phrases)
    identifiers = Set(["id"] + phrases.compactMap { $0["list.id"]?.folded })
  }

  /// - Returns: `nil` if the name means nothing here
  func meaning(of name: String) -> Meaning? {
    let name = name.trimmingCharacters(in: CharacterSet.whitespaces)
    if let field = schema.field(name) { return .field(field) }
    let option = name.drop { $0 == "-" }
    if let field = schema.fields.first(where: { $0.option.dropFirst(2) == option }) { return .field(field) }
    if identifiers.contains(name.folded) { return .identifier }
    return labels[name].map { .field($0) }
  }

  /// The key of what a name means, `id` for the identifier.
  /// - Throws: `import.unknown-field`
  func key(of name: String) throws -> String {
    switch meaning(of: name) {
    case .identifier?: return "id"
    case .field(let field)?: return field.key
    case nil:
      throw Refusal(
        .usage, .importUnknownField, ["field": .text(ColumnPlan.quotable(name)), "kind": .command(schema.key)])
    }
  }

  /// What a head was told to mean: a field, a period whose values stand below it, or nothing.
  private func target(_ name: String) throws -> String {
    if name.isEmpty { return name }
    if meaning(of: name) == nil, let period = WrittenPeriod(name)?.period { return period.text }
    return try key(of: name)
  }

  /// `indicator.unit`: a field of the records that names in another field make.
  private func made(_ name: String, in makes: [String: [String: String]]) -> (field: String, part: String)? {
    guard let dot = name.firstIndex(of: "."), let field = try? key(of: String(name[..<dot])), makes[field] != nil else {
      return nil
    }
    return (field, String(name[name.index(after: dot)...]))
  }

  /// Options in which fields are named by their keys.
  /// - Throws: `import.unknown-field`
  func named(_ options: ImportOptions) throws -> ImportOptions {
    var named = options
    named.mapping = try options.mapping.mapValues(target)
    (named.constants, named.makes) = ([:], [:])
    for (name, values) in options.makes { named.makes[try key(of: name)] = values }
    for (name, value) in options.constants {
      if let (field, part) = made(name, in: named.makes) {
        named.makes[field]?[part] = value
      } else {
        named.constants[try key(of: name)] = value
      }
    }
    named.headings = try options.headings.map { try key(of: $0) }
    named.words = [:]
    for (name, words) in options.words { named.words[try key(of: name), default: [:]].merge(words) { $1 } }
    return named
  }
}
