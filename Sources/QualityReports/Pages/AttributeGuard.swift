/// Keeps what comes from records from becoming code: addresses, styles, scripts.
///
/// Escaping keeps a text inside its attribute, but a link to `javascript:…` needs no escaping to do harm.
enum AttributeGuard {
  /// Elements whose attributes and content a template must write itself. Filled from data they would be a
  /// program.
  static let closedElements: Set<String> = [
    "animate", "base", "embed", "iframe", "object", "script", "set", "style",
  ]

  /// Whether an attribute is never filled from the report: scripts, whole documents, namespaces.
  static func isClosed(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("on") || name.hasPrefix("xmlns")
      || ["srcdoc", "srcset", "http-equiv"].contains(name)
  }

  /// The value if the attribute may have it, `nil` if it has to be left out.
  static func checked(_ value: String, for name: String) -> String? {
    if name.lowercased() == "style" { return isHarmlessStyle(value) ? value : nil }
    return checkedInDrawing(value, for: name)
  }

  /// The same for a drawing, whose styles and namespaces are code and not data.
  static func checkedInDrawing(_ value: String, for name: String) -> String? {
    let local = localName(of: name)
    if addressAttributes.contains(local) { return isHarmlessAddress(value) ? value : nil }
    return isClosed(name) && !name.hasPrefix("xmlns") ? nil : value
  }

  /// A drawing has thousands of attributes, and hardly any with a prefix.
  private static func localName(of name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: ":")) else { return name.lowercased() }
    return name.split(separator: ":").last.map { $0.lowercased() } ?? name
  }

  private static let addressAttributes: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "longdesc", "manifest", "ping", "poster",
    "src",
  ]

  private static let schemes: Set<String> = ["http", "https", "mailto"]

  /// Relative, `#fragment`, or one of the schemes. A colon before the first of `/?#` ends a scheme (RFC
  /// 3986, 3.1).
  private static func isHarmlessAddress(_ value: String) -> Bool {
    // Browsers ignore blanks and control characters in an address, also inside the scheme.
    let letters = value.unicodeScalars.filter { $0.value > 0x20 }
    let head = letters.prefix { !"/?#".unicodeScalars.contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return true }
    return schemes.contains(String(String.UnicodeScalarView(head[..<colon])).lowercased())
  }

  /// Enough for sizes, places and colours; too little for `url(…)`, comments and escapes.
  private static func isHarmlessStyle(_ value: String) -> Bool {
    value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: " .,:;%#-".utf8.contains(byte)
      }
    }
  }
}
