/// How a person came by the account by which the program knows them, as the trail tells.
///
/// Who keeps the records of people records their accounts, too, and could make themself another one by that. So an account
/// proves who acts only as far as somebody else than its keeper stands for it:
///
/// - The first account of somebody who leads is believed until an order of the director stands with it: time alone proves
///   nothing of an account that the director may never have seen.
/// - One that another person moved is believed for so many days as the setting `account.days` says, in which its owner
///   misses the old one; without an order, until there is one.
/// - One that was another person's before is always believed.
package struct AccountHistory {
  /// Somebody recorded, changed or emptied the account.
  package struct Change {
    /// The entry of the trail.
    package let entry: TrailEntry
    /// The account from then on.
    package let account: String?
    /// Through whom the actor acted.
    let hand: String?
    /// Whether an order stands with it, from whenever on.
    package fileprivate(set) var isOrdered: Bool
    /// Whether the person had another account before.
    package let isMove: Bool

    fileprivate init(_ line: TrailLine, account: String?, isOrdered: Bool, isMove: Bool) {
      (entry, hand) = (line.entry, line.hand)
      (self.account, self.isOrdered, self.isMove) = (account, isOrdered, isMove)
    }
  }

  private let person: String
  private let reader: any RecordReader
  /// All changes, the earliest first.
  package private(set) var changes: [Change] = []
  /// Whether the person ever led the quality system or the organisation.
  package private(set) var hasLed = false

  package init(of person: String, _ reader: any RecordReader) throws {
    self.person = person
    self.reader = reader
    for line in try reader.history(Person.key, id: person) where line.entry.event != .redact { note(line) }
  }

  private mutating func note(_ line: TrailLine) {
    var after: [String: String] = [:]
    for change in line.changes { after[change.field] = change.after ?? "" }
    let isOrdered = after[Person.fields.order.key] ?? "" != "" || after[Person.fields.orderedOn.key] ?? "" != ""
    let leading: [Role] = [.qualityManager, .director]
    let roles = after[Person.fields.roles.key]?.split(separator: "; ").compactMap { Role(rawValue: String($0)) } ?? []
    hasLed = hasLed || !Set(roles).isDisjoint(with: leading)
    guard let account = after[Person.fields.account.key] else {
      if isOrdered, !changes.isEmpty { changes[changes.count - 1].isOrdered = true }
      return
    }
    let isMove = changes.contains { $0.account != nil && $0.account != account }
    changes.append(Change(line, account: account.isEmpty ? nil : account, isOrdered: isOrdered, isMove: isMove))
  }

  /// Whether the person was ever known by an account.
  package func hasBorne(_ account: String) -> Bool {
    changes.contains { $0.account?.lowercased() == account.lowercased() }
  }

  /// The changes that others made, and the first recording, whoever made it: what the person changed afterwards stands on
  /// them.
  package var byOthers: [Change] {
    get throws {
      var (found, hasAccount) = ([Change](), false)
      for change in changes {
        if try !(hasAccount && isOwn(change)) { found.append(change) }
        hasAccount = change.account != nil
      }
      return found
    }
  }

  /// Whether it is only believed on a day that whoever acts by the account is the person.
  package func isBelieved(on day: Day) throws -> Bool {
    guard let last = changes.last, let account = last.account else { return false }
    if try wasAnothers(account) { return true }
    guard let standing = try byOthers.last(where: { $0.account != nil }) else { return false }
    let isNew =
      try standing.isMove && day.number - standing.entry.at.day.number < Settings(reader: reader).number(.account)
    return try isNew || (hasLed && !standing.isOrdered && !isDirectors(standing))
  }

  /// Whether the person changed it in person, or got in again by a code that the person had made.
  private func isOwn(_ change: Change) throws -> Bool {
    guard change.hand == nil else { return false }
    if change.entry.actor == person { return true }
    guard change.entry.actor == change.account else { return false }
    let codes = try reader.history(WorkspaceSetting.key, id: RecoveryCode.setting).filter { line in
      line.entry.number < change.entry.number
        && line.changes.contains { $0.field == "value" && $0.after != RecoveryCode.used }
    }
    return codes.last.map { $0.entry.actor == person && $0.hand == nil } ?? false
  }

  /// Whether the director recorded it in person for another one.
  private func isDirectors(_ change: Change) throws -> Bool {
    guard change.hand == nil, change.entry.actor != person else { return false }
    return try ActingPerson(change.entry.actor, in: reader, on: change.entry.at.day).has(.director)
  }

  private func wasAnothers(_ account: String) throws -> Bool {
    let key = Person.fields.account.key
    return try reader.histories(Person.key).contains { line in
      line.entry.record != person
        && line.changes.contains { $0.field == key && $0.after?.lowercased() == account.lowercased() }
    }
  }
}
