import QualityModel

/// The keys of the phrases that name the fields of a kind and the words that may be chosen in them.
extension RecordKind {
  /// The key of a field's name: `field.action.due`.
  static func label<Value>(of field: ValuePath<Self, Value>) -> String {
    "field.\(key).\(field(fields).key)"
  }

  /// The key of a word in a field: `choice.action.state.planned`.
  static func label<Word: Choice, Value>(of word: Word, in field: ValuePath<Self, Value>) -> String {
    "choice.\(key).\(field(fields).key).\(word.rawValue)"
  }
}
