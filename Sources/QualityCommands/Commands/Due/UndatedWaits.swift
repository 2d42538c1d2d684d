import QualityModel

/// What is open without the term that it should have: it stands on no day, so it is told apart from what does.
struct UndatedWaits {
  let session: Session
  let lines: [WaitLine]
  private let waits: [Wait]

  /// - Parameter query: whose waiting things are looked at; one that asks for certain days finds none
  init(_ query: WaitQuery, session: Session, _ reader: any WaitReader) throws {
    var query = query
    query.lacksDay = true
    self.session = session
    waits = query.waits
    var lines: [WaitLine] = []
    if query.from == nil, query.until == nil { try reader.forEachWait(query) { lines.append($0) } }
    self.lines = lines
  }

  /// The command that sets the term.
  func command(_ line: WaitLine) -> String {
    RecordSchema.named(waits[line.wait].kind).map { TermCommand.words($0, line.id, state: line.state) } ?? ""
  }

  /// Each with the command that comes next.
  func write() throws {
    guard !lines.isEmpty else { return }
    session.console.line(try session.phrases().text("todo.undated", count: lines.count))
    for line in lines {
      session.console.line("  \(line.id)  \(RecordTitle.cut(line.title, to: 50))")
      session.console.line("    \(try session.phrases().text("message.next")): aplis \(command(line))")
    }
  }
}
