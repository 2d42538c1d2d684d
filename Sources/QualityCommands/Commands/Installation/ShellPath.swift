import Foundation

/// Whether a shell finds a program by its name, and what it has to be told if it does not.
struct ShellPath {
  enum State {
    /// The name is enough.
    case found
    /// Another program of the name comes first.
    case behind
    /// The folder is not looked into.
    case missing
  }

  /// The folder of the program.
  let folder: String
  /// The first program of the name that the shell finds.
  let first: String?
  let state: State
  private let shell: String
  private let home: String

  init(_ surroundings: Surroundings, program: String) {
    let place = URL(fileURLWithPath: program)
    folder = place.deletingLastPathComponent().path
    home = surroundings.environment["HOME", default: ""]
    shell = URL(fileURLWithPath: surroundings.environment["SHELL", default: ""]).lastPathComponent
    let folders = surroundings.environment["PATH", default: ""].split(separator: ":").map(String.init)
    let paths = folders.map { "\($0)/\(place.lastPathComponent)" }
    first = paths.first { access($0, X_OK) == 0 }
    let real = ShellPath.real(program)
    if let first, ShellPath.real(first) == real {
      state = .found
    } else {
      state = paths.contains { ShellPath.real($0) == real } ? .behind : .missing
    }
  }

  var isZsh: Bool { shell == "zsh" }

  /// The line that makes the shell look into the folder, now and whenever it starts.
  var addition: String {
    switch shell {
    case "fish": "fish_add_path --prepend \"\(shown(folder))\""
    case "zsh": "echo '\(export)' >> ~/.zshrc && \(export)"
    case "bash": "echo '\(export)' >> ~/.bashrc && \(export)"
    default: "echo '\(export)' >> ~/.profile && \(export)"
    }
  }

  private var export: String { "export PATH=\"\(shown(folder)):$PATH\"" }

  /// The line that makes zsh look for completions in a folder, if it has to be told at all.
  func completionFolder(_ folder: String) -> String? {
    guard !folder.hasPrefix("/usr/") else { return nil }
    return "echo 'fpath=(\"\(shown(folder))\" $fpath); autoload -Uz compinit && compinit' >> ~/.zshrc"
  }

  /// A folder of the account by the shell's name for it.
  private func shown(_ folder: String) -> String {
    !home.isEmpty && folder.hasPrefix(home + "/") ? "$HOME" + folder.dropFirst(home.count) : folder
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
