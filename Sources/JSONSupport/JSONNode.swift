/// A JSON value with the place at which it stands in its file.
package struct JSONNode: JSONTree, Sendable {
  package typealias Member = JSONMember<JSONNode>

  package let value: JSONContent<JSONNode>
  /// The byte at which the value begins.
  package let offset: Int

  init(_ content: JSONContent<JSONNode>, at offset: Int) {
    value = content
    self.offset = offset
  }

  package var text: String? { if case .text(let text) = value { text } else { nil } }
  package var array: [JSONNode]? { if case .array(let items) = value { items } else { nil } }
  package var members: [Member]? { if case .object(let members) = value { members } else { nil } }
  package var boolean: Bool? { if case .boolean(let boolean) = value { boolean } else { nil } }

  /// A whole number; `nil` also for one with a fraction, an exponent or too many digits.
  package var integer: Int? { if case .number(let digits) = value { Int(digits) } else { nil } }
}
