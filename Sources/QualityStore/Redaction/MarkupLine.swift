/// A line of XML or HTML as the serialiser writes it, taken apart into texts and what stands around them.
enum MarkupLine {
  /// A piece of the line.
  struct Part: Equatable {
    var text: String
    /// Whether it may hold words of people: content, or the value of an attribute that is no key.
    let isText: Bool
  }

  /// Attributes that hold keys, addresses and the like, never words of people.
  private static let keys: Set<String> = [
    "charset", "class", "clause", "code", "content", "definition", "direction", "edition", "fingerprint", "for", "head",
    "heading", "href", "id", "key", "kind", "label", "lang", "link", "rating", "ref", "rel", "role", "rules", "scope",
    "standard", "state", "style", "type", "unit", "version",
  ]

  /// The pieces in their order; joined they are the line. Values stand in double quotation marks, and no sign `<` or `>`
  /// stands in them but escaped.
  static func parts(of line: String) -> [Part] {
    var parts: [Part] = []
    var rest = line[...]
    while let tag = rest.firstIndex(of: "<") {
      parts.append(Part(text: String(rest[..<tag]), isText: true))
      let end = rest[tag...].firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
      parts += self.parts(ofTag: rest[tag..<end])
      rest = rest[end...]
    }
    parts.append(Part(text: String(rest), isText: true))
    return parts.filter { !$0.text.isEmpty }
  }

  /// Every other piece between quotation marks is a value; the marks stay with what is none.
  private static func parts(ofTag tag: Substring) -> [Part] {
    let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
    return pieces.indices.map { place in
      guard place % 2 == 0 else {
        return Part(text: String(pieces[place]), isText: !keys.contains(name(endOf: pieces[place - 1])))
      }
      let marks = (place > 0 ? "\"" : "", place + 1 < pieces.count ? "\"" : "")
      return Part(text: marks.0 + pieces[place] + marks.1, isText: false)
    }
  }

  /// The name of the attribute that ends a piece: `… title=`.
  private static func name(endOf piece: Substring) -> String {
    piece.split { $0 == " " || $0 == "=" }.last.map(String.init) ?? ""
  }
}
