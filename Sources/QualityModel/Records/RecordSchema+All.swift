extension RecordSchema {
  /// The descriptions of all kinds in their order.
  public static let all: [RecordSchema] = kinds.map { $0.schema }

  /// The keys of all kinds in their order, without making their descriptions.
  public static let allKeys: [String] = kinds.map { $0.key }

  /// The keys of all kinds, each with the number of its fields, without making their descriptions: a field is a property
  /// of its kind and nothing else is.
  package static let outline: [(kind: String, fields: Int)] = kinds.map { ($0.key, $0.numberOfFields) }

  private static let byKey: [String: any RecordKind.Type] = Dictionary(
    uniqueKeysWithValues: kinds.map { ($0.key, $0) })

  private static let byAlias: [String: any RecordKind.Type] = kinds.reduce(into: [:]) { words, kind in
    for alias in kind.aliases { words[alias] = kind }
  }

  /// The kind by its key or one of its aliases. Only the kind that is asked for is made.
  public static func named(_ word: String) -> RecordSchema? { (byKey[word] ?? byAlias[word])?.schema }

  /// The kinds whose identifiers begin like this one, the likeliest first. Only these are made.
  public static func kinds(ofID id: String) -> [RecordSchema] {
    byPrefix[id.prefix { $0 != "-" }]?.map { $0.schema } ?? []
  }

  private static let byPrefix: [Substring: [any RecordKind.Type]] = kinds.reduce(into: [:]) { words, kind in
    if let prefix = kind.prefix { words[prefix[...], default: []].append(kind) }
  }
}

extension RecordKind {
  fileprivate static var prefix: String? { identity.prefix }
  fileprivate static var numberOfFields: Int {
    MemoryLayout<Self>.size / MemoryLayout<RecordField>.size + (marksOrigin ? 1 : 0)
  }
}
