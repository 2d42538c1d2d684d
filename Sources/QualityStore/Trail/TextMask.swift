import JSONSupport
import QualityModel

/// Puts the mark in the place of one text in what entries of the trail say.
///
/// Where nothing stood, nothing stands afterwards: the past can still be read back, but for the text.
struct TextMask {
  let place: TextPlace

  /// Parts of an entry that hold a record.
  private static let states: Set<String> = ["new", "state"]

  /// The texts that an entry holds in this place.
  func texts(in payload: JSONValue, of entry: Int) -> Set<String> {
    switch place {
    case .field(let field): texts(in: payload, field)
    case .reason(entry): Set([payload["reason"]?.text].compactMap { $0 }).subtracting([RedactedText.mark])
    case .reason: []
    }
  }

  private func texts(in payload: JSONValue, _ field: RecordField) -> Set<String> {
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
        case "new", "state": (name, members(of: part, mark))
        case "changed": (name, members(of: part) { .array(($0.array ?? []).map(mark)) })
        case "reason": (name, reason(part, texts))
        default: (name, part)
        }
      })
  }

  /// What is said of fields, with the place's own text replaced.
  private func members(of part: JSONValue, _ replacing: (JSONValue) -> JSONValue) -> JSONValue {
    .object((part.members ?? []).map { key, value in (key, key == place.field?.key ? replacing(value) : value) })
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
    guard change.field == place.field?.key else { return change }
    let mark = { (text: String?) in text.map { _ in RedactedText.mark } }
    return TrailLine.Change(field: change.field, before: mark(change.before), after: mark(change.after))
  }
}
