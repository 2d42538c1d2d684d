import QualityModel

/// What help says of a setting.
struct SettingHelp {
  let words: HelpWords

  private var phrases: Phrases { words.phrases }

  /// The name; of a family with what stands behind its beginning.
  func name(of setting: KnownSetting) -> String { setting.name + words.usage(setting.family ?? "") }

  /// What it is for, what it takes, and what holds while it is not set.
  func meaning(of setting: KnownSetting) -> String {
    let name = setting.family == nil ? setting.name : String(setting.name.dropLast())
    return "\(phrases.text("setting.\(name)")) (\(otherwise(setting)))"
  }

  private func otherwise(_ setting: KnownSetting) -> String {
    let form = phrases.text("setting.form.\(setting.form.rawValue)")
    guard let rule = RuleSetting.all.first(where: { $0.name == setting.name }) else {
      return "\(form); \(phrases.text("setting.none.\(setting.form.rawValue)"))"
    }
    let standard = phrases.text("setting.unit.\(rule.unit.rawValue)", count: rule.standard)
    return phrases.text("setting.otherwise", ["value": standard])
  }
}
