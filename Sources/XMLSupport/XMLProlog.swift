/// What stands before the root element: the declaration's encoding and the DOCTYPE.
///
/// It is read before libxml2 sees the document, so that a DOCTYPE is refused before any of its entities
/// exists.
struct XMLProlog {
  private(set) var encoding: String?
  /// The DOCTYPE as far as its first `>`, and its line.
  private(set) var doctype: (text: String, line: Int)?

  private let bytes: [UInt8]
  private var place = 0

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    skip("\u{FEFF}")
    readDeclaration()
    skipMiscellaneous()
    readDoctype()
  }

  private mutating func readDeclaration() {
    guard starts(with: "<?xml"), let declaration = through("?>") else { return }
    let parts = declaration.split(separator: "encoding", maxSplits: 1)
    guard parts.count == 2 else { return }
    let quoted = parts[1].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = quoted.first, quote == "\"" || quote == "'" else { return }
    encoding = String(quoted.dropFirst().prefix { $0 != quote })
  }

  private mutating func skipMiscellaneous() {
    while place < bytes.count {
      if isSpace(bytes[place]) {
        place += 1
      } else if starts(with: "<!--") {
        guard through("-->") != nil else { return }
      } else if starts(with: "<?") {
        guard through("?>") != nil else { return }
      } else {
        return
      }
    }
  }

  private mutating func readDoctype() {
    // "<!" and not "<!DOCTYPE": whatever a declaration calls itself here, it does not pass unseen.
    guard starts(with: "<!") else { return }
    let line = 1 + bytes[..<place].count { $0 == 0x0A }
    doctype = (through(">") ?? "<!", line)
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func starts(with text: String) -> Bool {
    bytes[place...].starts(with: text.utf8)
  }

  private mutating func skip(_ text: String) {
    if starts(with: text) { place += text.utf8.count }
  }

  /// Moves behind the next `end` and returns what was passed; `nil` and no move if there is none.
  private mutating func through(_ end: String) -> String? {
    let mark = Array(end.utf8)
    var here = place
    while here + mark.count <= bytes.count {
      if bytes[here..<(here + mark.count)].elementsEqual(mark) {
        let passed = String(decoding: bytes[place..<(here + mark.count)], as: UTF8.self)
        place = here + mark.count
        return passed
      }
      here += 1
    }
    return nil
  }
}
