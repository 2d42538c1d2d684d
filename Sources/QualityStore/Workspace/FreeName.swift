import Foundation

/// A name beside another that is not taken: `quality.aplis.before-restore`, then `…-2`.
enum FreeName {
  static func of(_ path: String) -> String {
    guard isTaken(path) else { return path }
    var number = 2
    while isTaken("\(path)-\(number)") { number += 1 }
    return "\(path)-\(number)"
  }

  /// A companion of a file that is gone takes its name, too.
  private static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return ([""] + Companions.endings).contains { lstat(path + $0, &status) == 0 }
  }
}
