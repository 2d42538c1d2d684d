import QualityModel

/// What a person asked for: a command with its arguments and options, taken apart but not yet understood.
struct Invocation: Sendable {
  let command: CommandDescription
  let arguments: [String]
  private let options: [String: [String]]

  init(_ command: CommandDescription, arguments: [String], options: [String: [String]]) {
    self.command = command
    self.arguments = arguments
    self.options = options
  }

  /// The same with one option more.
  func adding(_ option: String, _ value: String) -> Invocation {
    Invocation(command, arguments: arguments, options: options.merging([option: [value]]) { $1 })
  }

  /// The command line that asks for the same, without the program; options in the order of the command.
  var words: [String] {
    let told = (command.options + OptionDescription.global).flatMap { option in
      (options[option.name] ?? []).flatMap { option.value == nil ? [option.name] : [option.name, $0] }
    }
    return command.words + arguments + told
  }

  func has(_ option: String) -> Bool { options[option] != nil }

  /// The value of an option; the last one if it was given more than once.
  func value(_ option: String) -> String? { options[option]?.last }

  func values(_ option: String) -> [String] { options[option] ?? [] }

  /// The argument at a place, from 0.
  func argument(_ place: Int) -> String? { arguments.indices.contains(place) ? arguments[place] : nil }

  /// The names of files and folders among what was given.
  var paths: [String] {
    let named = arguments.enumerated().filter { place, _ in
      command.arguments.isEmpty ? false : command.arguments[min(place, command.arguments.count - 1)].values.isPath
    }
    return named.map(\.element) + command.options.filter(\.values.isPath).flatMap { values($0.name) }
  }

  /// The names of files and folders into which the command writes.
  var outputs: [String] { ["--output", "--partial", "--svg"].flatMap(values) }

  /// An option that must be given.
  func required(_ option: String) throws -> String {
    guard let value = value(option) else {
      throw Refusal(.usage, .usageOptionMissing, ["option": .text(option), "command": .text(command.name)])
    }
    return value
  }

  func day(_ option: String) throws -> Day? {
    guard let text = value(option) else { return nil }
    let facts: [String: Refusal.Fact] = ["option": .text(option), "value": .text(text)]
    switch WrittenDay(text) {
    case .day(let day)?: return day
    case .timed?: throw Refusal(.usage, .usageTimedDay, facts)
    case .either(let one, let other)?:
      throw Refusal(.usage, .usageAmbiguousDay, facts.merging(["first": .day(one), "second": .day(other)]) { $1 })
    case nil: throw Refusal(.usage, .usageNotADay, facts)
    }
  }

  func integer(_ option: String) throws -> Int? {
    guard let text = value(option) else { return nil }
    guard let integer = Int(text), integer >= 0 else {
      throw Refusal(.usage, .usageNotANumber, ["option": .text(option), "value": .text(text)])
    }
    return integer
  }

  /// A year given as an argument.
  func year(at place: Int) throws -> Int {
    let text = argument(place) ?? ""
    guard let year = Int(text), (1900...2199).contains(year) else {
      throw Refusal(.usage, .usageNotAYear, ["value": .text(text)])
    }
    return year
  }
}

extension Refusal.ID {
  static let usageAmbiguousDay = Refusal.ID("usage.ambiguous-day")
  static let usageMalformedValue = Refusal.ID("usage.malformed-value")
  static let usageNotADay = Refusal.ID("usage.not-a-day")
  static let usageNotANumber = Refusal.ID("usage.not-a-number")
  static let usageNotAYear = Refusal.ID("usage.not-a-year")
  static let usageOptionMissing = Refusal.ID("usage.option-missing")
  static let usageOptionsExclude = Refusal.ID("usage.options-exclude")
  static let usageReasonEmpty = Refusal.ID("usage.reason-empty")
  static let usageTimedDay = Refusal.ID("usage.timed-day")
}
