extension DeclaredNumbers {
  /// The name of the setting that declares them. Who wrote it, when and why stands in the trail.
  public static let setting = "personal-code.not"

  /// The numbers that a record itself declares; `nil` if it is no such setting.
  public init?(declaredBy record: RecordValue) {
    guard let setting = Record<WorkspaceSetting>(record), setting.name == DeclaredNumbers.setting else { return nil }
    self.init(setting.value)
  }
}

extension RecordField {
  /// Makes the value of the field from what a person wrote, as ``FieldKind/value(of:besides:)`` does.
  ///
  /// What looks like a code in the value of a setting may be its declaration: whether it is, is judged when the setting
  /// is written.
  /// - Parameters:
  ///   - text: the cell, option or JSON string
  ///   - manner: what is known of how the text was written
  ///   - declared: numbers that are known to be no personal codes; asked for only where something looks like one
  /// - Throws: `FieldProblem`; what asking throws
  public func value(
    of text: String, as manner: WritingManner = .unknown, besides declared: () throws -> DeclaredNumbers
  ) throws -> FieldValue? {
    if isDigest(.text(text)) { return .text(text) }
    if isNever(text) { return nil }
    let text = try unit?.withoutUnit(text) ?? text
    let value = try kindValue(of: text, as: manner, besides: declared)
    guard let form, let value else { return value }
    func read(_ text: String) throws(FieldProblem) -> String {
      guard let read = form.reading(text) else { throw form.problem }
      return read
    }
    switch value {
    case .text(let text): return .text(try read(text))
    case .list(let items): return .list(try items.map(read))
    default: return value
    }
  }

  private func kindValue(
    of text: String, as manner: WritingManner, besides declared: () throws -> DeclaredNumbers
  ) throws -> FieldValue? {
    do {
      return try kind.value(of: text, as: manner)
    } catch FieldProblem.personalCode {
      let isDeclaration = self === WorkspaceSetting.fields.value
      return try kind.value(of: text, besides: isDeclaration ? DeclaredNumbers(text) : declared(), as: manner)
    }
  }
}
