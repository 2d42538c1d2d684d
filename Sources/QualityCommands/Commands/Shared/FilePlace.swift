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

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A path beside another that is not taken: `quality.aplis.before-restore`, then `…-2`.
  static func free(_ path: String) -> String {
    guard exists(path) else { return path }
    var number = 2
    while exists("\(path)-\(number)") { number += 1 }
    return "\(path)-\(number)"
  }
}
