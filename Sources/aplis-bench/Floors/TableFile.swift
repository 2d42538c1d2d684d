import Foundation

/// One file of a workload: the rows of one kind.
struct TableFile {
  let path: String

  /// The files of a folder in the order of their numbers, in which they can be imported.
  static func all(in folder: String) throws -> [TableFile] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }
    return names.sorted().map { TableFile(path: "\(folder)/\($0)") }
  }

  var name: Substring { path.split(separator: "/").last ?? "" }

  /// The key of the kind: `06-nonconformity.csv` holds rows of `nonconformity`.
  var kind: String { String(name.dropFirst("00-".count).dropLast(".csv".count)) }
}
