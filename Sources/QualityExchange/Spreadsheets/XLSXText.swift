import XMLSupport

/// Collects the letters of an element.
struct XLSXText {
  private(set) var bytes: [UInt8] = []
  /// A cell holds 32 767 characters at most.
  static let limit = 1 << 20

  /// All letters directly in the current element, whose start is the current place.
  mutating func readLetters(_ reader: XMLPullReader) throws {
    bytes.removeAll(keepingCapacity: true)
    try appendLetters(reader)
  }

  /// The text of a cell or of a shared string: its plain text, or that of its runs; not how it is read aloud.
  mutating func readRichText(_ reader: XMLPullReader) throws {
    bytes.removeAll(keepingCapacity: true)
    let depth = reader.depth
    while let event = try reader.next() {
      if event == .end, reader.depth == depth { return }
      guard event == .start else { continue }
      switch reader.xlsx {
      case .t: try appendLetters(reader)
      case .r: continue
      default: try reader.skipElement()
      }
    }
  }

  private mutating func appendLetters(_ reader: XMLPullReader) throws {
    let depth = reader.depth
    while let event = try reader.next() {
      switch event {
      case .text: reader.withText { bytes.append(contentsOf: $0) }
      case .start: try reader.skipElement()
      case .end where reader.depth == depth: return
      case .end: continue
      }
      if bytes.count > XLSXText.limit { throw tooLong(reader) }
    }
  }

  private func tooLong(_ reader: XMLPullReader) -> XMLError {
    XMLError(file: reader.name, line: 0, reason: "a text is longer than a cell can hold", identifier: "xml.malformed")
  }
}
