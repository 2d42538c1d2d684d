public import Foundation

extension Refusal: CustomStringConvertible, LocalizedError {
  /// What the refusal is about, for a log or an error that nobody caught: the identifier, then kind, record and field, then
  /// the line in the file.
  ///
  /// Nothing else of the facts stands in it, since they may quote what somebody typed. The sentence for people is made
  /// from the phrases.
  ///
  /// ```swift
  /// let refusal = Refusal(.rule, .recordWithdrawn, ["record": .record("NC-2025-014")])
  /// refusal.description   // "record.withdrawn: record NC-2025-014"
  /// ```
  public var description: String {
    let about = [kindName, recordName, fieldName, place?.line.map { "line \($0)" }].compactMap { $0 }
    return about.isEmpty ? identifier.text : "\(identifier): \(about.joined(separator: ", "))"
  }

  /// The same as ``description``.
  public var errorDescription: String? { description }

  private var kindName: String? {
    guard case .kind(let key?) = facts["kind"], RecordSchema.named(key) != nil else { return nil }
    return "kind \(key)"
  }

  /// Only an identifier such as the program gives: what somebody typed in its place may be a name or a code.
  private var recordName: String? {
    guard case .record(let id) = facts["record"] else { return nil }
    let isIdentifier = FieldKind.isIdentifier(id) && id.contains { $0.isNumber } && id.contains { $0.isLetter }
    return isIdentifier && PersonalCode.firstPlace(in: id) == nil ? "record \(id)" : nil
  }

  private var fieldName: String? {
    guard case .field(let key, let kind) = facts["field"], RecordSchema.named(kind)?.field(key) != nil else {
      return nil
    }
    return "field \(key)"
  }
}
