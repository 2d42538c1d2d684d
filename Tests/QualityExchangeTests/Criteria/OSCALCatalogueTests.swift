import Foundation
import QualityModel
import Testing

@testable import QualityExchange

/// The shape that the JSON schema of the OSCAL 1.1.2 catalog model demands (NIST): which members an object may have,
/// which it must have, and the patterns of their values.
@Suite("Catalogues as OSCAL")
struct OSCALCatalogueTests {
  private static let token = #"^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$"#
  private static let string = #"^\S(.*\S)?$"#
  private static let uuid =
    #"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$"#
  private static let moment = #"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"#

  /// For each kind of object: the members it must have, and those it may have beside them.
  private static let shapes: [String: (must: Set<String>, may: Set<String>)] = [
    "catalog": (["uuid", "metadata"], ["params", "controls", "groups", "back-matter"]),
    "metadata": (
      ["title", "last-modified", "version", "oscal-version"],
      ["published", "revisions", "props", "links", "remarks"]
    ),
    "group": (
      ["title"], ["id", "class", "params", "props", "links", "parts", "groups", "controls"]
    ),
    "control": (["id", "title"], ["class", "params", "props", "links", "parts", "controls"]),
    "property": (["name", "value"], ["uuid", "ns", "class", "group", "remarks"]),
    "part": (["name"], ["id", "ns", "class", "title", "props", "prose", "parts", "links"]),
  ]

  private final class Walk {
    var problems: [String] = []
    var ids: [String] = []

    func object(_ value: Any?, _ kind: String) -> [String: Any] {
      guard let object = value as? [String: Any], let shape = shapes[kind] else {
        problems.append("no \(kind)")
        return [:]
      }
      let names = Set(object.keys)
      if !names.isSuperset(of: shape.must) || !names.isSubset(of: shape.must.union(shape.may)) {
        problems.append("\(kind): \(names.sorted())")
      }
      for (name, value) in object {
        if let list = value as? [Any], list.isEmpty { problems.append("\(kind).\(name) is empty") }
      }
      return object
    }

    func matches(_ value: Any?, _ pattern: String, _ what: String) {
      guard let text = value as? String, text.range(of: pattern, options: .regularExpression) != nil
      else {
        problems.append("\(what): \(String(describing: value))")
        return
      }
    }

    func list(_ value: Any?) -> [Any] { value as? [Any] ?? [] }

    func catalogue(_ value: Any?) {
      let object = object(value, "catalog")
      matches(object["uuid"], uuid, "uuid")
      let metadata = self.object(object["metadata"], "metadata")
      matches(metadata["last-modified"], moment, "last-modified")
      matches(metadata["version"], string, "version")
      list(metadata["props"]).forEach { property($0) }
      list(object["groups"]).forEach { group($0) }
      list(object["controls"]).forEach { control($0) }
    }

    private func group(_ value: Any) { entry(object(value, "group")) }
    private func control(_ value: Any) { entry(object(value, "control")) }

    private func entry(_ entry: [String: Any]) {
      matches(entry["id"], token, "id")
      matches(entry["class"], token, "class")
      ids.append(entry["id"] as? String ?? "")
      list(entry["props"]).forEach { property($0) }
      for part in list(entry["parts"]) {
        let part = object(part, "part")
        matches(part["id"], token, "part")
        matches(part["name"], token, "part")
        ids.append(part["id"] as? String ?? "")
      }
      list(entry["controls"]).forEach { control($0) }
    }

    private func property(_ value: Any) {
      let property = object(value, "property")
      matches(property["name"], token, "property")
      matches(property["value"], string, "property value")
    }
  }

  private func json(_ key: String, _ language: Organisation.Language) throws -> [String: Any] {
    let text = OSCALCatalogue.text(try CriteriaFiles.folder.catalogue(key), in: words(language))
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(
    "The document has the shape that OSCAL demands, and every id once",
    arguments: ShippedCatalogueTests.keys)
  func shape(_ key: String) throws {
    for language in Organisation.Language.allCases {
      let json = try json(key, language)
      #expect(json.keys.sorted() == ["catalog"])
      let walk = Walk()
      walk.catalogue(json["catalog"])
      #expect(walk.problems.isEmpty, "\(walk.problems.prefix(5))")
      #expect(Set(walk.ids).count == walk.ids.count)
    }
  }

  @Test("The same catalogue has the same bytes; another content has another UUID")
  func stable() throws {
    let catalogue = try CriteriaFiles.folder.catalogue("kuldiga-10")
    #expect(OSCALCatalogue.text(catalogue, in: words(.lv)) == OSCALCatalogue.text(catalogue, in: words(.lv)))
    var entries = catalogue.entries
    entries[0].title = LocalText(["lv": "Cits", "en": "Other"])
    let other = CriteriaCatalogue(catalogue.head, panels: catalogue.panels, entries: entries)
    func uuid(_ catalogue: CriteriaCatalogue, _ language: Organisation.Language = .lv) -> Substring? {
      OSCALCatalogue.text(catalogue, in: words(language)).split(separator: "\n").first {
        $0.contains("uuid")
      }
    }
    #expect(uuid(catalogue) != uuid(other))
    #expect(uuid(catalogue) != uuid(catalogue, .en))
  }

  @Test("A UUID made from a name is the same for ever, of version 5 and variant 1")
  func uuid() {
    // The first 16 bytes of SHA-256("abc") (FIPS 180-4 example), with version and variant put in.
    #expect(NameBasedUUID.text(of: "abc") == "ba7816bf-8f01-5fea-8141-40de5dae2223")
  }

  @Test("Sources are in the language of the document")
  func sources() throws {
    let catalogue = try CriteriaFiles.folder.catalogue("kuldiga-10")
    #expect(OSCALCatalogue.text(catalogue, in: words(.lv)).contains("stratēģija 2016–2018"))
    #expect(!OSCALCatalogue.text(catalogue, in: words(.en)).contains("stratēģija 2016–2018"))
    #expect(OSCALCatalogue.text(catalogue, in: words(.en)).contains("Strategy 2016–2018"))
  }

  @Test("What is unconfirmed says so in its title")
  func marks() throws {
    let latvian = OSCALCatalogue.text(try CriteriaFiles.folder.catalogue("equass-2018"), in: words(.lv))
    #expect(latvian.components(separatedBy: "[neapstiprināts]").count - 1 >= 68)
    #expect(
      OSCALCatalogue.text(try CriteriaFiles.folder.catalogue("equass-2018"), in: words(.en)).contains(
        "[unconfirmed]"))
  }
}

/// The word that marks what is unconfirmed.
func words(_ language: Language) -> Phrases {
  Phrases(language, ["criteria.mark.unconfirmed": language == .lv ? "neapstiprināts" : "unconfirmed"])
}
