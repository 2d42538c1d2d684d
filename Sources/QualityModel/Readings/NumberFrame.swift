/// A written number without what stands around it: sign, brackets, unit.
struct NumberFrame {
  private(set) var unit: NumberUnit?
  private var isNegative = false
  /// Figures and marks, every space a plain one.
  private var core: Substring

  init?(_ text: some StringProtocol) {
    core = Substring(NumberFrame.plain(text))
    trim()
    guard takeUnit(), takeBrackets(), takeSign() else { return nil }
    guard let first = core.first, let last = core.last, NumberFrame.isFigure(first), NumberFrame.isFigure(last) else {
      return nil
    }
  }

  private static func isFigure(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// In small letters, with plain spaces.
  private static func plain(_ text: some StringProtocol) -> String {
    String(text.lowercased().map { $0.isWhitespace ? " " : $0 })
  }

  private mutating func trim() {
    core = core.drop { $0 == " " }
    while core.last == " " { core.removeLast() }
  }

  /// One unit, before or behind; a second one makes it something else.
  private mutating func takeUnit() -> Bool {
    for (sign, unit) in NumberUnit.signs {
      if core.hasSuffix(sign) {
        core.removeLast(sign.count)
      } else if unit != .percent, let rest = withoutLeading(sign) {
        core = rest
      } else {
        continue
      }
      guard self.unit == nil else { return false }
      self.unit = unit
      trim()
      return true
    }
    return true
  }

  /// A currency may stand before the number, also between it and its sign.
  private func withoutLeading(_ sign: String) -> Substring? {
    if core.hasPrefix(sign) { return core.dropFirst(sign.count) }
    guard let first = core.first, NumberFrame.minus.contains(first) else { return nil }
    let rest = core.dropFirst().drop { $0 == " " }
    return rest.hasPrefix(sign) ? "-" + rest.dropFirst(sign.count).drop { $0 == " " } : nil
  }

  private static let minus: Set<Character> = ["-", "\u{2212}", "–"]

  private mutating func takeBrackets() -> Bool {
    guard core.first == "(" else { return true }
    guard core.last == ")" else { return false }
    core = core.dropFirst().dropLast()
    isNegative = true
    trim()
    return takeUnit()
  }

  private mutating func takeSign() -> Bool {
    guard let first = core.first, first == "+" || NumberFrame.minus.contains(first) else { return true }
    // A sign within brackets is something that no spreadsheet writes.
    guard !isNegative else { return false }
    isNegative = first != "+"
    core.removeFirst()
    trim()
    return true
  }

  /// The number in one style; `nil` where figures and marks stand otherwise.
  func number(_ style: NumberStyle) -> ExactNumber? {
    let parts = core.split(separator: style.decimalMark, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = NumberFrame.ungrouped(parts[0], style.groupMark) else { return nil }
    guard parts.count == 2 else { return ExactNumber(signed(whole)) }
    guard parts[1].allSatisfy(NumberFrame.isFigure) else { return nil }
    return ExactNumber(signed(whole + "." + parts[1]))
  }

  private func signed(_ figures: String) -> String { isNegative ? "-" + figures : figures }

  /// Figures without the spaces or marks between groups of three; one kind of them only.
  private static func ungrouped(_ text: Substring, _ mark: Character) -> String? {
    if text.allSatisfy(isFigure) { return String(text) }
    let separator: Character = text.contains(" ") ? " " : mark
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.count > 1, groups.allSatisfy({ $0.allSatisfy(isFigure) }), (1...3).contains(groups[0].count),
      groups[0] != "0", groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }
}
