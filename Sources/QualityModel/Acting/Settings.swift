/// The values of the rules that an organisation may change, with those that hold otherwise.
public struct Settings {
  let reader: any RecordReader

  /// Reads the settings of a workspace.
  public init(reader: any RecordReader) {
    self.reader = reader
  }

  /// The longest term in days that an organisation may set, ten years; with more no day of the calendar could be reached.
  private static let longest = 3_660

  /// A number of days; what is no whole number, is negative or longer than ten years counts as not set.
  public func days(_ name: String, standard: Int) throws -> Int {
    let days = try text(name).flatMap { Int($0) } ?? standard
    return (0...Settings.longest).contains(days) ? days : standard
  }

  /// Whether something is allowed; allowed is only what says so, in Latvian or English.
  public func allows(_ name: String) throws -> Bool {
    ["yes", "true", "jā", "ja", "1"].contains(try text(name)?.lowercased() ?? "")
  }

  /// The value as it is written; `nil` if it is not set.
  public func text(_ name: String) throws -> String? {
    let setting = try reader.record(WorkspaceSetting.self, id: name)
    return setting.flatMap { $0.content.isWithdrawn ? nil : $0.value }
  }
}
