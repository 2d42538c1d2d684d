import Foundation

/// Finds the programs that are measured.
enum ProgramFinder {
  /// The `aplis` that was built beside this program.
  static func aplis() throws -> String {
    let own = CommandLine.arguments[0]
    guard let found = own.contains("/") ? own : inSearchPath(own), let end = found.lastIndex(of: "/") else {
      return "aplis"
    }
    return try absolute(found[..<end] + "/aplis")
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
