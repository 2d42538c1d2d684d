import Foundation

/// The files of an export of all kinds, by the key of the kind. The number before it is only the order of import, which
/// changes with every new kind.
enum ExportedRecords {
  static func read(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".json") {
      files[kind(of: name)] = try Data(contentsOf: folder.appendingPathComponent(name))
    }
    return files
  }

  /// `nonconformity` of `26-nonconformity.json`.
  static func kind(of name: String) -> String {
    String(name.dropLast(".json".count).drop { $0.isNumber || $0 == "-" })
  }
}
