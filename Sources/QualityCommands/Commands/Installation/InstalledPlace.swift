/// Where the parts of an installation stand, seen from its folder.
enum InstalledPlace: String, CaseIterable {
  case program, criteria, templates, bash, zsh, fish, manual

  var path: String {
    switch self {
    case .program: "bin/aplis"
    case .criteria: "share/aplis/Criteria"
    case .templates: "share/aplis/Templates"
    case .bash: "share/bash-completion/completions/aplis"
    case .zsh: "share/zsh/site-functions/_aplis"
    case .fish: "share/fish/vendor_completions.d/aplis.fish"
    case .manual: "share/man/man1/aplis.1"
    }
  }

  var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

  /// The manual in another language than the one that is read where a language has none.
  static func manual(in language: String) -> String { "share/man/\(language)/man1/aplis.1" }

  /// What was put there, for the next update and for taking it away.
  static let list = "share/aplis/installed"
}
