import Foundation
import QualityModel

/// `aplis init`: creates a workspace file with the organisation in it, empty or from a starter workspace.
enum InitCommand {
  static let description = CommandDescription(
    "init", arguments: [.optional("FILE", .file)],
    options: [
      .value("--name", "TEXT"), .value("--manager", "TEXT"), .value("--position", "TEXT"),
      .value("--template", "NAME"),
    ],
    examples: [
      "init", "init --name \"Sociālais dienests\" --manager \"Anna Bērziņa\" --position \"kvalitātes vadītāja\"",
      "init quality.aplis --name \"Social Service\" --template social-service",
    ],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let path = session.absolute(file(invocation.argument(0) ?? "quality.aplis"))
    try session.refuseExisting(path)
    let questions = InitQuestions(session: session, invocation: invocation)
    let given = try beginning(invocation, session)
    let beginning = session.console.canAsk ? try questions.completed(given, path: path) : given
    guard let beginning else {
      session.console.line(try session.phrases().text("init.given-up"))
      return .success
    }
    try session.createWorkspace(at: path) { try fill($0, beginning, session) }
    try report(path, beginning, session)
    return .success
  }

  /// What the options say.
  private static func beginning(_ invocation: Invocation, _ session: Session) throws -> WorkspaceBeginning {
    var beginning = WorkspaceBeginning()
    beginning.name = try session.console.canAsk ? invocation.value("--name") ?? "" : invocation.required("--name")
    beginning.template = try invocation.value("--template").map { try WorkspaceTemplate.find($0, session) }
    if let manager = invocation.value("--manager") {
      beginning.person = .init(name: manager, position: invocation.value("--position"))
    }
    return beginning
  }

  private static func file(_ name: String) -> String {
    name.split(separator: "/").last?.contains(".") ?? false ? name : name + ".aplis"
  }

  private static func fill(
    _ workspace: any WorkspaceStorage, _ beginning: WorkspaceBeginning, _ session: Session
  ) throws {
    let actor = try session.actor(in: workspace)
    if let template = beginning.template { try TemplateImport.run(template, into: workspace, session) }
    try workspace.write(as: session.actor(actor, in: workspace), through: .stepCommand) {
      try $0.perform(OrganisationNaming(beginning.name, in: session.language))
      guard let person = beginning.person else { return }
      _ = try $0.perform(
        ManagerNaming(
          person.name, account: session.surroundings.account, role: person.role, position: person.position))
    }
  }

  private static func report(_ path: String, _ beginning: WorkspaceBeginning, _ session: Session) throws {
    let phrases = try session.phrases()
    let file = URL(fileURLWithPath: path).lastPathComponent
    session.console.line(phrases.text("init.created", ["file": file, "name": beginning.name]))
    session.console.line(phrases.text("file.holders"))
    if let person = beginning.person {
      let role = phrases.choice(person.role.rawValue, of: Person.fields.roles.key, in: Person.schema)
      let facts = ["person": person.name, "account": session.surroundings.account, "role": role.capitalisedFirst]
      session.console.line(phrases.text("init.known", facts))
    } else {
      session.console.line(phrases.text("init.open"))
    }
    try suggestNext(beginning, phrases, session)
  }

  /// What to do first: in an empty file its people and processes, in one from a starter what stands there.
  private static func suggestNext(_ beginning: WorkspaceBeginning, _ phrases: Phrases, _ session: Session) throws {
    let steps =
      beginning.template == nil
      ? ["person add", "process add", "nonconformity add"] : ["status", "person list", "nonconformity add"]
    for step in steps {
      let key = "init.next.\(step.replacing(" ", with: "-"))"
      session.console.line("  \(phrases.text("message.next")): aplis \(step)   – \(phrases.text(key))")
    }
    // A program that runs from where it was built goes with the checkout.
    guard try session.home().origin == .above else { return }
    session.console.line(phrases.text("demo.keep"))
    session.console.line("  " + ProgramCall(session.surroundings).line(["install"]))
  }
}
