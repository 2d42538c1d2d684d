public import QualityModel

/// The records that an import makes where a name in a field means none yet.
struct NewRecords {
  private let options: ImportOptions
  private let schema: RecordSchema

  init(_ schema: RecordSchema, _ options: ImportOptions) {
    (self.schema, self.options) = (schema, options)
  }

  /// Tells the destination for which fields names may make records, and like what.
  /// - Throws: `import.makes-no-records`, `import.unknown-field`, `import.bad-constant`, `import.made-needs`
  func prepare(_ destination: any RecordDestination) throws {
    for (key, values) in options.makes.sorted(by: { $0.key < $1.key }) {
      guard let field = schema.field(key), let kind = NewRecords.kind(madeFor: field) else {
        throw Refusal(.usage, .importMakesNoRecords, ["field": .field(key, of: schema.key)])
      }
      let template = try template(of: kind, values, destination)
      try refuseMissing(in: template, field)
      try destination.makeRecords(for: field, like: template)
    }
  }

  /// Only what has a number of its own can be made from nothing but a name.
  fileprivate static func kind(madeFor field: RecordField) -> RecordSchema? {
    guard let kind = field.kind.referredKind.flatMap(RecordSchema.named), !kind.identity.isNatural, !kind.isBulk,
      [.text, .longText].contains(kind.titleField.kind)
    else { return nil }
    return kind
  }

  private func template(
    of kind: RecordSchema, _ values: [String: String], _ destination: any RecordDestination
  ) throws -> RecordValue {
    let names = ImportNames(kind, in: options.phrases)
    var template = RecordValue(kind)
    for (name, text) in values.sorted(by: { $0.key < $1.key }) {
      guard let field = kind.field(try names.key(of: name)), field != kind.titleField else {
        throw Refusal(.usage, .importUnknownField, ["field": .text(name), "kind": .command(kind.key)])
      }
      template[field] = try value(of: text, field, kind, destination)
    }
    return template
  }

  private func value(
    of text: String, _ field: RecordField, _ kind: RecordSchema, _ destination: any RecordDestination
  ) throws -> FieldValue? {
    do {
      let words = ChoiceWords(field, of: kind, in: options.phrases)
      let value = try field.value(of: words?.keys(in: text) ?? text, besides: destination.declaredNumbers)
      switch field.kind {
      case .reference, .anyReference, .referenceList:
        return try value.map { try destination.resolve($0, of: field, at: Refusal.Place(file: "")) }
      default: return value
      }
    } catch let fault as FieldProblem {
      let facts: [String: Refusal.Fact] = [
        "field": .field(field.key, of: kind.key), "value": .text(ColumnPlan.quotable(text)),
        "problem": .problem(fault, field: field.key, of: kind.key),
      ]
      throw Refusal(.usage, .importBadConstant, facts)
    }
  }

  /// What is missing would be missing in every one of them: it is told once, before anything is read.
  private func refuseMissing(in template: RecordValue, _ field: RecordField) throws {
    let kind = template.schema
    let missing = kind.fields.filter { $0.isRequired && $0 != kind.titleField && template[$0] == nil }
    guard missing.isEmpty else {
      throw Refusal(
        .usage, .importMadeNeeds,
        [
          "fields": .list(missing.map { .field($0.key, of: kind.key) }), "kind": .kind(kind.key),
          "field": .field(field.key, of: schema.key), "first": .field(missing[0].key, of: kind.key),
        ])
    }
  }
}

extension ImportOptions {
  /// Whether names in a field may make the records that they mean.
  public static func mayMakeRecords(for field: RecordField) -> Bool { NewRecords.kind(madeFor: field) != nil }
}

extension Refusal.ID {
  static let importMakesNoRecords = Refusal.ID("import.makes-no-records")
  static let importMadeNeeds = Refusal.ID("import.made-needs")
}
