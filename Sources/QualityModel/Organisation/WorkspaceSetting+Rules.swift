extension WorkspaceSetting {
  /// By whatever way a setting comes: a name that the program does not know would change nothing, and a value that it
  /// cannot read would be passed over. What stood there before stays until it is changed.
  public static let rules: [RecordRule.Of<WorkspaceSetting>] =
    [
      .rule("setting.near", always: true) { writing in
        guard let name = unknownName(writing), let near = KnownSetting.near(name) else { return nil }
        return ["setting": .text(name), "near": .text(near)]
      },
      .rule("setting.unknown", always: true) { writing in
        unknownName(writing).map { ["setting": .text($0)] }
      },
    ] + SettingForm.allCases.map(readable)

  private static func unknownName(_ writing: Typed<WorkspaceSetting, RecordWriting>) -> String? {
    guard isNew(writing), KnownSetting.named(writing.new.name) == nil else { return nil }
    return writing.new.name
  }

  private static func readable(as form: SettingForm) -> RecordRule.Of<WorkspaceSetting> {
    .rule(form.rule, always: true) { writing in
      let setting = writing.new
      guard isNew(writing), KnownSetting.named(setting.name)?.form == form, !form.takes(setting.value) else {
        return nil
      }
      return ["setting": .text(setting.name), "value": .text(setting.value)]
    }
  }

  /// Whether the name or the value is written now. One with a personal code in it is refused for that, and not quoted.
  private static func isNew(_ writing: Typed<WorkspaceSetting, RecordWriting>) -> Bool {
    let setting = writing.new
    guard setting.withdrawn == nil, ![setting.name, setting.value].contains(where: hasCode) else { return false }
    return writing.old.map { $0.name != setting.name || $0.value != setting.value } ?? true
  }

  private static func hasCode(_ text: String) -> Bool { PersonalCode.firstPlace(in: text) != nil }
}
