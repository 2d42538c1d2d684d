import Foundation
import QualityModel

/// What headers mean: keys of fields, labels in any of the languages, and what the person mapped.
struct HeaderNames {
  enum Meaning {
    case identifier
    case field(RecordField)
    /// The person said that its values are those of a period: `--map "Header=2025-01"`.
    case period(Period)
    /// The person said that the column is to be left out: `--map "Header="`.
    case nothing
    case unknown
  }

  private let schema: RecordSchema
  private let mapping: [String: String]
  private let labels: FieldLabels
  private let alsoKnown: [String: String]
  private let identifiers: Set<String>
  private let remembered: [TableMemory]
  private let phrases: [Phrases]
  /// What tables call that which the kind computes itself.
  private let computed: Set<String>
  /// The fields that a row has to give.
  private let needed: [RecordField]

  init(schema: RecordSchema, options: ImportOptions) {
    self.schema = schema
    needed = schema.fields.filter { ($0.isRequired || $0 == schema.usualValue) && options.constants[$0.key] == nil }
    (mapping, remembered, phrases) = (options.mapping, options.remembered, options.phrases)
    let words = options.phrases.flatMap { $0["computed.\(schema.key)"].map(FieldValue.items) ?? [] }
    computed = Set(words.map(HeaderNames.folded))
    labels = FieldLabels(of: schema, in: options.phrases)
    identifiers = Set(options.phrases.compactMap { $0["list.id"]?.folded })
    alsoKnown = Dictionary(options.alsoKnown.map { (HeaderNames.folded($0.key), $0.value) }) { first, _ in first }
  }

  /// - Throws: `import.unknown-field` if the mapping names a field that the kind does not have
  func meaning(of header: String) throws -> Meaning {
    if let key = mapping[header] {
      if key.isEmpty { return .nothing }
      if key == "id" { return .identifier }
      if let period = Period(key) { return .period(period) }
      guard let field = schema.field(key) ?? labels[key] else {
        throw Refusal(.usage, .importUnknownField, ["field": .text(key), "kind": .command(schema.key)])
      }
      return .field(field)
    }
    // With a mapping, a column that happens to bear a field's name is still that field.
    if isIdentifier(header) { return .identifier }
    return field(of: header).map { .field($0) } ?? .unknown
  }

  /// Whether a head is a field's own name, whatever it was told to mean.
  func isName(_ header: String, of field: RecordField) -> Bool {
    schema.field(header) == field || self.field(of: header) == field
  }

  private func isIdentifier(_ header: String) -> Bool {
    let name = HeaderNames.folded(header)
    return name == "id" || identifiers.contains(name) && labels[name] == nil
  }

  /// The field that a head names, with the unit that may stand behind the name or without it; also where a line ends
  /// within a word.
  private func field(of header: String) -> RecordField? {
    if header.hasPrefix("%"), labels[header]?.kind == .money { return nil }
    let names = [header, HeaderNames.withoutUnit(header), header.replacing("- ", with: "")]
    for name in names.map(HeaderNames.folded) where !name.isEmpty {
      if let field = labels[name] ?? alsoKnown[name].flatMap({ schema.field($0) }) { return field }
    }
    return nil
  }

  /// The period of a head that names the value and when it was: `Plāns 2025`, `2025. gada I cet. izpilde`.
  func period(in header: String) -> Period? {
    guard let value = ColumnPlan.Fold.fields(of: schema)?.value else { return nil }
    let words = header.split(whereSeparator: \.isWhitespace).map(String.init)
    for count in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      for (period, name) in [
        (words.prefix(count), words.dropFirst(count)), (words.suffix(count), words.dropLast(count)),
      ] {
        guard let found = WrittenPeriod(period.joined(separator: " "))?.period else { continue }
        if field(of: name.joined(separator: " ")) == value { return found }
      }
    }
    return nil
  }

  /// Whether a head is that of what follows from other columns: a share of a sum of money such as `% izpildes`, or what
  /// the kind computes itself, such as the level of a risk.
  func isComputed(_ header: String) -> Bool {
    isShare(header) || computed.contains(HeaderNames.folded(HeaderNames.withoutUnit(header)))
  }

  private func isShare(_ header: String) -> Bool {
    let name = header.trimmingCharacters(in: .whitespaces)
    guard name.hasPrefix("%") else { return false }
    return field(of: String(name.dropFirst()))?.kind == .money
  }

  /// `Plāns` for `Plāns, EUR`, `Varbūtība [1–5]` and `Garums (dienas)`; a unit that makes the values other ones, such as
  /// thousands or another currency, is part of the name, so that it is asked about.
  private static func withoutUnit(_ header: String) -> String {
    let header = FieldValue.trimmed(header)
    for (open, close) in [("(", ")"), ("[", "]")] where header.hasSuffix(close) {
      guard let start = header.lastIndex(of: Character(open)) else { continue }
      return isOtherMeasure(header[start...]) ? header : String(header[..<start])
    }
    guard let comma = header.lastIndex(of: ",") else { return header }
    let unit = String(header[header.index(after: comma)...]).folded
    return units.contains(unit) ? String(header[..<comma]) : header
  }

  /// Whether a text says of all numbers that they are other ones than those that are kept: `Budžets (tūkst. eiro)`.
  static func saysOtherMeasure(_ title: String) -> Bool {
    let words = title.folded.split { !$0.isLetter && !$0.isNumber }
    let areThousands = words.contains { word in
      ["tukst", "milj", "mljrd", "mljd", "thousand", "million"].contains { word.hasPrefix($0) }
    }
    let inside = title.split(omittingEmptySubsequences: false) { "([".contains($0) }.dropFirst()
      .map { $0.prefix { !")]".contains($0) } }
    return areThousands || inside.contains { isOtherMeasure($0) || $0.hasPrefix("000 ") }
  }

  private static func isOtherMeasure(_ unit: Substring) -> Bool {
    let words = String(unit).folded.split { !$0.isLetter && $0 != "$" && $0 != "£" }
    return words.contains { word in otherMeasures.contains { word == $0 || $0.count > 3 && word.hasPrefix($0) } }
  }

  private static let otherMeasures: Set<String> = [
    "tukst", "milj", "mljrd", "mljd", "tk", "thousand", "million", "billion", "ls", "lvl", "latos", "lati", "usd",
    "gbp",
    "$", "£", "min", "minutes",
  ]

  private static let units: Set<String> = ["eur", "euro", "eiro", "€", "%", "procenti", "proc.", "h", "st.", "gab."]

  /// Whether a header means something here.
  func isKnown(_ header: String) -> Bool {
    if mapping[header] != nil || remembered.contains(where: { $0.key(of: header) != nil }) { return true }
    return isIdentifier(header) || field(of: header) != nil || period(in: header) != nil
  }

  /// The label that is written nearly as a header; `nil` if none is.
  func near(_ header: String) -> String? {
    let labels = phrases.flatMap { phrases in schema.fields.map { phrases.field($0.key, of: schema) } }
    return NearMiss.of(HeaderNames.withoutUnit(header), among: labels)
  }

  /// Whether a header is the key of a field.
  func isKey(_ header: String) -> Bool { header == "id" || schema.field(header) != nil }

  /// Whether headers are those of an export, all of them in their order.
  func areOfExport(_ headers: [String]) -> Bool {
    let fields = schema.fields.filter { !$0.isOfFile }
    let identifier = schema.identity.isNatural ? [] : ["id"]
    return phrases.contains { phrases in
      headers == identifier + fields.map { phrases.field($0.key, of: schema) }
    }
  }

  /// Whether below these heads every row is a record, also one of a single cell: keys and whole exports were written by
  /// a program, and of a kind that needs no more than one field a single cell says enough.
  func holdRecords(_ heads: [String]) -> Bool {
    if heads.allSatisfy(isKey) || areOfExport(heads) { return true }
    return heads.allSatisfy(isKnown) && needed.count < 2
  }

  /// Case, diacritics, and a star for required fields or a colon do not matter.
  static func folded(_ text: String) -> String {
    text.trimmingCharacters(in: CharacterSet.whitespacesAndNewlines.union(CharacterSet(charactersIn: "*:"))).folded
  }
}
