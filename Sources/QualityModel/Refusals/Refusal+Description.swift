public import Foundation

extension Refusal: CustomStringConvertible, LocalizedError {
  /// What the refusal is about, for a log or an error that nobody caught: the identifier, then kind, record and field, then
  /// the line in the file.
  ///
  /// Nothing else of the facts stands in it, since they may quote what somebody typed. The sentence for people is made
  /// from the phrases.
  ///
  /// ```swift
  /// "\(Refusal(.rule, "record.withdrawn", ["record": "NC-2025-014"]))"   // "record.withdrawn: record NC-2025-014"
  /// ```
  public var description: String {
    let about = [kindName, recordName, fieldName, place?.line.map { "line \($0)" }].compactMap { $0 }
    return about.isEmpty ? identifier : "\(identifier): \(about.joined(separator: ", "))"
  }

  /// The same as ``description``.
  public var errorDescription: String? { description }

  private var kindName: String? {
    facts["kind"].flatMap { RecordSchema.named($0) == nil ? nil : "kind \($0)" }
  }

  /// Only an identifier such as the program gives: what somebody typed in its place may be a name or a code.
  private var recordName: String? {
    facts["record"].flatMap { text in
      let isIdentifier = FieldKind.isIdentifier(text) && text.contains { $0.isNumber } && text.contains { $0.isLetter }
      return isIdentifier && PersonalCode.firstPlace(in: text) == nil ? "record \(text)" : nil
    }
  }

  private var fieldName: String? {
    facts["field"].flatMap { key in
      RecordSchema.all.contains { $0.field(key) != nil } ? "field \(key)" : nil
    }
  }
}
