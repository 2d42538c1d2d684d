/// The values of the rules that an organisation may change, with those that hold otherwise.
public struct Settings {
  let reader: any RecordReader
  private let instead: [String: String?]

  /// Reads the settings of a workspace.
  public init(reader: any RecordReader) { self.init(reader: reader, instead: [:]) }

  /// The same, with some of them as they would be.
  /// - Parameter instead: the values by the names of the settings; `nil` is not set
  init(reader: any RecordReader, instead: [String: String?]) {
    self.reader = reader
    self.instead = instead
  }

  /// The longest term in days that an organisation may set, ten years; with more no day of the calendar could be
  /// reached.
  static let longest = 3_660

  /// A number of days; what is no whole number, is negative or longer than ten years counts as not set.
  public func days(_ name: String, standard: Int) throws -> Int {
    let days = try text(name).flatMap { Int($0) } ?? standard
    return (0...Settings.longest).contains(days) ? days : standard
  }

  /// Whether something is allowed; allowed is only what says so, in Latvian or English.
  public func allows(_ name: String) throws -> Bool {
    try Settings.isYes(text(name) ?? "")
  }

  static func isYes(_ text: String) -> Bool { ["yes", "true", "jā", "ja", "1"].contains(text.lowercased()) }

  static func isNo(_ text: String) -> Bool { ["no", "false", "nē", "ne", "0"].contains(text.lowercased()) }

  /// The number that was set, or the standard one; what is no number of days up to ten years counts as not set.
  package func number(_ setting: RuleSetting) throws -> Int {
    try days(setting.name, standard: setting.standard)
  }

  /// The numbers that were set, by the names of the settings; one question for all of them.
  package func numbers(_ settings: [RuleSetting]) throws -> [String: Int] {
    let names = settings.map(\.name)
    let set = try reader.records(WorkspaceSetting.self, where: .isIn(\.name, names))
    return set.reduce(into: [:]) { numbers, setting in numbers[setting.name] = Settings.number(setting.value) }
  }

  /// The number that a text holds; `nil` if it is no whole number up to the longest term.
  static func number(_ text: String) -> Int? { Int(text).flatMap { (0...longest).contains($0) ? $0 : nil } }

  /// Working days, with what was freed or moved for one year only: the settings `calendar.free` and
  /// `calendar.working`.
  /// - Throws: `setting.not-days` if one of them holds something else than days
  package func workingDays() throws -> WorkingDays {
    WorkingDays(free: try days(RuleSetting.freeDays), working: try days(RuleSetting.workingDays))
  }

  /// The numbers that the setting `personal-code.not` declares to be no personal codes.
  public func declaredNumbers() throws -> DeclaredNumbers {
    try text(DeclaredNumbers.setting).map { DeclaredNumbers($0) } ?? .none
  }

  /// Days, separated by semicolons, commas or spaces.
  private func days(_ name: String) throws -> [Day] {
    try Settings.dayWords(text(name) ?? "").map { word in
      guard let day = Day(word) else {
        throw Refusal(.data, .settingNotDays, ["setting": .text(name), "value": .text(String(word))])
      }
      return day
    }
  }

  static func dayWords(_ text: String) -> [Substring] { text.split { ";, \n\t".contains($0) } }

  /// The value as it is written; `nil` if it is not set.
  public func text(_ name: String) throws -> String? {
    if let value = instead[name] { return value }
    let setting = try reader.record(WorkspaceSetting.self, id: name)
    return setting.flatMap { $0.content.isWithdrawn ? nil : $0.value }
  }
}

extension StepContext {
  /// The values of the organisation's rules.
  var settings: Settings { Settings(reader: reader) }
}

extension Typed where Kind: RecordKind, Subject == StepContext {
  /// The values of the organisation's rules.
  var settings: Settings { value.settings }
}

extension Refusal.ID {
  static let settingNotDays = Refusal.ID("setting.not-days")
}
