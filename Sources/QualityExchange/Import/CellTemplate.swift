import QualityModel

/// A value that is put together from cells of the row: `{Rādītājs}: ģimenes`, `{no}/{līdz}`.
struct CellTemplate {
  private enum Part {
    case text(String)
    case cell(Int)
  }

  private let parts: [Part]

  /// `nil` for a text without a header in braces.
  /// - Throws: `import.unknown-header` if braces name a header that the file does not have
  init?(_ text: String, headers: [String], place: Refusal.Place) throws {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let header = String(rest[rest.index(after: open)..<close])
      guard let index = CellTemplate.index(of: header, in: headers) else {
        throw Refusal(.usage, .importUnknownHeader, ["header": .text(ColumnPlan.quotable(header))], at: place)
      }
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.cell(index))
      rest = rest[rest.index(after: close)...]
    }
    guard !parts.isEmpty else { return nil }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  /// The place of a header: spelled exactly so, or with case and diacritics forgiven.
  static func index(of header: String, in headers: [String]) -> Int? {
    headers.firstIndex(of: header) ?? headers.firstIndex { HeaderNames.folded($0) == HeaderNames.folded(header) }
  }

  /// The text for a row; empty if all its cells are.
  func text(_ cell: (Int) -> String) -> String {
    var text = ""
    var isFilled = false
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .cell(let index):
        let whole = SpreadsheetSafety.undoNeutralising(cell(index))
        // A cell alone is taken as it stands, as by a column.
        let words = parts.count == 1 ? whole : FieldValue.trimmed(whole)
        isFilled = isFilled || !FieldValue.trimmed(whole).isEmpty
        text += words
      }
    }
    return isFilled ? text : ""
  }
}
