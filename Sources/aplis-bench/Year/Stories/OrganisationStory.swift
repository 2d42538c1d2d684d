/// The organisation before the year begins: units, people, processes.
struct OrganisationStory {
  let play: YearPlay

  private var desk: Desk { play.desk }

  func tell() throws {
    try initialise()
    for number in 1...8 {
      try desk.take(
        ["unit", "add", "--id", Staff.unit(number), "--name", "Nodaļa \(number)"], by: nil)
    }
    for person in Staff.everybody { try add(person) }
    for number in Staff.units {
      try desk.take(
        ["unit", "edit", Staff.unit(number), "--head", Staff.owner(number)], by: Staff.manager)
    }
    for number in Staff.processes { try addProcess(number) }
    try desk.tryInVain(
      ["setting", "add", "--name", "due.major", "--value", "60"], by: Staff.auditor(0),
      "acting.right-add")
    try desk.tryInVain(
      ["process", "add", "--name", "x", "--kind", "core"], by: Staff.employee(0), "acting.employee")
    try desk.tryInVain(
      ["person", "edit", Staff.owner(1), "--roles", "director"], by: Staff.owner(1), "acting.right-field")
  }

  private func initialise() throws {
    let outcome = try desk.initialise()
    guard outcome.code == 0 else { throw BenchError.program("aplis init: \(outcome.firstError)") }
  }

  /// The director is added by whoever set the workspace up, all others by the director.
  private func add(_ person: (id: String, unit: String, roles: [String])) throws {
    try desk.take(
      [
        "person", "add", "--id", person.id, "--name", "Darbinieks \(person.id.dropFirst(2))",
        "--unit", person.unit,
      ]
        + person.roles.flatMap { ["--roles", $0] },
      by: person.id == Staff.director ? nil : Staff.director)
  }

  private func addProcess(_ number: Int) throws {
    try desk.take(
      [
        "process", "add", "--id", Staff.process(number), "--name", "Process \(number)", "--kind",
        "core", "--owner",
        Staff.owner(number),
      ], by: Staff.manager)
  }
}
