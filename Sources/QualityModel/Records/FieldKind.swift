/// What a field holds. Everything that reads, writes, checks or shows a field decides by this kind.
public enum FieldKind: Hashable, Sendable {
  case text
  /// Text that may have several paragraphs.
  case longText
  case integer(ClosedRange<Int>)
  case number
  case money
  case day
  case period
  case boolean
  case choice([String])
  /// The identifier of a record of one kind.
  case reference(String)
  /// The identifier of a record of any kind.
  case anyReference
  case textList
  case choiceList([String])
  case referenceList(String)

  /// Whether a field of this kind holds several values.
  public var isList: Bool {
    switch self {
    case .textList, .choiceList, .referenceList: true
    default: false
    }
  }

  /// The words that may be chosen, for choices and lists of choices.
  public var choices: [String] {
    switch self {
    case .choice(let words), .choiceList(let words): words
    default: []
    }
  }

  /// The kind of record that is referred to, if it is always the same.
  public var referredKind: String? {
    switch self {
    case .reference(let kind), .referenceList(let kind): kind
    default: nil
    }
  }

  /// Whether people write here freely, so that something may be written which must not be kept.
  public var isFreeText: Bool {
    switch self {
    case .text, .longText, .textList: true
    default: false
    }
  }
}
