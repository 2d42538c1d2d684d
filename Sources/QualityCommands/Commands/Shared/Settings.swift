import QualityModel

/// The values of the rules that an organisation may change, with those that hold otherwise.
struct Settings {
  let reader: any RecordReader

  /// The longest term in days that an organisation may set; with more no calendar day could be reached.
  private static let longest = 3_660

  /// A number of days; what is no whole number, is negative, longer than ten years or withdrawn counts as not set.
  func days(_ name: String, standard: Int) throws -> Int {
    guard let setting = try reader.record(WorkspaceSetting.self, id: name), !setting.content.isWithdrawn,
      let days = Int(setting.value), (0...Settings.longest).contains(days)
    else { return standard }
    return days
  }
}
