import Foundation
import QualityModel
import QualityReports

/// `aplis demo`: a sample workspace and its review, to look at before anything was typed.
///
/// The sample stands on the day on which the review of its last year was being prepared, and is looked at on that day.
enum DemoCommand {
  static let description = CommandDescription(
    "demo", arguments: [.optional("DIR", .folder)], examples: ["demo", "demo paraugs"], run: run)

  private static let year = 2016
  private static let file = "rezekne-paraugs.aplis"
  /// What may be tried with the sample at once.
  private static let next = [
    ["status"], ["nonconformity", "list", "--overdue"],
    ["review", "edit", "MR-\(year)", "--held", "\(held)", "--participants", "E-001;E-002", "--as", director],
    ["review", "sign", "\(year)", "--as", director],
  ]
  private static let director = "E-001"
  /// When management meets in the sample: on its last day.
  private static let held = "2017-02-15"
  /// When the sample is handed over on its last day, in seconds of universal time: at three in the afternoon in Riga.
  private static let handedOver = 46_800

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let name = invocation.argument(0) ?? "aplis-demo"
    let folder = session.absolute(name)
    try OutputFolder.make(folder)
    let path = folder + "/" + file
    try session.createWorkspace(at: path) { made in
      try fill(made, session)
      session.look(at: made)
    }
    let workspace = try session.openWorkspace(at: path, for: .reading)
    let names = try buildReview(workspace, folder, session)
    try tell(name, names, session)
    return .success
  }

  private static func fill(_ workspace: any WorkspaceStorage, _ session: Session) throws {
    let template = try WorkspaceTemplate.find("rezekne-sample", session)
    try TemplateImport.run(template, into: workspace, session)
    try hand(workspace, to: session)
  }

  /// Whoever looks at the sample is its director, and may try what everybody else does.
  private static func hand(_ workspace: any WorkspaceStorage, to session: Session) throws {
    let account = session.surroundings.account
    guard !account.isEmpty else { return }
    let actor = try workspace.read { try lastHand($0, session) }
    var permission = Record<WorkspaceSetting>()
    permission.name = RuleSetting.actingForOthers
    permission.value = "yes"
    try workspace.write(as: actor, through: .stepCommand) { writer in
      _ = try writer.perform(
        RecordChange(of: Person.schema, director, reason: nil) { $0[Person.fields.account] = .text(account) })
      _ = try writer.perform(RecordAddition(permission.content))
    }
  }

  /// The director on the sample's last day: the same sample is made whenever it is made.
  private static func lastHand(_ reader: any WorkspaceReading, _ session: Session) throws -> Actor {
    let clock = try SampleTime(reader)
    let day = clock?.today ?? session.today
    let moment = day.moment(handedOver)
    return Actor(director, at: clock?.moment(moment) ?? moment, on: day)
  }

  private static func buildReview(
    _ workspace: any WorkspaceStorage, _ folder: String, _ session: Session
  ) throws -> [String] {
    let files = try ReportFiles(session: session, folder: folder, languages: Language.allCases, formats: [.html, .xml])
    return try workspace.read { reader in
      let report = try ReviewBuilding(year: year, day: session.today, session: session).report(reader)
      let document = try files.publisher.document(report)
      return try files.write(document, ReviewPublisher.format, named: "review-\(year)")
    }
  }

  private static func tell(_ folder: String, _ names: [String], _ session: Session) throws {
    let phrases = try session.phrases()
    session.console.line(phrases.text("demo.created", ["file": "\(folder)/\(file)"]))
    session.console.line(phrases.text("demo.today", ["day": ValueText.day(session.today, phrases.language)]))
    session.console.line(phrases.text("demo.review", ["year": "\(year)"]))
    for name in names { session.console.line("  \(folder)/\(name)") }
    session.console.line(phrases.text("demo.next"))
    let call = ProgramCall(session.surroundings)
    for command in next { session.console.line("  " + call.line(command + ["--workspace", "\(folder)/\(file)"])) }
    // A program that runs from where it was built goes with the checkout.
    guard try session.home().origin == .above else { return }
    session.console.line(phrases.text("demo.keep"))
    session.console.line("  " + call.line(["install"]))
  }
}
