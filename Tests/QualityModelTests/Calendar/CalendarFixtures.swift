import Foundation
import QualityModel

/// The files in `Fixtures/` beside this one: days that other programs computed.
enum CalendarFixtures {
  /// The days of each line.
  static func days(_ name: String) throws -> [[Day]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: " ").compactMap { Day($0) } }
  }
}

extension Day {
  /// A day that a test writes; a slip shows as the first day that there is.
  static func of(_ text: String) -> Day { Day(text) ?? .first }
}
