extension LanguageRules {
  /// A number as it was typed, with the language's decimal sign and nothing else changed: `1234,50`. For the terminal,
  /// from which it can be copied and given back.
  public func plainNumber(_ text: String) -> String {
    decimalMark == "." ? text : text.replacing(".", with: decimalMark)
  }

  /// A number for reading, in groups of three, without decimals that are all zero: `1 234,5`. What is no number stays.
  public func number(_ text: String) -> String {
    guard let number = ExactNumber(text) else { return text }
    let canonical = number.text
    let sign = canonical.hasPrefix("-") ? "\u{2212}" : ""
    let parts = canonical.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 && parts[1].contains { $0 != "0" } ? decimalMark + parts[1] : ""
    return sign + LanguageRules.grouped(parts[0], by: groupMark) + decimals
  }

  /// A percentage for reading: `12,5 %`, the space not breaking.
  public func percent(_ text: String) -> String { number(text) + percentMark }

  /// A percentage for the terminal, with an ordinary space.
  public func plainPercent(_ text: String) -> String {
    plainNumber(text) + percentMark.replacing("\u{A0}", with: " ")
  }

  /// An amount with its unit or currency behind it: `1 368 453 EUR`.
  public func amount(_ text: String, _ unit: String) -> String { number(text) + (unit.isEmpty ? "" : "\u{A0}" + unit) }

  /// Figures in groups of three, counted from the last.
  package static func grouped(_ digits: some Collection<Character>, by mark: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += mark }
      text.append(digit)
    }
    return text
  }
}
