import QualityModel

/// Finds out who acts. Nobody acts unnamed.
struct Acting {
  let reader: any RecordReader

  /// The identifier of the acting person, or the name of the account where the workspace knows no person for it; and
  /// through whom, if that is somebody else.
  ///
  /// Whether one may act for the other is decided where it is written: a signature may be entered from its original.
  /// - Throws: `acting.unknown` if a person was named whom the workspace does not know; `acting.nobody` without any
  ///   name; `acting.account-unknown` if nobody is known by the account in a workspace that can tell who acts
  func actor(asked: String?, account: String) throws -> (name: String, hand: String?) {
    let own = try reader.records(Person.self, where: .equals(\.account, account), limit: 1).first?.id.text
    let name = try name(asked: asked, account: account, own: account.isEmpty ? nil : own)
    guard name != own, name != account else { return (name, nil) }
    // Once it can be told who acts, an account that nobody is known by acts for nobody.
    if own == nil, try WorkspaceOpenness(reader) == .closed {
      throw Refusal(.rule, .actingAccountUnknown, ["account": .text(account), "person": .text(name)])
    }
    return (name, own ?? (account.isEmpty ? nil : account))
  }

  /// For whom records are read; empty where the workspace does not let one read for the other.
  func readerName(asked: String?, account: String) throws -> String {
    let (name, hand) = try actor(asked: asked, account: account)
    guard let hand, try reader.record(Person.self, id: hand) != nil else { return name }
    return try Settings(reader: reader).allows(RuleSetting.actingForOthers) ? name : ""
  }

  /// Who reads what not everybody may: the one who was named, where the workspace lets the person at the keyboard read for
  /// others, or else the latter.
  /// - Throws: what ``actor(asked:account:)`` throws
  func readingPerson(asked: String?, account: String) throws -> String {
    let (name, hand) = try actor(asked: asked, account: account)
    guard let hand, try reader.record(Person.self, id: hand) != nil else { return name }
    return try Settings(reader: reader).allows(RuleSetting.actingForOthers) ? name : hand
  }

  private func name(asked: String?, account: String, own: String?) throws -> String {
    if let asked {
      if let person = try person(asked) { return person }
      let hasPersons = try !reader.records(Person.self, limit: 1).isEmpty
      guard !hasPersons, FieldKind.isIdentifier(asked) else {
        throw try unknown(asked)
      }
      return asked
    }
    guard !account.isEmpty else { throw Refusal(.usage, .actingNobody) }
    return own ?? account
  }
}

extension Acting {
  private func unknown(_ asked: String) throws -> Refusal {
    let near = try reader.records(Person.self).filter { NearRecords.isLike($0.name, asked) && $0.active != false }
    guard !near.isEmpty else { return Refusal(.rule, .actingUnknown, ["person": .text(asked)]) }
    return Refusal(
      .rule, .actingUnknownNear,
      ["person": .text(asked), "able": .first(5, of: near.map { .person($0.id.text, name: $0.name) })])
  }

  /// Somebody by the identifier, in small letters too, or by the whole name.
  /// - Throws: `acting.several` if more than one bears the name
  private func person(_ asked: String) throws -> String? {
    for id in [asked, asked.uppercased()] where FieldKind.isIdentifier(id) {
      if try reader.record(Person.self, id: id) != nil { return id }
    }
    let name = asked.folded
    let named = try reader.records(Person.self).filter { $0.name.folded == name && $0.active != false }
    guard named.count < 2 else {
      throw Refusal(
        .rule, .actingSeveral,
        ["person": .text(asked), "able": .first(5, of: named.map { .person($0.id.text, name: $0.name) })])
    }
    return named.first?.id.text
  }
}

extension Refusal.ID {
  static let actingAccountUnknown = Refusal.ID("acting.account-unknown")
  static let actingSeveral = Refusal.ID("acting.several")
  static let actingNobody = Refusal.ID("acting.nobody")
  static let actingUnknown = Refusal.ID("acting.unknown")
  static let actingUnknownNear = Refusal.ID("acting.unknown-near")
}
