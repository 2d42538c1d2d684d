/// Lists the fields of a kind with the names of their properties, in the order in which the kind declares them.
///
/// The list is what the compiler writes for an `Encodable` type: it hands over every stored property with its name.
struct DeclaredFields: Encoder {
  /// A property of a kind.
  typealias Property = (name: String, field: RecordField)

  /// The properties that were handed over so far.
  fileprivate final class List {
    var properties: [Property] = []
  }

  private let list = List()
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  /// The properties of a kind.
  static func properties<Kind: RecordKind>(of kind: Kind) -> [Property] {
    let declared = DeclaredFields()
    do {
      try kind.encode(to: declared)
    } catch {
      preconditionFailure("\(Kind.self) has a property that is no field: \(error)")
    }
    return declared.list.properties
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Properties(list: list))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { preconditionFailure("a kind has named properties") }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    preconditionFailure("a kind has named properties")
  }

  /// Takes the properties one by one.
  private struct Properties<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let list: List
    let codingPath: [any CodingKey] = []

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      guard let field = value as? RecordField else { throw NoField(name: key.stringValue) }
      list.properties.append((key.stringValue, field))
    }

    mutating func encodeNil(forKey key: Key) throws { throw NoField(name: key.stringValue) }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(Properties<Nested>(list: list))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      preconditionFailure("\(key.stringValue) is no field")
    }

    mutating func superEncoder() -> any Encoder { preconditionFailure("a kind inherits from nothing") }

    mutating func superEncoder(forKey key: Key) -> any Encoder { preconditionFailure("\(key.stringValue) is no field") }
  }

  /// A property of a kind holds something else than a field.
  private struct NoField: Error {
    let name: String
  }
}
