import Foundation

/// Questions about places in the file system.
enum FilePlace {
  /// Whether two paths name the same file.
  static func isSame(_ left: String, _ right: String) -> Bool {
    [left, right].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().standardizedFileURL.path }.reduce(
      into: Set()
    ) {
      $0.insert($1)
    }.count == 1
  }

  /// Whether something is there that is no plain file, such as a folder or a named pipe.
  static func isNoFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A path beside another that is not taken: `quality.aplis.before-restore`, then `…-2`.
  static func free(_ path: String) -> String {
    guard exists(path) else { return path }
    var number = 2
    while exists("\(path)-\(number)") { number += 1 }
    return "\(path)-\(number)"
  }
}
