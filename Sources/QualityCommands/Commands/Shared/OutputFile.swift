import Foundation
import QualityModel

/// Writes a whole file, for its owner only: what was there before stays until the new one is complete.
enum OutputFile {
  /// - Parameters:
  ///   - identifier: what is thrown where a failure has no name of its own
  ///   - shown: the path as the person gave it
  /// - Throws: `report.unwritable` or the other identifier, `storage.full`; naming the file
  static func write(
    _ bytes: [UInt8], to path: String, _ identifier: Refusal.ID = .reportUnwritable, shown: String? = nil
  ) throws {
    let staged = StagedFiles(identifier)
    try staged.add(bytes, path, shown: shown ?? path)
    try staged.place()
  }
}

extension Refusal.ID {
  static let reportUnwritable = Refusal.ID("report.unwritable")
}
