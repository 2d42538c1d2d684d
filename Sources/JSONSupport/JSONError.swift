/// Why a text is no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case malformed = "malformed"
    case notUTF8 = "not-utf8"
    case badText = "bad-text"
    case badNumber = "bad-number"
    case tooDeep = "too-deep"
    case surplus = "surplus"
    case doubleName = "double-name"
    case cutShort = "cut-short"
  }

  package let kind: Kind
  /// The byte at which reading stopped.
  package let offset: Int
}
