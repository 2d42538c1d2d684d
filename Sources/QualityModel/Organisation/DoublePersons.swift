/// Records of people that may be one person: they bear the same account or the same name, in whatever order. Who looks
/// like two can be their own second pair of eyes.
public struct DoublePersons: Sendable {
  /// The identifiers of those with one account, by the account.
  public let byAccount: [(account: String, persons: [String])]
  /// The identifiers of those with one name, by the name.
  public let byName: [(name: String, persons: [String])]

  /// Reads the people of a workspace who still work here.
  public init(_ reader: any RecordReader) throws {
    let people = try reader.records(Person.self).filter { $0.active != false }
    byAccount = DoublePersons.groups(people) { $0.account?.lowercased() }.map { ($0.key, $0.persons) }
    let names = Dictionary(people.map { ($0.id.text, $0.name) }) { first, _ in first }
    byName = DoublePersons.groups(people) { PersonName($0.name).key }.map { key, persons in
      (persons.first.flatMap { names[$0] } ?? key, persons)
    }
  }

  private static func groups(
    _ people: [Record<Person>], by key: (Record<Person>) -> String?
  ) -> [(key: String, persons: [String])] {
    Dictionary(grouping: people.filter { key($0) != nil }) { key($0) ?? "" }.filter { $0.value.count > 1 }
      .map { ($0.key, $0.value.map(\.id.text).sorted()) }.sorted { $0.0 < $1.0 }
  }
}
