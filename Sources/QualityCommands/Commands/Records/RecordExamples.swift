import QualityModel

/// Command lines to learn from, made from what a kind demands.
enum RecordExamples {
  static func of(_ command: RecordCommand, _ kind: RecordSchema) -> [String] {
    let start = "\(CommandCatalogue.kebab(kind.key)) \(command.rawValue)"
    let id = identifier(of: kind)
    switch command {
    case .add:
      return [
        ([start] + kind.fields.filter { $0.isRequired || $0 == kind.usualValue }.map(option)).joined(separator: " ")
      ]
    case .list: return [start] + lists(start, kind)
    case .show: return ["\(start) \(id)"]
    case .edit: return ["\(start) \(id) --note \"...\"", "\(start) \(id) --clear note"]
    case .withdraw: return ["\(start) \(id) --reason \"...\""]
    }
  }

  private static func lists(_ start: String, _ kind: RecordSchema) -> [String] {
    var examples: [String] = []
    if kind.due != nil { examples.append("\(start) --overdue --limit 20") }
    if kind.dayField != nil { examples.append("\(start) --year 2025 --csv") }
    if let choice = kind.fields.first(where: { !$0.kind.choices.isEmpty }) {
      examples.append("\(start) --where \(choice.key)=\(choice.kind.choices[0])")
    }
    return examples
  }

  static func option(_ field: RecordField) -> String {
    "\(FieldOption.name(of: field)) \(sample(of: field.kind))"
  }

  private static func sample(of kind: FieldKind) -> String {
    switch kind {
    case .text, .longText, .textList: "\"...\""
    case .integer(let range): range.contains(2025) && range.upperBound < 9999 ? "2025" : "\(max(1, range.lowerBound))"
    case .number, .money: "12.50"
    case .day: "2025-03-31"
    case .period: "2025"
    case .boolean: "yes"
    case .choice(let words), .choiceList(let words): words.first ?? ""
    case .reference(let key), .referenceList(let key): RecordSchema.named(key).map(identifier) ?? "ID"
    case .anyReference: "NC-2025-001"
    }
  }

  /// An identifier as the workspace would give it.
  static func identifier(of kind: RecordSchema) -> String {
    switch kind.identity {
    case .counted(let prefix, let digits): "\(prefix)-\(number(1, digits))"
    case .yearly(let prefix, _, let digits): "\(prefix)-2025-\(number(1, digits))"
    case .year(let prefix, _): "\(prefix)-2025"
    case .single(let id): id
    case .natural: kind.naturalKey.map { unquoted(sample(of: $0.kind)) }.joined(separator: "/")
    }
  }

  private static func unquoted(_ sample: String) -> String { sample == "\"...\"" ? "1.1" : sample }

  private static func number(_ number: Int, _ digits: Int) -> String {
    let figures = String(number)
    return String(repeating: "0", count: max(0, digits - figures.count)) + figures
  }
}
