/// A setting that the program knows: its name, or the beginning of the names of a family, and what it holds.
///
/// ```swift
/// KnownSetting.named("due.major")?.form           // .number
/// KnownSetting.named("kept.nonconformity")?.form  // .day
/// KnownSetting.near("due.mjaor")                  // "due.major"
/// ```
public struct KnownSetting: Sendable {
  /// The name; of a family its beginning, such as `kept.`.
  public let name: String
  /// What its value looks like.
  public let form: SettingForm
  /// What stands behind the beginning in a family's names, as help shows it: `KIND`.
  public let family: String?

  private init(_ name: String, _ form: SettingForm, family: String? = nil) {
    self.name = name
    self.form = form
    self.family = family
  }

  /// The setting that names catalogues in use that nothing cites yet.
  package static let criteriaUsed = "criteria.used"
  /// How many hours everybody is to learn in a year.
  package static let trainingHours = "training.hours"
  /// The beginning of the names by which figures of the review get targets.
  package static let targets = "target."

  /// Those that people write, in the order in which they are explained.
  public static let all =
    RuleSetting.all.map { KnownSetting($0.name, .number) } + [
      KnownSetting(trainingHours, .decimal),
      KnownSetting(RuleSetting.actingForOthers, .yes),
      KnownSetting(criteriaUsed, .catalogues),
      KnownSetting(targets, .decimal, family: "FIGURE"),
      KnownSetting(RuleSetting.keptSince(""), .day, family: "KIND"),
      KnownSetting(RuleSetting.freeDays, .days),
      KnownSetting(RuleSetting.workingDays, .days),
      KnownSetting(DeclaredNumbers.setting, .declaration),
    ]

  /// The setting of a name; `nil` if the program knows none.
  public static func named(_ name: String) -> KnownSetting? {
    if name == RecoveryCode.setting { return KnownSetting(name, .seal) }
    return all.first { $0.isCalled(name) }
  }

  private func isCalled(_ name: String) -> Bool {
    guard family != nil else { return name == self.name }
    guard name.hasPrefix(self.name) else { return false }
    let rest = String(name.dropFirst(self.name.count))
    return form == .day ? RecordSchema.named(rest) != nil : FieldKind.isIdentifier(rest)
  }

  /// The name that was likely meant.
  package static func near(_ name: String) -> String? {
    if let kind = rest(of: name, behind: RuleSetting.keptSince("")) {
      return NearMiss.of(kind, among: RecordSchema.allKeys).map(RuleSetting.keptSince)
    }
    return NearMiss.of(name, among: all.filter { $0.family == nil }.map(\.name))
  }

  private static func rest(of name: String, behind beginning: String) -> String? {
    name.hasPrefix(beginning) ? String(name.dropFirst(beginning.count)) : nil
  }
}
