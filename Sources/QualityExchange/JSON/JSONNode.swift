/// A JSON value with the place at which it stands in its file.
package struct JSONNode: Sendable {
  package indirect enum Value: Sendable {
    case null
    case boolean(Bool)
    /// A number as it is written; nothing is rounded.
    case number(String)
    case text(String)
    case array([JSONNode])
    /// The members in their order; a name may occur twice, which the reader of the content decides on.
    case object([Member])
  }

  package struct Member: Sendable {
    package let name: String
    /// The byte at which the name begins.
    package let offset: Int
    package let node: JSONNode
  }

  package let value: Value
  /// The byte at which the value begins.
  package let offset: Int

  package var text: String? { if case .text(let text) = value { text } else { nil } }
  package var array: [JSONNode]? { if case .array(let items) = value { items } else { nil } }
  package var members: [Member]? { if case .object(let members) = value { members } else { nil } }
  package var boolean: Bool? { if case .boolean(let boolean) = value { boolean } else { nil } }

  /// A whole number; `nil` also for one with a fraction, an exponent or too many digits.
  package var integer: Int? { if case .number(let digits) = value { Int(digits) } else { nil } }
}
