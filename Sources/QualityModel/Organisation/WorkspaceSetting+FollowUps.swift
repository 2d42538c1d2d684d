extension WorkspaceSetting {
  /// The terms of open records that follow the setting are computed again, by whatever way it changes.
  public static let followUps: [FollowUp.Of<WorkspaceSetting>] = [
    .rule(always: true) { setting, work in
      let value = setting.withdrawn == nil ? setting.value : nil
      _ = try TermRecomputation(of: setting.name, to: value).run(&work)
      return nil
    }
  ]
}
