import Foundation
import QualityExchange
import QualityModel

/// `aplis import`: tables into the workspace.
enum ImportCommand {
  static let description = CommandDescription(
    "import",
    arguments: [
      .required("KIND|FOLDER", .kind),
      ArgumentDescription(name: "FILE", isRequired: false, repeats: true, values: .file),
    ],
    options: [
      .value("--map", "HEADER=FIELD", repeats: true), .value("--set", "FIELD=VALUE", repeats: true),
      .value("--new", "FIELD", repeats: true),
      .value("--words", "FIELD:WORD=CHOICE", repeats: true), .value("--where", "HEADER=TEXT", repeats: true),
      .flag("--by-name"), .flag("--update"), .value("--reason", "TEXT"), DoubleQuestion.option,
      .value("--recompute", "yes", .words(["yes"])), .flag("--yes"),
      .flag("--dry-run"), .value("--partial", "FILE", .file), .flag("--skip-unknown"),
      .value("--encoding", "NAME", .words(TextEncoding.names)),
      .value("--delimiter", "NAME", .words(["comma", "semicolon", "tab"])),
      .value("--option", "TEXT", repeats: true), .value("--headings", "FIELD"),
      .value("--fill-down", "HEADER", repeats: true), .value("--last-day", "HEADER", repeats: true),
      .value("--sheet", "NAME"), .value("--header-row", "ROWS"),
      .value("--until", "ROW"),
    ],
    examples: [
      "import nonconformity neatbilstibas.csv", "import dati/",
      "import nonconformity list.csv --map \"Konstatēts=found\" --set source=employee --dry-run",
      "import action actions.csv --update",
      "import measurement stat.csv --map \"Skaits=value\" --set \"indicator={Rādītājs}: skaits\" "
        + "--set \"period={no}/{līdz}\"",
      "import answer aptauja.csv --set survey=SV-2025-01 --dry-run",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let jobs = try jobs(invocation, session)
    var options = try options(invocation, session)
    options.nameSurvey(for: jobs.map(\.kind))
    return try run(jobs, options, invocation, session)
  }

  /// Imports files as the options of a command ask for it, and tells what came of it.
  static func run(
    _ jobs: [ImportJob], _ given: ImportOptions, _ invocation: Invocation, _ session: Session
  ) throws -> ExitCode {
    var options = given
    if session.console.isTerminal, session.console.isErrorTerminal, !options.skipsUnknown, !invocation.has("--yes") {
      options = try completed(options, for: jobs, session)
    }
    var run = ImportRun(session: session, options: options)
    run.isDry = invocation.has("--dry-run")
    run.rejectsPath = invocation.value("--partial").map(session.absolute)
    run.reason = invocation.value("--reason")
    // A row that is put aside would leave the records behind that its names made.
    guard run.rejectsPath == nil || !invocation.has("--new") else {
      throw Refusal(.usage, .usageOptionsExclude, ["option": "--new", "other": "--partial"])
    }
    guard jobs.count == 1 || run.rejectsPath == nil else {
      throw Refusal(.usage, .importPartialMany, ["count": .count(jobs.count)])
    }
    run.show = { try show($0, session) }
    run.ask = try question(invocation, session)
    let doubles = DoubleQuestion(session: session, invocation: invocation)
    run.options.tellsDoubles = true
    run.acceptsDoubles = try doubles.areAccepted
    let terms = RecomputationQuestion(session: session, invocation: invocation)
    run.movesTerms = try terms.told == true
    if session.console.isTerminal, session.console.isErrorTerminal, !run.isDry {
      run.askDoubles = { try doubles.ask(about: $0) }
      run.askTerms = { moved in
        try terms.name(moved)
        return try terms.ask()
      }
    }
    do {
      let workspace = try session.openWorkspace(for: .writing)
      let (reports, isWritten) = try run.run(jobs, in: workspace)
      let code = try tell(reports, isWritten, run, session)
      if isWritten { try IntakeText(session: session).tell(reports, in: workspace) }
      return code
    } catch let stopped as ImportRun.Stopped {
      return try tell(stopped, session)
    } catch let moved as ImportRun.MovedTerms {
      if run.isDry { _ = try tell(moved.reports, false, run, session) }
      try terms.name(moved.terms)
      throw Refusal(.rule, .importMovesTerms, ["count": .count(moved.terms.count)])
    } catch let doubled as ImportRun.Doubled {
      if run.isDry { _ = try tell(doubled.reports, false, run, session) }
      try doubles.name(doubled.reports)
      throw Refusal(
        .rule, .importDoubles, ["count": .count(doubled.reports.map(\.doubles.count).reduce(0, +))])
    }
  }

  /// The options with what a person at the terminal answers about columns, words and empty cells.
  private static func completed(
    _ options: ImportOptions, for jobs: [ImportJob], _ session: Session
  ) throws -> ImportOptions {
    var options = try WhichSurveyQuestion(session: session).completed(options, for: jobs)
    options = try ColumnQuestion(session: session).completed(options, for: jobs)
    options = try FieldQuestion(session: session).completed(options, for: jobs)
    options = try WordQuestion(session: session).completed(options, for: jobs)
    return try WayQuestion(session: session).completed(options, for: jobs)
  }

  // MARK: Understanding the words

  private static func jobs(_ invocation: Invocation, _ session: Session) throws -> [ImportJob] {
    let first = invocation.arguments[0]
    guard PersonalCode.firstPlace(in: first) == nil else { throw Refusal(.data, .filePersonalCode) }
    let files = invocation.arguments.dropFirst().map(session.absolute)
    if files.isEmpty {
      var isFolder: ObjCBool = false
      let path = session.absolute(first)
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        throw Refusal(.usage, .importNoFolder, ["folder": .text(first)])
      }
      return try ImportJob.jobs(inFolder: path)
    }
    let kind = try KindWord.kind(first)
    return files.map { ImportJob(kind: kind, path: $0) }
  }

  static func options(_ invocation: Invocation, _ session: Session) throws -> ImportOptions {
    var options = ImportOptions()
    options.mapping = try pairs(invocation, "--map")
    options.constants = try pairs(invocation, "--set")
    for name in invocation.values("--new") { options.makes[name] = [:] }
    for (key, choice) in try pairs(invocation, "--words") {
      guard let colon = key.firstIndex(of: ":") else { throw malformed("--words", key) }
      options.words[String(key[..<colon]), default: [:]][String(key[key.index(after: colon)...])] = choice
    }
    options.conditions = try invocation.values("--where").map { text in
      guard let condition = RowCondition(text) else { throw malformed("--where", text) }
      return condition
    }
    options.knowsByName = invocation.has("--by-name")
    options.changes = invocation.has("--update")
    options.skipsUnknown = invocation.has("--skip-unknown")
    options.isPartial = invocation.has("--partial")
    options.phrases = try session.allPhrases()
    options.encoding = try invocation.value("--encoding").map { name in
      guard let encoding = TextEncoding(named: name) else { throw malformed("--encoding", name) }
      return encoding
    }
    options.answerOptions = invocation.values("--option")
    options.headings = invocation.value("--headings")
    for header in invocation.values("--fill-down") { options.ways[header, default: []].insert(.fillDown) }
    for header in invocation.values("--last-day") { options.ways[header, default: []].insert(.lastDay) }
    options.sheet = try invocation.value("--sheet").map { sheet in
      let all = try session.allPhrases().map { $0.text("import.sheet.all").folded }
      return all.contains(sheet.folded) ? ImportOptions.allSheets : sheet
    }
    options.headRows = try invocation.value("--header-row").map { text in
      guard let rows = rows(text) else { throw malformed("--header-row", text) }
      return rows
    }
    options.until = try invocation.integer("--until")
    options.delimiter = try invocation.value("--delimiter").map { name in
      guard let delimiter = delimiters[name] else { throw malformed("--delimiter", name) }
      return delimiter
    }
    return options
  }

  /// `4`, or `4-5` for heads of two rows.
  private static func rows(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, first > 0, ends.count < 3,
      (first...(first + 1)).contains(last)
    else { return nil }
    return first...last
  }

  private static let delimiters: [String: CSVDelimiter] = [
    "comma": .comma, "semicolon": .semicolon, "tab": .tab, ",": .comma, ";": .semicolon,
  ]

  /// `Header=field` taken apart at the last equals sign, since headers may hold one themselves.
  private static func pairs(_ invocation: Invocation, _ option: String) throws -> [String: String] {
    var pairs: [String: String] = [:]
    for text in invocation.values(option) {
      let sign = option == "--set" ? text.firstIndex(of: "=") : text.lastIndex(of: "=")
      guard let sign else { throw malformed(option, text) }
      pairs[String(text[..<sign])] = String(text[text.index(after: sign)...])
    }
    return pairs
  }

  private static func malformed(_ option: String, _ value: String) -> Refusal {
    Refusal(.usage, .usageMalformedValue, ["option": .text(option), "value": .text(value)])
  }

  // MARK: Telling

  /// Shows the differences before they are kept.
  static func show(_ reports: [ImportReport], _ session: Session) throws {
    let changes = reports.flatMap(\.changes)
    guard !changes.isEmpty else { return }
    let text = ImportText(phrases: try session.phrases())
    session.console.line(text.phrases.text("import.differences"))
    for change in changes {
      for line in text.differences(change.old, change.new) { session.console.line(line) }
    }
    let more = reports.map(\.changed).reduce(0, +) - changes.count
    if more > 0 { session.console.line("  " + text.phrases.text("import.more", count: more)) }
  }

  /// The question whether they shall be kept, where somebody can answer.
  static func question(_ invocation: Invocation, _ session: Session) throws -> (() -> Bool)? {
    guard session.console.isTerminal, session.console.isErrorTerminal, !invocation.has("--yes") else { return nil }
    let words = try session.phrases().text("import.ask")
    return {
      session.console.writeError(words + " ")
      return Answer.isYes(session.console.readLine() ?? "")
    }
  }

  static func tell(
    _ reports: [ImportReport], _ isWritten: Bool, _ run: ImportRun, _ session: Session
  ) throws -> ExitCode {
    let text = ImportText(phrases: try session.phrases())
    for report in reports {
      for line in text.tables(of: report) + text.survey(of: report) { session.console.errorLine(line) }
      for warning in report.warnings { session.console.errorLine(text.line(for: warning, in: report.file)) }
      for namesake in report.namesakes.prefix(200) {
        session.console.errorLine(text.line(forNamesake: namesake, of: report))
      }
      for line in text.memory(of: report, isKept: isWritten) { session.console.errorLine(line) }
      for line in text.roundings(of: report) + text.made(by: report) { session.console.errorLine(line) }
      for disorder in report.disorders { session.console.errorLine(text.line(for: disorder, of: report)) }
      tellProblems(of: report, text, session)
      session.console.line(text.summary(of: report))
    }
    if !isWritten { session.console.line(text.phrases.text(run.isDry ? "import.dry" : "import.given-up")) }
    let rejected = reports.map(\.rejected).reduce(0, +)
    if rejected > 0, !isWritten { return .findings }
    if rejected > 0, let path = run.rejectsPath {
      session.console.line(text.phrases.text("import.put-aside", count: rejected, ["file": path]))
      return .findings
    }
    return .success
  }

  private static func tellProblems(of report: ImportReport, _ text: ImportText, _ session: Session) {
    var told: Set<String> = []
    for problem in report.problems {
      session.console.errorLine(text.line(for: problem))
      // The way out is the same for all of a kind.
      guard let next = text.next(for: problem), told.insert(text.rule(of: problem) ?? next).inserted else { continue }
      session.console.errorLine("  " + next)
    }
    guard report.untold > 0 else { return }
    session.console.errorLine(text.phrases.text("import.more-bad", count: report.untold, ["file": report.file]))
  }

  static func tell(
    _ stopped: ImportRun.Stopped, _ session: Session, next: String = "import.stopped.next"
  ) throws -> ExitCode {
    let text = ImportText(phrases: try session.phrases())
    let messages = MessageText(phrases: text.phrases, isVerbose: session.isVerbose)
    // Rows are counted, as they are where only some are bad; a row may be wrong in several ways.
    let waiting = Set(stopped.unfulfilled.map { "\($0.place?.text ?? "")" })
    var count = waiting.count
    for report in stopped.reports {
      tellProblems(of: report, text, session)
      count += report.rejected
    }
    for refusal in stopped.unfulfilled.prefix(200) {
      for line in messages.lines(for: refusal) { session.console.errorLine(line) }
    }
    session.console.errorLine(text.phrases.text("import.stopped", count: count))
    session.console.errorLine("  " + text.phrases.text(next))
    return .data
  }
}

extension Refusal.ID {
  static let importMovesTerms = Refusal.ID("import.moves-terms")
  static let importNoFolder = Refusal.ID("import.no-folder")
  static let importPartialMany = Refusal.ID("import.partial-many")
}
