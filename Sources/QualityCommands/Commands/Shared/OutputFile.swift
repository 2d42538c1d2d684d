import Foundation
import QualityModel

/// Writes a whole file, for its owner only: what was there before stays until the new one is complete.
enum OutputFile {
  /// - Throws: `report.unwritable`, naming the file
  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      chmod(path, 0o600)
    } catch {
      throw Refusal(.inputOutput, .reportUnwritable, ["file": .text(path)], detail: "\(error)")
    }
  }
}

extension Refusal.ID {
  static let reportUnwritable = Refusal.ID("report.unwritable")
}
