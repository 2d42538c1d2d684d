/// What the reader makes of a file: values alone (``JSONValue``), or values with their places (``JSONNode``).
protocol JSONTree {
  /// - Parameter offset: the byte at which the value begins
  init(_ content: JSONContent<Self>, at offset: Int)
}

/// One JSON value as it was read, with the trees under it.
package enum JSONContent<Tree> {
  case null
  case boolean(Bool)
  /// A number as it is written; nothing is rounded.
  case number(String)
  case text(String)
  case array([Tree])
  /// The members in their order.
  case object([JSONMember<Tree>])
}

extension JSONContent: Sendable where Tree: Sendable {}

/// A member of an object that was read.
package struct JSONMember<Tree> {
  package let name: String
  /// The byte at which the name begins.
  package let offset: Int
  package let node: Tree
}

extension JSONMember: Sendable where Tree: Sendable {}
