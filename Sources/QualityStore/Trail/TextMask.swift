import JSONSupport
import QualityModel

/// Puts the mark in the place of one field's text in what entries of the trail say.
///
/// Where nothing stood, nothing stands afterwards: the past can still be read back, but for the text.
struct TextMask {
  let field: RecordField

  /// Parts of an entry that hold a record.
  private static let states: Set<String> = ["new", "state"]

  /// The texts of the field that an entry holds.
  func texts(in payload: JSONValue) -> Set<String> {
    var texts: Set<String> = []
    for (name, part) in payload.members ?? [] {
      if TextMask.states.contains(name), let value = part[field.key] { texts.formUnion(items(of: value)) }
      if name == "changed", let pair = part[field.key]?.array { texts.formUnion(pair.flatMap(items)) }
    }
    return texts.subtracting([RedactedText.mark])
  }

  private func items(of value: JSONValue) -> [String] { value.texts ?? [value.text].compactMap { $0 } }

  /// The same entry without the texts.
  /// - Parameter texts: what must not stand in a reason either
  func masked(_ payload: JSONValue, _ texts: Set<String>) -> JSONValue {
    .object(
      (payload.members ?? []).map { name, part in
        switch name {
        case "new", "state": (name, record(part))
        case "changed": (name, changes(part))
        case "reason": (name, reason(part, texts))
        default: (name, part)
        }
      })
  }

  private func record(_ record: JSONValue) -> JSONValue {
    .object((record.members ?? []).map { key, value in (key, key == field.key ? mark(value) : value) })
  }

  private func changes(_ changes: JSONValue) -> JSONValue {
    .object(
      (changes.members ?? []).map { key, pair in
        (key, key == field.key ? .array((pair.array ?? []).map(mark)) : pair)
      })
  }

  private func mark(_ value: JSONValue) -> JSONValue {
    switch value {
    case .null: .null
    case .array: .array([.text(RedactedText.mark)])
    default: .text(RedactedText.mark)
    }
  }

  private func reason(_ reason: JSONValue, _ texts: Set<String>) -> JSONValue {
    guard let text = reason.text else { return reason }
    return .text(texts.reduce(text) { $0.replacing($1, with: RedactedText.mark) })
  }

  /// The changes of an entry as people read them, without the texts.
  func masked(_ change: TrailLine.Change) -> TrailLine.Change {
    guard change.field == field.key else { return change }
    let mark = { (text: String?) in text.map { _ in RedactedText.mark } }
    return TrailLine.Change(field: change.field, before: mark(change.before), after: mark(change.after))
  }
}
