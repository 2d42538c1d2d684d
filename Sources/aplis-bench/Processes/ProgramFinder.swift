import Foundation

/// Finds the programs that are measured.
enum ProgramFinder {
  /// This program itself.
  static func own() throws -> String {
    let own = CommandLine.arguments[0]
    return try absolute(own.contains("/") ? own : inSearchPath(own) ?? own)
  }

  /// The `aplis` that was built beside this program.
  static func aplis() throws -> String {
    let own = try own()
    return try absolute(own.prefix(upTo: own.lastIndex(of: "/") ?? own.startIndex) + "/aplis")
  }

  /// - Throws: `BenchError.usage` if there is no program there
  static func absolute(_ path: String) throws -> String {
    guard access(path, X_OK) == 0 else {
      throw BenchError.usage(
        "there is no program \(path): build it with 'swift build -c release', or name it with --aplis")
    }
    return path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  static func inSearchPath(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
