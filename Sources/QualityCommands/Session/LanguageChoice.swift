import QualityModel

/// Finds the languages that a person asks for: with `--language lv,en`, in `APLIS_LANGUAGE`, or by the language of the
/// machine. One that the program does not have is refused wherever it stands.
struct LanguageChoice {
  let option: String?
  let environment: [String: String]
  let known: [Language]

  /// The languages asked for, and the refusal `usage.unknown-language` where one of them is unknown.
  func languages() -> ([Language], Refusal?) {
    do throws(Refusal) {
      if let asked = try asked() { return (asked, nil) }
      return ([try ofMachine()], nil)
    } catch {
      return ([.ofKeys], error)
    }
  }

  private func asked() throws(Refusal) -> [Language]? {
    if let option { return try list(option, from: "--language") }
    guard let own = variable("APLIS_LANGUAGE") else { return nil }
    return try list(own, from: "APLIS_LANGUAGE")
  }

  private func list(_ codes: String, from source: String) throws(Refusal) -> [Language] {
    var languages: [Language] = []
    for code in codes.split(separator: ",", omittingEmptySubsequences: false) {
      languages.append(try language(code.lowercased(), from: source))
    }
    return languages
  }

  /// The first variable that is set counts (POSIX, Base Definitions 8.2); `C` and `POSIX` are no language of people.
  private func ofMachine() throws(Refusal) -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variable(name) else { continue }
      let code = String(value.prefix { $0.isLetter }).lowercased()
      return code == "c" || code == "posix" ? .ofKeys : try language(code, from: name)
    }
    return .ofKeys
  }

  private func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  private func language(_ code: String, from source: String) throws(Refusal) -> Language {
    if let language = known.first(where: { $0.rawValue == code }) { return language }
    let words = known.map(\.rawValue).joined(separator: ", ")
    throw Refusal(.usage, "usage.unknown-language", ["value": code, "source": source, "words": words])
  }
}
