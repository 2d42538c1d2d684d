import QualityModel

/// The words by which people call options in their own language: the label of the field, or what help names as its
/// value.
struct OptionWords {
  let phrases: [Phrases]

  /// The option of a command that a word such as `--gads` means; `nil` if there is none.
  func option(_ word: String, of command: CommandDescription) -> String? {
    let word = String(word.drop { $0 == "-" }).replacing("-", with: " ").folded
    guard !word.isEmpty else { return nil }
    return (command.shownOptions + OptionDescription.global).first { option in
      phrases.contains { names(of: option, $0).contains(word) }
    }?.name
  }

  private func names(of option: OptionDescription, _ phrases: Phrases) -> [String] {
    let value = option.value.flatMap { phrases["placeholder.\($0)"] }
    let label = option.field.flatMap { field in option.kind.map { phrases.field(field.key, of: $0) } }
    return [option.field == nil ? value : nil, label].compactMap { $0?.folded }
  }
}
