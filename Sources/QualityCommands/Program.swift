import Foundation
import QualityModel

/// The program as a function: words in, an exit code out; everything else through the surroundings and the console.
///
/// ```swift
/// let code = Program.run(["status"], Surroundings.current(), StandardConsole())
/// ```
public enum Program {
  /// The version of this program.
  public static let version = "0.1.0"

  /// Runs one command to its end; whatever goes wrong becomes a message and an exit code.
  /// - Parameters:
  ///   - words: the command line without the program's name
  ///   - surroundings: environment, folder, clock and account
  ///   - console: takes results and messages
  /// - Returns: the exit code; 0 if all went well
  public static func run(_ words: [String], _ surroundings: Surroundings, _ console: any Console) -> Int32 {
    let (options, rest) = GlobalScan.scan(words)
    let session = Session(surroundings, console, options)
    let code = exitCode(session) {
      if let refusal = session.languageRefusal { throw refusal }
      return try Dispatcher(session: session).run(rest)
    }
    // What was done but could not be reported is not fine.
    let end = exitCode(session) { () throws -> ExitCode in
      try console.finish()
      return .success
    }
    if session.console.isCut { tellKept(session) }
    return end == .success ? code.rawValue : end.rawValue
  }

  /// Whoever saw nothing or only an error would do once more what was done already.
  private static func tellKept(_ session: Session) {
    guard session.hasKept, let phrases = try? session.phrases() else { return }
    session.console.errorLine(phrases.text("message.kept"))
  }

  /// Runs the body; an error is reported, and its exit code returned.
  private static func exitCode(_ session: Session, _ body: () throws -> ExitCode) -> ExitCode {
    do {
      return try body()
    } catch {
      report(error, session)
      tellKept(session)
      return exitCode(of: error)
    }
  }

  private static func report(_ error: any Error, _ session: Session) {
    do {
      let text = MessageText(phrases: try session.phrases(), isVerbose: session.isVerbose)
      for line in text.lines(for: error) { session.console.errorLine(coloured(line, session)) }
    } catch let refusal as Refusal where [.stringsMalformed, .stringsUnreadable].contains(refusal.identifier) {
      let file = refusal.facts["file"]?.plain ?? ""
      let problem = refusal.identifier == .stringsMalformed ? "is not a JSON object of texts" : "cannot be read"
      session.console.errorLine("error: \(file) \(problem) [\(refusal.identifier)]")
      session.console.errorLine(
        "  next: take this file from the program's archive again, or give another folder with --home DIR")
    } catch {
      // Without the strings there are no sentences: this one message stands in the program itself, in its languages.
      let facts = (error as? Refusal)?.facts ?? [:]
      let places = (facts["places"] ?? facts["file"])?.plain ?? ""
      session.console.errorLine("kļūda: nav atrasti programmas teksti (Templates/strings); meklēts: \(places)")
      session.console.errorLine(
        "  tālāk: programma darbojas kopā ar mapēm Criteria un Templates; norādiet mapi, kurā tās ir, ar --home vai APLIS_HOME"
      )
      session.console.errorLine("error: cannot read Templates/strings; looked in: \(places) [home.missing]")
      session.console.errorLine("  next: give the folder with --home DIR or in APLIS_HOME")
    }
  }

  private static func coloured(_ line: String, _ session: Session) -> String {
    session.usesColour && !line.hasPrefix(" ") ? "\u{1B}[31m\(line)\u{1B}[0m" : line
  }

  private static func exitCode(of error: any Error) -> ExitCode {
    switch PageRefusals.refusal(for: error) ?? error {
    case let refusal as Refusal: ExitCode(rawValue: refusal.sort.rawValue) ?? .findings
    case let list as RefusalList: list.refusals.first.flatMap { ExitCode(rawValue: $0.sort.rawValue) } ?? .data
    case is RecordFaults: .data
    default: .inputOutput
    }
  }
}
