import XMLSupport

/// What the styles of an OpenDocument sheet say of its cells and tables: how much of a day is shown, whether a time is a
/// span, in which currency a sum stands, whether a table is hidden.
struct ODSStyles {
  /// What a style of numbers, days and times shows.
  private struct Shown {
    var day: TableCell.DayPart?
    var isDuration = false
    var currency: String?
  }

  private var shown: [String: Shown] = [:]
  /// The style of numbers, days and times that a style of cells uses.
  private var used: [String: String] = [:]
  private var parents: [String: String] = [:]
  private(set) var hiddenTables: Set<String> = []

  /// Reads the styles in the current element, whose start is the current place.
  mutating func read(_ reader: XMLPullReader) throws {
    let depth = reader.depth
    while let event = try reader.next() {
      if event == .end, reader.depth == depth { return }
      guard event == .start else { continue }
      switch reader.ods {
      case .style: try readStyle(reader)
      case .dateStyle, .timeStyle: try readShown(reader)
      case .numberStyle, .currencyStyle: try readCurrency(reader)
      default: try reader.skipElement()
      }
    }
  }

  /// How much of a day the cells of a style show.
  func shownOfDay(_ style: String?) -> TableCell.DayPart {
    found(style)?.day ?? .day
  }

  /// Whether the cells of a style show a span of time rather than a time of the day.
  func isDuration(_ style: String?) -> Bool {
    found(style)?.isDuration ?? false
  }

  /// The currency that the cells of a style show, as a sign or a word.
  func currency(_ style: String?) -> String? {
    found(style)?.currency
  }

  private func found(_ style: String?) -> Shown? {
    var style = style
    // Styles inherit; that they inherit from each other in a circle is not to be waited for.
    for _ in 0..<8 {
      guard let name = style else { return nil }
      if let used = used[name] { return shown[used] }
      style = parents[name]
    }
    return nil
  }

  private mutating func readStyle(_ reader: XMLPullReader) throws {
    let name = reader.attribute("name", in: ODSNames.style) ?? ""
    used[name] = reader.attribute("data-style-name", in: ODSNames.style)
    parents[name] = reader.attribute("parent-style-name", in: ODSNames.style)
    let depth = reader.depth
    while let event = try reader.next() {
      if event == .end, reader.depth == depth { return }
      guard event == .start else { continue }
      if reader.ods == .tableProperties, reader.attribute("display", in: ODSNames.table) == "false" {
        hiddenTables.insert(name)
      }
      try reader.skipElement()
    }
  }

  private mutating func readShown(_ reader: XMLPullReader) throws {
    let name = reader.attribute("name", in: ODSNames.style) ?? ""
    let isDuration = reader.attribute("truncate-on-overflow", in: ODSNames.number) == "false"
    var parts: Set<ODSNames.Element> = []
    let depth = reader.depth
    while let event = try reader.next(), !(event == .end && reader.depth == depth) {
      guard event == .start else { continue }
      if let part = reader.ods { parts.insert(part) }
      try reader.skipElement()
    }
    let day: TableCell.DayPart = parts.contains(.day) ? .day : parts.contains(.month) ? .month : .year
    shown[name] = Shown(day: parts.isDisjoint(with: [.day, .month, .year]) ? nil : day, isDuration: isDuration)
  }

  private mutating func readCurrency(_ reader: XMLPullReader) throws {
    let name = reader.attribute("name", in: ODSNames.style) ?? ""
    var (letters, isText) = ("", false)
    let depth = reader.depth
    while let event = try reader.next(), !(event == .end && reader.depth == depth) {
      switch event {
      case .start: isText = reader.ods == .numberText || reader.ods == .currencySymbol
      case .text where isText: letters += reader.withText { String(decoding: $0, as: UTF8.self) }
      case .text: continue
      case .end: isText = false
      }
    }
    shown[name] = CurrencySign.code(in: letters).map { Shown(currency: $0) }
  }
}
