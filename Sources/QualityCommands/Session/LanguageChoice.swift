import QualityModel

/// Finds the languages that a person asks for: with `--language lv,en`, in `APLIS_LANGUAGE`, or by the language of the
/// machine. One that was asked for and that the program does not have is refused; nobody asked for the machine's.
struct LanguageChoice {
  let option: String?
  let environment: [String: String]
  let known: [Language]

  /// The languages asked for, and the refusal `usage.unknown-language` where one of them is unknown.
  func languages() -> ([Language], Refusal?) {
    do throws(Refusal) {
      if let asked = try asked() { return (asked, nil) }
      return ([ofMachine], nil)
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

  /// The first variable that is set counts (POSIX, Base Definitions 8.2). A machine may be set to a language that the
  /// program does not have; whoever sits there did not ask for it here, and is spoken to in the language of the keys.
  private var ofMachine: Language {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first ?? ""
    let code = value.prefix { $0.isLetter }.lowercased()
    return known.first { $0.rawValue == code } ?? .ofKeys
  }

  private func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  private func language(_ code: String, from source: String) throws(Refusal) -> Language {
    if let language = known.first(where: { $0.rawValue == code }) { return language }
    throw Refusal(
      .usage, .usageUnknownLanguage,
      ["value": .text(code), "source": .text(source), "words": .words(known.map(\.rawValue))])
  }
}

extension Refusal.ID {
  static let usageUnknownLanguage = Refusal.ID("usage.unknown-language")
}
