import QualityModel

/// The values of the rules that an organisation may change, with those that hold otherwise.
struct Settings {
  let reader: any RecordReader

  /// A number of days; what is not a whole number counts as not set.
  func days(_ name: String, standard: Int) throws -> Int {
    let setting = try reader.record(WorkspaceSetting.self, id: name)
    return setting.flatMap { Int($0.value) } ?? standard
  }
}
