import QualityModel
import XMLSupport

/// Turns the document of a review into the one for everybody: instead of persons their positions stand in it.
///
/// A name is recognised as it stands in the person's record; small groups of answers were left out before, when the review
/// was computed.
struct PublicReview {
  /// A person's name and what stands for it.
  private struct Substitute {
    let name: String
    let position: String
  }

  /// By the first word of the name: in nearly every text no name begins.
  private let substitutes: [Substring: [Substitute]]
  /// The same by identifier, where that is all that stands somewhere.
  private let positionsByID: [String: String]

  /// What refers to a person's record.
  private static let identifiers: Set<String> = ["preparedBy", "signedBy", "responsible", "person"]

  init(_ reader: any RecordReader) throws {
    let query = RecordQuery(Person.self, includesWithdrawn: true)
    let people = try reader.records(query).compactMap { Record<Person>($0) }
    let lookup = ReportLookup(reader)
    let known = try people.map { person in
      let position = try person.position ?? lookup.title(OrganisationUnit.key, person.unit?.text) ?? "–"
      return (id: person.id.text, name: person.name, position: position)
    }
    positionsByID = Dictionary(known.map { ($0.id, $0.position) }) { first, _ in first }
    substitutes = Dictionary(
      grouping: known.map { Substitute(name: $0.name, position: $0.position) },
      by: { PublicReview.words(of: $0.name).first ?? "" })
  }

  private static func words(of text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }

  func document(of whole: XMLElement) -> XMLElement {
    var root = element(whole)
    root.set("audience", to: "public")
    return root
  }

  private func element(_ element: XMLElement) -> XMLElement {
    var changed = XMLElement(element.name)
    for attribute in element.attributes where !isIdentifier(attribute, of: element) {
      changed.set(attribute.name, to: text(attribute.value))
    }
    for part in element.content {
      switch part {
      case .text(let content): changed.append(text: text(content))
      case .element(let child):
        if !isPeople(child) { changed.append(self.element(child)) }
      }
    }
    return changed
  }

  private func isIdentifier(_ attribute: XMLElement.Attribute, of element: XMLElement) -> Bool {
    // What deserves attention names a person by the name, under the same word.
    element.name != "item" && PublicReview.identifiers.contains(attribute.name)
  }

  /// The list of the records of people.
  private func isPeople(_ element: XMLElement) -> Bool { element.name == "kind" && element["key"] == Person.key }

  /// The longest names first: a shorter one may be the beginning of another.
  private func text(_ text: String) -> String {
    if let position = positionsByID[text] { return position }
    let named = Set(PublicReview.words(of: text)).flatMap { substitutes[$0] ?? [] }
    guard !named.isEmpty else { return text }
    return named.sorted { ($0.name.count, $0.name) > ($1.name.count, $1.name) }
      .reduce(text) { PublicReview.replace($1.name, in: $0, by: $1.position) }
  }

  /// Replaces a name where it stands as a word of its own: `Darbinieks 01` is not in `Darbinieks 014`.
  private static func replace(_ name: String, in text: String, by position: String) -> String {
    guard !name.isEmpty, text.contains(name) else { return text }
    var (result, rest) = ("", text[...])
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound].last ?? result.last
      let isWord = !isLetter(before) && !isLetter(rest[found.upperBound...].first)
      result += rest[..<found.lowerBound] + (isWord ? position : name)
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  private static func isLetter(_ character: Character?) -> Bool {
    character?.isLetter == true || character?.isNumber == true
  }
}
