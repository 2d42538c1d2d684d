import Foundation
import QualityModel

/// A folder into which a command writes files that only their owner may read.
struct OutputFolder {
  let path: String

  /// Makes the folder if it is not there.
  /// - Throws: `report.unwritable`
  init(_ path: String) throws {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Refusal(.inputOutput, .reportUnwritable, ["file": .text(path)], detail: "\(error)")
    }
  }

  /// - Returns: the name of the file
  /// - Throws: `report.unwritable`
  @discardableResult
  func put(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = path + "/" + name
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
      chmod(file, 0o600)
    } catch {
      throw Refusal(.inputOutput, .reportUnwritable, ["file": .text(file)], detail: "\(error)")
    }
    return name
  }
}
