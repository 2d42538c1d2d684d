import Foundation
import QualityModel

/// One run of the program: its surroundings, its console, and what was found on the way, each looked for only once.
final class Session {
  let surroundings: Surroundings
  let console: any Console
  /// The languages of pages; the first is that of messages. That of keys where an unknown one was asked for, for
  /// ``languageRefusal`` alone.
  private(set) var languages: [Language]
  /// Why no command can be run in the language that was asked for.
  let languageRefusal: Refusal?
  private let options: GlobalOptions
  private var foundHome: Home?
  private var knownPhrases: [Language: Phrases] = [:]
  /// The last day that was played in the workspace that was opened, if it holds sample data.
  private(set) var sampleDay: Day?
  /// Whether something was written to a workspace that stays, whatever fails after it.
  private(set) var hasKept = false

  /// The options that hold for every command, read before the command is known.
  struct GlobalOptions {
    var workspace: String?
    var language: String?
    var person: String?
    var home: String?
    var isVerbose = false
  }

  init(_ surroundings: Surroundings, _ console: any Console, _ options: GlobalOptions) {
    self.surroundings = surroundings
    self.console = DiscreetConsole(console)
    self.options = options
    let asked = LanguageChoice(
      option: options.language, environment: surroundings.environment, known: surroundings.languages)
    (languages, languageRefusal) = asked.languages()
  }

  var isVerbose: Bool { options.isVerbose }

  /// Colour is only for screens, and not where somebody declined it (https://no-color.org).
  var usesColour: Bool { console.isErrorTerminal && surroundings.environment["NO_COLOR", default: ""].isEmpty }

  func home() throws -> Home {
    if let foundHome { return foundHome }
    let home = try Home.find(
      explicit: options.home.map(absolute), environment: surroundings.environment, executable: surroundings.executable)
    foundHome = home
    return home
  }

  /// The language of messages.
  var language: Language { languages.first ?? .ofKeys }

  /// Whether somebody said in which language the program is to speak; otherwise it speaks that of the machine.
  var isLanguageChosen: Bool {
    options.language != nil || !surroundings.environment["APLIS_LANGUAGE", default: ""].isEmpty
  }

  /// Goes on in the language that was chosen in answer to a question.
  func speak(_ language: Language) { languages = [language] }

  func phrases() throws -> Phrases { try phrases(language) }

  func phrases(_ language: Language) throws -> Phrases {
    if let known = knownPhrases[language] { return known }
    let phrases = try PhraseFile.read(language, in: home())
    knownPhrases[language] = phrases
    return phrases
  }

  /// The phrases of all languages: words that people write are understood in any of them.
  func allPhrases() throws -> [Phrases] { try surroundings.languages.map { try phrases($0) } }

  /// A path as given by a person, seen from the folder in which the program was called.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : surroundings.folder + "/" + path
  }

  /// The workspace file: asked for, from the environment, or the nearest one upwards.
  func workspacePath() throws -> String {
    if let path = options.workspace ?? surroundings.environment["APLIS_WORKSPACE"], !path.isEmpty {
      guard PersonalCode.firstPlace(in: path) == nil else { throw Refusal(.data, .filePersonalCode) }
      return absolute(path)
    }
    return try WorkspaceFinder.nearest(from: surroundings.folder, isBackup: isBackup)
  }

  /// The person or account for whom records are read; empty if nobody says who it is.
  func readerName(_ reader: any RecordReader) throws -> String {
    let asked = options.person ?? surroundings.environment["APLIS_USER"]
    do {
      return try Acting(reader: reader)
        .readerName(asked: asked.flatMap { $0.isEmpty ? nil : $0 }, account: surroundings.account)
    } catch is Refusal {
      return ""
    }
  }

  /// The person who reads what not everybody may; unlike ``readerName(_:)`` it must be known who that is.
  /// - Throws: what ``Acting/actor(asked:account:)`` throws
  func readingPerson(_ reader: any RecordReader) throws -> ActingPerson {
    let asked = options.person ?? surroundings.environment["APLIS_USER"]
    let name = try Acting(reader: reader)
      .readingPerson(asked: asked.flatMap { $0.isEmpty ? nil : $0 }, account: surroundings.account)
    return try ActingPerson(name, in: reader, on: today)
  }

  /// Who acts: asked for, from the environment, the person whose account this is, or else the account itself.
  func actor(in workspace: any WorkspaceStorage) throws -> Actor {
    let asked = options.person ?? surroundings.environment["APLIS_USER"]
    let (name, hand) = try workspace.read { reader in
      try Acting(reader: reader).actor(asked: asked.flatMap { $0.isEmpty ? nil : $0 }, account: surroundings.account)
    }
    let actor = Actor(name, at: surroundings.now, on: surroundings.today, through: hand)
    return try self.actor(actor, in: workspace)
  }

  /// The same person in the time of the workspace: one with sample data has its own.
  func actor(_ actor: Actor, in workspace: any WorkspaceStorage) throws -> Actor {
    guard let clock = try workspace.read({ try SampleTime($0) }) else { return actor }
    return Actor(actor.name, at: clock.moment(surroundings.now), on: clock.today, through: actor.hand)
  }

  func noteKept() { hasKept = true }

  // MARK: The day

  /// The day on which one looks: by the caller's clock, or in a workspace with sample data the last one played.
  var today: Day { sampleDay ?? surroundings.today }

  /// Looks at a workspace that was opened or made: one with sample data lives in its own time.
  /// - Returns: whether that is new to the session
  @discardableResult
  func look(at workspace: any WorkspaceStorage) -> Bool {
    // What an older program wrote knows no samples; what is damaged says so where it is read.
    guard let day = try? workspace.read({ try $0.sampleDay() }), day != sampleDay else { return false }
    sampleDay = day
    return true
  }
}
