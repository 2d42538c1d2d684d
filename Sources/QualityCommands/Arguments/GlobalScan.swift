/// Reads the options that hold for every command before the command is known: even a wrong command is answered in the
/// language that was asked for.
enum GlobalScan {
  static func scan(_ words: [String]) -> (Session.GlobalOptions, [String]) {
    var options = Session.GlobalOptions()
    var rest: [String] = []
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      if word == "--" {
        rest += words[index...]
        break
      }
      // The switch stays among the words: `--version --verbose` looks for it there.
      if word == "--verbose" { options.isVerbose = true }
      let (name, value, used) = split(word, next: index + 1 < words.endIndex ? words[index + 1] : nil)
      if take(name, value, &options) {
        index += used
      } else {
        rest.append(word)
        index += 1
      }
    }
    return (options, rest)
  }

  private static func split(_ word: String, next: String?) -> (String, String?, Int) {
    guard let sign = word.firstIndex(of: "="), word.hasPrefix("--") else { return (word, next, 2) }
    return (String(word[..<sign]), String(word[word.index(after: sign)...]), 1)
  }

  /// Keeps a global option; `false` if the word is none, or lacks its value and is for the command to refuse.
  private static func take(_ name: String, _ value: String?, _ options: inout Session.GlobalOptions) -> Bool {
    guard let value else { return false }
    switch name {
    case "--workspace", "-w": options.workspace = value
    case "--language": options.language = value
    case "--as": options.person = value
    case "--home": options.home = value
    default: return false
    }
    return true
  }
}
