/// Which of everything that waits is wanted.
package struct WaitQuery: Sendable {
  /// What is looked at; unless said otherwise everything that can wait.
  package var waits: [Wait]
  /// Only what is due on this day or later.
  package var from: Day?
  /// Only what is due on this day or earlier.
  package var until: Day?
  /// Only what waits for this person.
  package var person: Addressee?
  /// Only what belongs to one of these units.
  package var units: [String]?
  /// Only what belongs to this process.
  package var process: String?
  /// The numbers of the settings by which days are reckoned, by the settings' names; the standard where none is given.
  package var numbers: [String: Int]
  /// No more lines than this; `nil`: all.
  package var limit: Int?
  /// Whether lines tell unit and process, too.
  package var hasPlaces = false
  /// Whether lines tell when the record was last changed, too.
  package var hasChanges = false
  /// Whether what no longer waits is wanted instead: finished, cancelled, rejected or withdrawn.
  package var isOver = false
  /// Whether what is open without the day of its main term is wanted instead, where it should have one.
  package var lacksDay = false

  /// A person whose list is asked for, with the roles in which they are waited for where nobody is named.
  package struct Addressee: Hashable, Sendable {
    package let id: String
    package let roles: [Role]
    /// What was due on this day or earlier waits for them, too, whoever it waits for; `nil`: nothing does.
    package let isToldUntil: Day?

    package init(id: String, roles: [Role], toldUntil day: Day? = nil) {
      self.id = id
      self.roles = roles
      isToldUntil = day
    }
  }

  package init(_ waits: [Wait] = Wait.all, until: Day? = nil, numbers: [String: Int] = [:], limit: Int? = nil) {
    self.waits = waits
    self.until = until
    self.numbers = numbers
    self.limit = limit
  }

  /// The number of a setting: the one set, or the standard.
  package func number(of setting: RuleSetting?) -> Int {
    setting.map { numbers[$0.name] ?? $0.standard } ?? 0
  }
}

/// One thing that waits.
package struct WaitLine: Sendable {
  /// The place of its rule among the query's ``WaitQuery/waits``.
  package let wait: Int
  package let id: String
  package let title: String
  /// The day by which it is due; `nil` where it should have one and does not.
  package let day: Day?
  package let state: String?
  /// Who is waited for, if somebody is named.
  package let person: String?
  package let personName: String?
  package let unit: String?
  package let process: String?
  /// The record's latest entry in the trail, and its moment.
  package let change: (entry: Int, at: Instant)?

  package init(
    wait: Int, id: String, title: String, day: Day?, state: String? = nil, person: String? = nil,
    personName: String? = nil, unit: String? = nil, process: String? = nil, change: (entry: Int, at: Instant)? = nil
  ) {
    self.wait = wait
    self.id = id
    self.title = title
    self.day = day
    self.state = state
    self.person = person
    self.personName = personName
    self.unit = unit
    self.process = process
    self.change = change
  }
}
