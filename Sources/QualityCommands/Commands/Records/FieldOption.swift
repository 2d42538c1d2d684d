import QualityModel

/// The option that sets a field.
enum FieldOption {
  /// Options that mean something else to the commands; a field of such a name is set with `--set-…`.
  private static let taken: Set<String> = [
    "--language", "--workspace", "--as", "--home", "--reason", "--id", "--clear",
  ]

  static func name(of field: RecordField) -> String {
    taken.contains(field.option) ? "--set-" + field.option.dropFirst(2) : field.option
  }

  /// The fields that people fill in; the reason of a withdrawal is written by `withdraw` alone.
  static func fields(of kind: RecordSchema) -> [RecordField] {
    kind.fields.filter { $0 != kind.withdrawn && !$0.isOfFile }
  }

  /// The options that set fields. Those of fields that only steps set are understood, so that the step can be named, but
  /// not offered.
  static func all(of kind: RecordSchema, isNew: Bool) -> [OptionDescription] {
    let lifecycle = kind.lifecycle
    let told = Set(isNew ? lifecycle?.beginning?.inputs.map(\.field) ?? [] : [])
    return fields(of: kind).map { field in
      var option = option(of: field, in: kind)
      option.isHidden = lifecycle?.sealed.contains(field) == true && !told.contains(field)
      return option
    }
  }

  static func option(of field: RecordField, in kind: RecordSchema) -> OptionDescription {
    OptionDescription(
      name: name(of: field), value: placeholder(field.kind), repeats: field.kind.isList, values: values(field.kind),
      field: field, kind: kind)
  }

  private static func placeholder(_ kind: FieldKind) -> String {
    switch kind {
    case .text, .longText, .textList: "TEXT"
    case .integer, .number: "NUMBER"
    case .money: "SUM"
    case .day: "DAY"
    case .period: "PERIOD"
    case .boolean: "yes|no"
    case .choice, .choiceList: "WORD"
    case .reference, .anyReference, .referenceList: "RECORD"
    }
  }

  private static func values(_ kind: FieldKind) -> ArgumentDescription.Values {
    switch kind {
    case .choice(let words), .choiceList(let words): .words(words)
    case .boolean: .words(["yes", "no"])
    case .reference, .anyReference, .referenceList: .record
    default: .anything
    }
  }
}
