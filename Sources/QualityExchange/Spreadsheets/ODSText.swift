import XMLSupport

/// Collects the text of a cell: its paragraphs, one a line.
///
/// White space in the XML is one space, and none at the ends of a paragraph; wanted spaces are elements.
///
/// Source: OpenDocument 1.3, part 3, section 6.1.2.
struct ODSText {
  private(set) var bytes: [UInt8] = []
  private(set) var paragraphs = 0
  private var waitsForSpace = false
  private var isAtStart = true
  private static let limit = 1 << 20
  private static let space = UInt8(ascii: " ")

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    paragraphs = 0
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads a paragraph, whose start is the current place.
  mutating func readParagraph(_ reader: XMLPullReader) throws {
    if paragraphs > 0 { bytes.append(UInt8(ascii: "\n")) }
    paragraphs += 1
    (waitsForSpace, isAtStart) = (false, true)
    let depth = reader.depth
    while let event = try reader.next() {
      switch event {
      case .end where reader.depth == depth: return
      case .end: continue
      case .text: reader.withText { append($0) }
      case .start: try readElement(reader)
      }
      if bytes.count > ODSText.limit { throw tooLong(reader) }
    }
  }

  private mutating func readElement(_ reader: XMLPullReader) throws {
    switch reader.ods {
    case .space: put(repeatElement(ODSText.space, count: spaces(reader)))
    case .tab: put([UInt8(ascii: "\t")])
    case .lineBreak: put([UInt8(ascii: "\n")])
    // Remarks, notes and how a word is read aloud stand beside the text.
    case .annotation, .rubyText, .note, .table: try reader.skipElement()
    default: if reader.namespace.contains(":drawing:") { try reader.skipElement() }
    }
  }

  private func spaces(_ reader: XMLPullReader) -> Int {
    min(ODSText.limit + 1, max(0, reader.attribute("c", in: ODSNames.text).flatMap { Int($0) } ?? 1))
  }

  private mutating func append(_ letters: UnsafeBufferPointer<UInt8>) {
    for letter in letters {
      if letter == ODSText.space || letter == 0x09 || letter == 0x0A || letter == 0x0D {
        waitsForSpace = !isAtStart
      } else {
        put(CollectionOfOne(letter))
      }
    }
  }

  private mutating func put(_ letters: some Collection<UInt8>) {
    if waitsForSpace { bytes.append(ODSText.space) }
    bytes.append(contentsOf: letters)
    (waitsForSpace, isAtStart) = (false, false)
  }

  private func tooLong(_ reader: XMLPullReader) -> XMLError {
    XMLError(file: reader.name, line: 0, reason: "a text is longer than a cell can hold", identifier: "xml.malformed")
  }
}
