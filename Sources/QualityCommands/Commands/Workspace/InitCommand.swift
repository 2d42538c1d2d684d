import Foundation
import QualityModel

/// `aplis init`: creates a workspace file with the organisation in it, empty or from a starter workspace.
enum InitCommand {
  static let description = CommandDescription(
    "init", arguments: [.optional("FILE", .file)],
    options: [.value("--name", "TEXT"), .value("--manager", "TEXT"), .value("--template", "NAME")],
    examples: [
      "init --name \"Sociālais dienests\" --manager \"Kvalitātes vadītājs\" --language lv",
      "init quality.aplis --name \"Social Service\" --template social-service",
    ],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let name = try invocation.required("--name")
    let manager = try invocation.value("--manager") ?? askManager(session)
    let template = try invocation.value("--template").map { try WorkspaceTemplate.find($0, session) }
    let path = session.absolute(file(invocation.argument(0) ?? "quality.aplis"))
    try session.createWorkspace(at: path) { try fill($0, name: name, manager: manager, template, session) }
    try report(path, name: name, manager: manager, template, session)
    return .success
  }

  /// Who keeps the quality system; nobody is kept from saying so later.
  private static func askManager(_ session: Session) throws -> String? {
    guard session.console.canAsk, !session.surroundings.account.isEmpty else { return nil }
    let question = try session.phrases().text("init.manager", ["account": session.surroundings.account])
    session.console.writeError("\(question): ")
    let answer = session.console.readLine().map(FieldValue.trimmed) ?? ""
    return answer.isEmpty ? nil : answer
  }

  private static func file(_ name: String) -> String {
    name.split(separator: "/").last?.contains(".") ?? false ? name : name + ".aplis"
  }

  private static func fill(
    _ workspace: any WorkspaceStorage, name: String, manager: String?, _ template: WorkspaceTemplate?,
    _ session: Session
  ) throws {
    let actor = try session.actor(in: workspace)
    if let template { try TemplateImport.run(template, into: workspace, session) }
    try workspace.write(as: session.actor(actor, in: workspace), through: .stepCommand) {
      try $0.perform(OrganisationNaming(name, in: session.language))
      if let manager { _ = try $0.perform(ManagerNaming(manager, account: session.surroundings.account)) }
    }
  }

  private static func report(
    _ path: String, name: String, manager: String?, _ template: WorkspaceTemplate?, _ session: Session
  ) throws {
    let phrases = try session.phrases()
    let file = URL(fileURLWithPath: path).lastPathComponent
    session.console.line(phrases.text("init.created", ["file": file, "name": name]))
    session.console.line(phrases.text("file.holders"))
    if let manager {
      let facts = ["person": manager, "account": session.surroundings.account]
      session.console.line(phrases.text("init.known", facts))
    } else {
      session.console.line(phrases.text("init.open"))
    }
    let steps =
      template == nil ? ["person add", "unit add --name \"...\"", "process add"] : ["status", "process list"]
    for step in steps.prefix(2) { try session.suggest(step.hasSuffix("add") ? step + " --help" : step) }
    try session.suggest("help")
  }
}
