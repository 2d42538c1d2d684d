/// Writes an HTML page in XML syntax, piece by piece: the one place where text is escaped for pages.
///
/// A browser and a strict XML parser read the page alike: it begins with `<!DOCTYPE html>`, void elements
/// are written `<br />`, all others have an end tag (`<td></td>`). libxml2's own XHTML mode is not used,
/// because it adds a `meta` element and `lang` and `name` attributes that nobody asked for. Comments are not
/// written.
///
/// ```swift
/// var writer = PageWriter()
/// writer.open("p")
/// writer.attribute("class", "note")
/// writer.text("1 < 2")
/// writer.close()
/// writer.finished()   // <!DOCTYPE html>⏎<p class="note">1 &lt; 2</p>⏎
/// ```
package struct PageWriter {
  private var bytes: [UInt8]
  private var openNames: [String] = []
  /// The start tag of the innermost element still lacks its `>`.
  private var isInStartTag = false

  package init() {
    bytes = Array("<!DOCTYPE html>\n".utf8)
    bytes.reserveCapacity(1 << 16)
  }

  /// Begins an element.
  ///
  /// - Precondition: `name` is an XML name.
  package mutating func open(_ name: String) {
    precondition(XMLCharacters.isName(name), "'\(name)' is not a name of an element")
    endStartTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    openNames.append(name)
    isInStartTag = true
  }

  /// Gives the element just begun an attribute.
  ///
  /// - Precondition: nothing was written since ``open(_:)`` but attributes; `name` is an XML name.
  package mutating func attribute(_ name: String, _ value: String) {
    precondition(isInStartTag, "an attribute belongs into a start tag")
    precondition(XMLCharacters.isName(name), "'\(name)' is not a name of an attribute")
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
    escape(value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    endStartTag()
    escape(text, inAttribute: false)
  }

  /// Ends the innermost element.
  package mutating func close() {
    guard let name = openNames.popLast() else { preconditionFailure("there is no element to close") }
    if isInStartTag, Self.voidElements.contains(name) {
      bytes.append(contentsOf: " />".utf8)
      isInStartTag = false
    } else {
      endStartTag()
      bytes.append(contentsOf: "</".utf8)
      bytes.append(contentsOf: name.utf8)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// The page.
  ///
  /// - Precondition: every element is closed.
  package consuming func finished() -> [UInt8] {
    precondition(openNames.isEmpty, "the element '\(openNames.last ?? "")' is still open")
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// Elements without content and end tag (https://html.spec.whatwg.org/#void-elements).
  package static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// Elements whose content a browser does not unescape (https://html.spec.whatwg.org/#raw-text-elements).
  package static let rawElements: Set<String> = ["script", "style"]

  /// What has to be escaped even in a raw element, where a browser would not read it back: text for such an
  /// element must not contain it.
  package static let forbiddenInRawElements = ["<", "&", "]]>", "\r"]

  /// Whether a text has none of ``forbiddenInRawElements``; by bytes, since style sheets are long.
  package static func mayStandInRawElement(_ text: String) -> Bool {
    var previous = (UInt8(0), UInt8(0))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "&"), 0x0D: return false
      case UInt8(ascii: ">") where previous == (UInt8(ascii: "]"), UInt8(ascii: "]")): return false
      default: previous = (previous.1, byte)
      }
    }
    return true
  }

  private mutating func endStartTag() {
    guard isInStartTag else { return }
    bytes.append(UInt8(ascii: ">"))
    isInStartTag = false
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    let isRawElement = !inAttribute && isInRawElement
    // A `>` in a style sheet is a combinator, and neither HTML nor XML minds it.
    let isRaw = isRawElement && !text.contains("]]>")
    text.withUTF8 { buffer in
      // What needs no escape, and that is nearly all, is copied in one piece.
      var start = 0
      for (index, byte) in buffer.enumerated() {
        guard let escaped = escape(byte, at: index, of: buffer, inAttribute: inAttribute, isRaw: isRaw) else {
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
        bytes.append(contentsOf: escaped)
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
  }

  private var isInRawElement: Bool {
    guard let name = openNames.last, name.utf8.count > 4 else { return false }
    return Self.rawElements.contains(name)
  }

  /// What is written in place of a byte; `nil`: the byte itself.
  private func escape(
    _ byte: UInt8, at index: Int, of buffer: UnsafeBufferPointer<UInt8>, inAttribute: Bool, isRaw: Bool
  ) -> [UInt8]? {
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">") where !isRaw: Array("&gt;".utf8)
    case UInt8(ascii: "\"") where inAttribute: Array("&quot;".utf8)
    case 0x09 where inAttribute: Array("&#9;".utf8)
    case 0x0A where inAttribute: Array("&#10;".utf8)
    case 0x0D: Array("&#13;".utf8)
    case 0..<0x20 where XMLCharacters.isForbiddenControl(byte): Array(XMLCharacters.replacement)
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF; U+FFFD, which may stay, ends in BD.
    case 0xBE...0xBF where index >= 2 && buffer[index - 1] == 0xBF && buffer[index - 2] == 0xEF: [0xBD]
    default: nil
    }
  }
}
