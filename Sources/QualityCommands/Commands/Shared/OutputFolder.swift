import Foundation
import QualityModel

/// A folder into which a command writes files that only their owner may read.
struct OutputFolder {
  let path: String

  /// Makes the folder if it is not there.
  /// - Throws: `report.unwritable`
  init(_ path: String) throws {
    self.path = path
    try OutputFolder.make(path)
  }

  /// Makes a folder, and those above it, that only its owner may enter; one that is there stays as it is.
  /// - Throws: `report.unwritable`
  static func make(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw FileFailure.refusal(error, .reportUnwritable, path)
    }
  }

  /// - Returns: the name of the file
  /// - Throws: `report.unwritable`
  @discardableResult
  func put(_ bytes: [UInt8], _ name: String) throws -> String {
    try OutputFile.write(bytes, to: path + "/" + name)
    return name
  }
}
