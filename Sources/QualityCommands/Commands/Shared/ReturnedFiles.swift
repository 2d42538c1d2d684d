import Foundation
import QualityModel

/// The files of forms that came back.
enum ReturnedFiles {
  /// The files that an argument names: itself, or what a folder holds, in the order of the names.
  /// - Parameters:
  ///   - endings: how the names of forms end in a folder
  ///   - identifier: what is thrown for a folder without such files
  /// - Throws: `form.no-file` if there is neither file nor folder
  static func of(
    _ argument: String, endings: [String], else identifier: Refusal.ID, _ session: Session
  ) throws -> [(path: String, name: String)] {
    let path = session.absolute(argument)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Refusal(.inputOutput, .formNoFile, ["file": .text(argument)])
    }
    guard isFolder.boolValue else { return [(path, path.split(separator: "/").last.map(String.init) ?? argument)] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { name in
      // What begins with `~$` is the mark of an office program that has the file open.
      !name.hasPrefix(".") && !name.hasPrefix("~$") && endings.contains { name.lowercased().hasSuffix($0) }
    }.sorted()
    guard !names.isEmpty else { throw Refusal(.inputOutput, identifier, ["folder": .text(argument)]) }
    return names.map { (path + "/" + $0, $0) }
  }
}
