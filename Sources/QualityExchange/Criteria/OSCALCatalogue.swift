import JSONSupport
public import QualityModel

/// A catalogue as an OSCAL catalogue in JSON (NIST, Open Security Controls Assessment Language 1.1.2, catalog model),
/// so that tools for controls can read it.
///
/// Headings at the top become groups, everything else controls. Numbers, kinds and certainties are properties in the
/// namespace `urn:aplis:criteria`; everything unconfirmed is marked `unconfirmed` and says so in its title. The
/// provider's own texts are never in it. The same catalogue gives the same bytes: the UUID comes from the content, the
/// day from the catalogue.
public enum OSCALCatalogue {
  static let version = "1.1.2"
  static let namespace = "urn:aplis:criteria"

  /// The file's text.
  /// - Parameter phrases: their language is that of titles and explanations
  public static func text(_ catalogue: CriteriaCatalogue, in phrases: Phrases) -> String {
    OSCALWriter(catalogue: catalogue, phrases: phrases).document.pretty
  }
}

/// Writes one catalogue in one language.
private struct OSCALWriter {
  let catalogue: CriteriaCatalogue
  let phrases: Phrases
  private var language: Language { phrases.language }

  var document: JSONValue {
    let groups = catalogue.entries.filter { !$0.children.isEmpty }
    let controls = catalogue.entries.filter(\.children.isEmpty)
    return .filled([
      (
        "catalog",
        .filled([
          ("uuid", .text(NameBasedUUID.text(of: "\(language.rawValue)\n" + CatalogueJSON.text(catalogue)))),
          ("metadata", metadata), ("groups", list(groups.map(group))), ("controls", list(controls.map(control))),
        ])
      )
    ])
  }

  private var metadata: JSONValue {
    .filled([
      ("title", .text(catalogue.title.text(in: language))),
      ("last-modified", .text(catalogue.revised.text + "T00:00:00Z")), ("version", .text(catalogue.edition)),
      ("oscal-version", .text(OSCALCatalogue.version)),
      (
        "props",
        .array([
          property("catalogue", catalogue.key), property("status", catalogue.status.rawValue),
          property("complete", catalogue.isComplete ? "yes" : "no"),
          property("law", catalogue.isLaw ? "yes" : "no"),
        ])
      ), ("remarks", remarks),
    ])
  }

  private var remarks: JSONValue? {
    let sources = catalogue.sources.map { $0.text(in: language) }
    let parts = [catalogue.about, catalogue.rights].map { $0.text(in: language) } + sources
    return text(parts.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  private func group(_ entry: Criterion) -> JSONValue {
    .filled([
      ("id", .text(id(entry))), ("class", .text(entry.kind.rawValue)), ("title", .text(title(entry))),
      ("props", .array(properties(entry))), ("parts", list(parts(entry))),
      ("controls", list(entry.children.map(control))),
    ])
  }

  private func control(_ entry: Criterion) -> JSONValue {
    .filled([
      ("id", .text(id(entry))), ("class", .text(entry.kind.rawValue)), ("title", .text(title(entry))),
      ("props", .array(properties(entry))), ("parts", list(parts(entry))),
      ("controls", list(entry.children.map { control($0) })),
    ])
  }

  /// A token of OSCAL: a letter first, then letters, digits, points, hyphens and underscores.
  private func id(_ entry: Criterion) -> String {
    let number = entry.number.map { sign in "/()".contains(sign) ? "_" : sign }
    return catalogue.key + "_" + String(number)
  }

  private func title(_ entry: Criterion) -> String {
    let title = entry.title.text(in: language)
    guard entry.leastCertain(in: language) == .unconfirmed else { return title }
    return "\(title) [\(phrases.text("criteria.mark.unconfirmed"))]"
  }

  private func properties(_ entry: Criterion) -> [JSONValue] {
    var properties = [
      JSONValue.filled([("name", .text("label")), ("value", .text(entry.number))]),
      property("certainty", entry.certainty.rawValue),
      property("title-certainty", entry.titleCertainty(in: language.rawValue).rawValue),
    ]
    if !entry.explanation.isEmpty {
      properties.append(property("explanation-certainty", entry.explanationCertainty.rawValue))
    }
    properties += entry.scoredBy.map { property("scored-by", $0) }
    properties += entry.services.map { property("service", $0.rawValue) }
    properties += entry.accommodation.map { [property("accommodation", $0.rawValue)] } ?? []
    properties += entry.clientGroups.map { property("client-group", $0.rawValue) }
    properties += entry.documented.map { [property("documented", $0.rawValue)] } ?? []
    properties += entry.replacedBy.map { [property("replaced-by", $0.text)] } ?? []
    return properties
  }

  private func property(_ name: String, _ value: String) -> JSONValue {
    .filled([("name", .text(name)), ("ns", .text(OSCALCatalogue.namespace)), ("value", .text(value))])
  }

  /// Explanation, typical evidence, note and source as parts of the control.
  private func parts(_ entry: Criterion) -> [JSONValue] {
    let evidence = entry.typicalEvidence.map { $0.text(in: language) }.joined(separator: "\n")
    let prose = [
      ("guidance", entry.explanation.text(in: language)), ("typical-evidence", evidence),
      ("note", entry.note.text(in: language)), ("source", entry.source?.text(in: language) ?? ""),
    ]
    return prose.filter { !$1.isEmpty }.map { name, prose in
      .filled([
        ("id", .text("\(id(entry))_\(name)")), ("name", .text(name)),
        ("ns", name == "guidance" ? nil : .text(OSCALCatalogue.namespace)), ("prose", text(prose)),
      ])
    }
  }

  private func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .text(text) }
  private func list(_ items: [JSONValue]) -> JSONValue? { items.isEmpty ? nil : .array(items) }
}
