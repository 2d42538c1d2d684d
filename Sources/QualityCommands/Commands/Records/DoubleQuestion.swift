import QualityExchange
import QualityModel

/// Names what a new record would be the double of, and lets a person decide whether it is meant all the same.
struct DoubleQuestion {
  let session: Session
  let invocation: Invocation

  static let option: OptionDescription = .value("--doubles", "accept", .words(["accept"]))

  /// As many rows are named.
  private static let most = 20

  /// Whether it was told that doubles are meant.
  /// - Throws: `usage.malformed-value`
  var areAccepted: Bool {
    get throws {
      guard let word = invocation.value("--doubles") else { return false }
      guard word == "accept" else {
        throw Refusal(.usage, .usageMalformedValue, ["option": "--doubles", "value": .text(word)])
      }
      return true
    }
  }

  // MARK: One record

  /// Whether a new record is written.
  /// - Throws: `record.double` where it says the same as another one, nobody can be asked and nothing was told
  func allows(_ record: RecordValue, _ reader: any RecordSource) throws -> Bool {
    let search = DoubleSearch(reader)
    if !record.id.isEmpty {
      if let namesake = try search.namesake(of: record) { try warn(namesake) }
      return true
    }
    guard try !areAccepted, let double = try search.double(of: record) else { return true }
    let key = record.schema === Person.schema ? "doubles.namesake" : "doubles.same"
    guard session.console.canAsk, !invocation.has("--json") else {
      throw Refusal(
        .rule, record.schema === Person.schema ? .personNamesake : .recordDouble, ["record": .record(double)])
    }
    session.console.errorLine(try session.phrases().text(key, ["record": double]))
    return try ask()
  }

  private func warn(_ namesake: String) throws {
    let phrases = try session.phrases()
    let line = phrases.text("doubles.namesake", ["record": namesake])
    session.console.errorLine("\(phrases.text("message.warning")): \(line)")
  }

  // MARK: Rows of files

  /// Names the rows of files that say the same as other records.
  func name(_ reports: [ImportReport]) throws {
    let text = ImportText(phrases: try session.phrases())
    for report in reports {
      for double in report.doubles.prefix(DoubleQuestion.most) {
        session.console.errorLine(text.line(for: double, of: report))
      }
      if report.doubles.count > DoubleQuestion.most { session.console.errorLine("…") }
    }
  }

  func ask(about reports: [ImportReport]) throws -> Bool {
    try name(reports)
    return try ask()
  }

  private func ask() throws -> Bool {
    session.console.writeError(try session.phrases().text("doubles.ask") + " ")
    return Answer.isYes(session.console.readLine() ?? "")
  }
}

extension Refusal.ID {
  static let importDoubles = Refusal.ID("import.doubles")
  static let personNamesake = Refusal.ID("person.namesake")
  static let recordDouble = Refusal.ID("record.double")
}
