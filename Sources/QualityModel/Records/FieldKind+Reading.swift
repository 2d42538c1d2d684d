extension FieldKind {
  /// Reads the canonical text of a value, or what a person may write in its place.
  ///
  /// Days, periods, numbers and sums are understood as people and spreadsheets write them, `true`, `jā`, `1` as yes.
  /// What can mean two things, such as `1.000` and `03/02/2025`, is never decided by guessing. Chosen words must be the
  /// English keys here; words of other languages are translated before. An empty text is no value.
  /// - Parameters:
  ///   - text: the cell, option or JSON string
  ///   - declared: numbers that are known to be no personal codes
  ///   - manner: what is known of how the text was written
  /// - Throws: `FieldProblem` that says what was expected; `.personalCode` in whatever field one is written
  public func value(
    of text: String, besides declared: DeclaredNumbers = .none, as manner: WritingManner = .unknown
  ) throws(FieldProblem) -> FieldValue? {
    switch self {
    case .text, .longText: return try Self.freeText(text, declared)
    case .textList: return try Self.textList(text, declared)
    case .choiceList(let words): return try Self.choices(text, among: words)
    case .referenceList: return try Self.identifiers(text)
    default:
      let text = FieldValue.trimmed(text)
      if let problem = typedCode(in: text, besides: declared) { throw problem }
      return try single(text, manner)
    }
  }

  /// A personal code where no text is expected; identifiers may look like anything that is not written as a code.
  private func typedCode(in text: String, besides declared: DeclaredNumbers) -> FieldProblem? {
    switch self {
    case .reference, .anyReference:
      PersonalCode.firstPlace(in: text, besides: declared).map { .personalCode(place: $0) }
    default: PersonalCode.typedPlace(in: text, besides: declared).map { .personalCode(place: $0) }
    }
  }

  private func single(_ text: String, _ manner: WritingManner) throws(FieldProblem) -> FieldValue? {
    guard !text.isEmpty else { return nil }
    switch self {
    case .integer(let range): return .integer(try manner.integer(text, in: range))
    case .number: return .number(try manner.number(text))
    case .money: return .money(try manner.money(text))
    case .day: return .day(try Self.day(text))
    case .period: return .period(try Self.period(text))
    case .boolean: return .boolean(try Self.boolean(text))
    case .choice(let words):
      guard words.contains(text) else { throw .notAChoice(words) }
      return .text(text)
    default:
      guard Self.mayRefer(text) else { throw .notAnIdentifier }
      return .text(text)
    }
  }

  private static func freeText(_ text: String, _ declared: DeclaredNumbers) throws(FieldProblem) -> FieldValue? {
    if FreeText.isBlank(text) { return nil }
    try checkFreeText(text, declared)
    return .text(text)
  }

  /// Refuses what may never be kept: personal codes, and signs that no file can carry.
  private static func checkFreeText(_ text: String, _ declared: DeclaredNumbers) throws(FieldProblem) {
    if let problem = FreeText.problem(in: text, besides: declared) { throw problem }
  }

  private static func textList(_ text: String, _ declared: DeclaredNumbers) throws(FieldProblem) -> FieldValue? {
    let items = FieldValue.items(of: text)
    for item in items { try checkFreeText(item, declared) }
    return items.isEmpty ? nil : .list(items)
  }

  private static func choices(_ text: String, among words: [String]) throws(FieldProblem) -> FieldValue? {
    let items = FieldValue.items(of: text)
    for item in items where !words.contains(item) { throw .notAChoice(words) }
    return items.isEmpty ? nil : .list(items)
  }

  private static func identifiers(_ text: String) throws(FieldProblem) -> FieldValue? {
    let items = FieldValue.items(of: text)
    for item in items where !mayRefer(item) { throw .notAnIdentifier }
    return items.isEmpty ? nil : .list(items)
  }

  /// The years that a field for one takes.
  static let calendarYears = 1900...2199

  private static func day(_ text: String) throws(FieldProblem) -> Day {
    switch WrittenDay(text) {
    case .day(let day)?: return day
    case .timed(let day)?: throw .timedDay(day)
    case .either(let one, let other)?: throw .ambiguousDay(one, other)
    case nil where LanguageRules.all.contains { $0.periodWords.isEndless(text.folded) }: throw .endlessDay
    case nil: throw noDay(WrittenPeriod(text))
    }
  }

  private static func noDay(_ written: WrittenPeriod?) -> FieldProblem {
    guard let written else { return .notADay }
    guard let period = written.period else { return written.years == nil ? .missingYear : .notADay }
    return .partialDay(period)
  }

  private static func period(_ text: String) throws(FieldProblem) -> Period {
    if let period = Period(text) { return period }
    guard let written = WrittenPeriod(text) else { throw .notAPeriod }
    guard let period = written.period else { throw written.years == nil ? .missingYear : .notAPeriod }
    return period
  }

  private static func boolean(_ text: String) throws(FieldProblem) -> Bool {
    switch text.folded {
    case "true", "yes", "y", "ja", "j", "ir", "1", "x", "+", "v", "\u{2713}", "\u{2714}", "\u{2611}", "\u{2612}":
      return true
    case "false", "no", "n", "ne", "nav", "0", "\u{2610}": return false
    default: throw .notABoolean
    }
  }

  /// What a new record may be called: one to 64 letters, digits, hyphens, points, underscores or slashes. Each part
  /// between slashes begins with a letter, a digit or an underscore and is no name of a device, so that it is nowhere
  /// taken for a way to another folder.
  public static func isIdentifier(_ text: String) -> Bool {
    guard mayRefer(text) else { return false }
    // Nearly all identifiers have one part only.
    return text.utf8.contains(UInt8(ascii: "/")) || FileName.isDevice(text)
      ? text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(isPart) : true
  }

  private static func isPart(_ part: Substring) -> Bool {
    guard let first = part.utf8.first else { return false }
    return (isAlphanumeric(first) || first == UInt8(ascii: "_")) && !FileName.isDevice(String(part))
  }

  /// What can name a record, also one that was called otherwise than new ones may be: one to 64 letters, digits,
  /// hyphens, points, underscores or slashes, beginning with a letter or digit.
  package static func mayRefer(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard (1...64).contains(bytes.count), isAlphanumeric(bytes[0]) else { return false }
      for byte in bytes where !isIdentifierByte(byte) { return false }
      return true
    }
  }

  private static func isIdentifierByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "/")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
