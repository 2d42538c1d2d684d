import QualityModel

/// The list as text: the day, how late, who is to know, who is waited for, the next command, and what it is about.
///
/// The command is never cut, so that it can be typed as it stands; the name gives way where the line is too narrow, and
/// goes to a line of its own where there is no room at all.
struct TodoTable {
  private let scope: TodoScope
  private let phrases: Phrases
  private let labels: [[UInt8]]
  private let people: [String]
  private let namesYear: [Bool]
  private var table: CellTable
  /// What follows from the day alone; rows of one day follow one another.
  private var known: (day: Int, cells: [(bytes: [UInt8], width: Int)]) = (.min, [])
  /// The words around the identifier of the rule and state that were met last.
  private var words = CommandWords()
  /// The checks whose day has come, by their rows.
  private var checks: [Int: (wait: Int, id: String)] = [:]

  /// As many letters of a title, and of a person's name, as there should be room for.
  private static let leastTitle = 24
  private static let mostName = 22
  private static let indent = 4

  private struct CommandWords {
    var wait = -1
    var state: String?
    var before: [UInt8] = []
    var after: [UInt8] = []
  }

  init(_ scope: TodoScope, _ phrases: Phrases) {
    self.scope = scope
    self.phrases = phrases
    labels = scope.query.waits.map { Array("\(phrases.text($0.phrase)): ".utf8) }
    people = scope.query.waits.map { wait in
      wait.rule.roles.first.map { phrases.text("choice.roles.\($0.rawValue)") } ?? ""
    }
    namesYear = scope.query.waits.map(\.rule.hasYear)
    table = CellTable(
      headers: ["todo.day", "todo.late", "todo.step", "todo.person", "todo.command", "todo.title"].map {
        phrases.text($0)
      })
  }

  var count: Int { table.count - 1 }

  // MARK: - Filling

  mutating func add(_ wait: Int, _ row: some FieldRow) {
    guard let day = row.withBytes(2, { Day(bytes: $0) }) else { return }
    if known.day != day.number { known = (day.number, dayCells(day)) }
    for cell in known.cells { table.add(cell.bytes, width: cell.width) }
    addPerson(wait, row)
    addCommand(wait, row)
    table.append(labels[wait])
    row.withBytes(1) { title in title.isEmpty ? row.withBytes(0) { table.append($0) } : table.append(title) }
    table.endCell()
    if day <= scope.day, scope.isCheck[wait] { checks[count] = (wait, row.text(0) ?? "") }
  }

  /// The day, how late it is, and who is to know.
  private func dayCells(_ day: Day) -> [(bytes: [UInt8], width: Int)] {
    let days = day.days(until: scope.day)
    let step = phrases.text("escalation.\(scope.escalation.step(daysLate: days).word)")
    return [ValueText.day(day, phrases.language), lateText(days), step].map { (Array($0.utf8), TextWidth.of($0)) }
  }

  private func lateText(_ days: Int) -> String {
    if days == 0 { return phrases.text("todo.today") }
    return phrases.text(days > 0 ? "todo.days-late" : "todo.days-left", ["days": "\(days.magnitude)"])
  }

  /// The name, else the identifier, else the role.
  private mutating func addPerson(_ wait: Int, _ row: some FieldRow) {
    row.withBytes(5) { name in
      if name.isEmpty { row.withBytes(4) { $0.isEmpty ? table.append(people[wait]) : table.append($0) } }
      table.append(name)
    }
    table.endCell()
  }

  /// The words of a command differ by rule and state; between them stands the identifier.
  private mutating func addCommand(_ wait: Int, _ row: some FieldRow) {
    let state = row.text(3)
    if namesYear[wait] { return table.add(scope.query.waits[wait].rule.step(state: state, id: row.text(0) ?? "")) }
    if words.wait != wait || words.state != state {
      let step = scope.query.waits[wait].rule.step(state: state, id: "\u{0}")
      let parts = step.utf8.split(separator: 0, omittingEmptySubsequences: false)
      words = CommandWords(
        wait: wait, state: state, before: Array(parts.first ?? "".utf8[...]), after: Array(parts.last ?? "".utf8[...]))
    }
    table.append(words.before)
    row.withBytes(0) { table.append($0) }
    table.append(words.after)
    table.endCell()
  }

  // MARK: - Writing

  /// Writes all rows; behind those of checks what the body says of them.
  func write(to console: any Console, after check: (Int, String) throws -> String?) throws {
    let (widths, lastBelow) = layout(console.isTerminal ? console.width : .max)
    var output = LineOutput(console)
    for row in 0..<table.count {
      table.writeRow(row, widths, lastBelow: lastBelow, to: &output.bytes)
      if let (wait, id) = checks[row], let line = try check(wait, id) {
        output.bytes += "\(String(repeating: " ", count: TodoTable.indent))\(line)\n".utf8
      }
      output.flush()
    }
    output.flush(always: true)
  }

  private func layout(_ width: Int) -> (widths: [Int], lastBelow: Int?) {
    var widths = table.widths
    guard width < .max else { return (widths, nil) }
    widths[3] = min(widths[3], TodoTable.mostName)
    let room = width - widths.dropLast().reduce(0) { $0 + $1 + 2 }
    if room >= TodoTable.leastTitle {
      widths[5] = min(widths[5], room)
      return (widths, nil)
    }
    widths[5] = max(TodoTable.leastTitle, width - TodoTable.indent)
    return (widths, TodoTable.indent)
  }
}
