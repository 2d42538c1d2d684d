import QualityModel
import QualityStore

/// The list as text: the day, how late, who is to know, who is waited for, the next command, and what it is about.
///
/// The command is never cut, so that it can be typed as it stands; the name gives way where the line is too narrow, and
/// goes to a line of its own where there is no room at all.
struct TodoTable {
  let list: TodoList
  let session: Session
  private let phrases: Phrases
  private let labels: [String]
  private let words: [Escalation: String]
  private let people: [String]

  private static let gap = 2
  /// As many letters of a title, and of a person's name, as there should be room for.
  private static let leastTitle = 24
  private static let mostName = 22

  init(_ list: TodoList, _ session: Session) throws {
    let phrases = try session.phrases()
    self.list = list
    self.session = session
    self.phrases = phrases
    labels = list.query.waits.map { phrases.text($0.phrase) }
    words = Dictionary(uniqueKeysWithValues: Escalation.allCases.map { ($0, phrases.text("escalation.\($0.word)")) })
    people = list.query.waits.map { wait in
      wait.rule.roles.first.map { phrases.text("choice.roles.\($0.rawValue)") } ?? ""
    }
  }

  func write(_ reader: WorkspaceReader) throws {
    var rows = list.lines.map(row)
    let headers = Row(
      day: phrases.text("todo.day"), late: phrases.text("todo.late"), step: phrases.text("todo.step"),
      person: phrases.text("todo.person"), command: phrases.text("todo.command"), title: phrases.text("todo.title"))
    let widths = Widths(of: rows + [headers], mostName: TodoTable.mostName)
    rows.insert(headers, at: 0)
    let width = session.console.isTerminal ? session.console.width : .max
    for (place, row) in rows.enumerated() {
      session.console.write(text(of: row, widths, width))
      if place > 0 { try writeSince(list.lines[place - 1], reader) }
    }
  }

  private struct Row {
    let day: String
    let late: String
    let step: String
    let person: String
    let command: String
    let title: String
  }

  /// The widths of all columns but the last.
  private struct Widths {
    var (day, late, step, person, command) = (0, 0, 0, 0, 0)

    init(of rows: [Row], mostName: Int) {
      for row in rows {
        day = max(day, TextWidth.of(row.day))
        late = max(late, TextWidth.of(row.late))
        step = max(step, TextWidth.of(row.step))
        person = min(mostName, max(person, TextWidth.of(row.person)))
        command = max(command, TextWidth.of(row.command))
      }
    }

    var all: Int { day + late + step + person + command + 5 * TodoTable.gap }
  }

  private func row(_ line: WaitLine) -> Row {
    let late = list.daysLate(line)
    return Row(
      day: ValueText.day(line.day, phrases.language), late: lateText(late),
      step: words[list.escalation.step(daysLate: late)] ?? "",
      person: line.personName ?? line.person ?? people[line.wait],
      command: list.command(after: line), title: "\(labels[line.wait]): \(line.title)")
  }

  private func lateText(_ days: Int) -> String {
    if days == 0 { return phrases.text("todo.today") }
    return phrases.text(days > 0 ? "todo.days-late" : "todo.days-left", ["days": "\(days.magnitude)"])
  }

  private func text(of row: Row, _ widths: Widths, _ width: Int) -> String {
    var text = ""
    text.reserveCapacity(160)
    append(row.day, widths.day, to: &text)
    append(row.late, widths.late, to: &text)
    append(row.step, widths.step, to: &text)
    append(row.person, widths.person, to: &text)
    let room = width - widths.all
    if room >= TodoTable.leastTitle {
      append(row.command, widths.command, to: &text)
      text += TableText.cut(row.title, to: room)
    } else {
      text += row.command
      text += "\n    " + TableText.cut(row.title, to: max(TodoTable.leastTitle, width - 4))
    }
    text += "\n"
    return text
  }

  private func append(_ cell: String, _ width: Int, to text: inout String) {
    let own = TextWidth.of(cell)
    text += own > width ? TableText.cut(cell, to: width) : cell
    for _ in 0..<(max(0, width - own) + TodoTable.gap) { text += " " }
  }

  private func writeSince(_ line: WaitLine, _ reader: WorkspaceReader) throws {
    guard let since = try SinceCompletion.of(line, in: list, reader) else { return }
    let facts = [
      "day": ValueText.day(since.completedOn, phrases.language), "process": since.process,
      "criterion": since.criterion, "records": since.nonconformities.joined(separator: ", "),
    ]
    let key = since.nonconformities.isEmpty ? "todo.since-none" : "todo.since"
    session.console.line("    " + phrases.text(key, facts))
  }
}
