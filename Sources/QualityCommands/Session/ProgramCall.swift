import Foundation

/// How the running program is called by somebody who pastes a command into the shell that it was started from.
///
/// Where the shell finds this very program by its name, the name is enough. Where it does not, as after
/// `swift run`, the path stands for it: short below the folder in which one is, whole elsewhere.
struct ProgramCall {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// A command as it is pasted.
  /// - Parameter words: what follows the program, each as the program gets it
  func line(_ words: [String]) -> String {
    ([program] + words).map(ProgramCall.quoted).joined(separator: " ")
  }

  /// The word that calls the program.
  private var program: String {
    let path = surroundings.executable
    if isFoundByName { return name }
    let folder = surroundings.folder.hasSuffix("/") ? surroundings.folder : surroundings.folder + "/"
    guard path.hasPrefix(folder) else { return path }
    let rest = String(path.dropFirst(folder.count))
    return rest.contains("/") ? rest : "./" + rest
  }

  private var name: String { String(surroundings.executable.split(separator: "/").last ?? "aplis") }

  /// Whether the first program of this name on the shell's path is this one.
  private var isFoundByName: Bool {
    let folders = surroundings.environment["PATH", default: ""].split(separator: ":")
    let paths: [String] = folders.map { "\($0)/\(name)" }
    guard let first = paths.first(where: { access($0, X_OK) == 0 }), let found = realpath(first, nil) else {
      return false
    }
    defer { free(found) }
    return String(cString: found) == surroundings.executable
  }

  /// A word as a shell reads it back.
  private static func quoted(_ word: String) -> String {
    let needsNone = !word.isEmpty && word.utf8.allSatisfy(isPlain)
    return needsNone ? word : "'" + word.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
  }

  /// Letters of any language, digits, and signs that mean nothing to a shell.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: "-_./,:=@%+".utf8.contains(byte)
    }
  }
}
