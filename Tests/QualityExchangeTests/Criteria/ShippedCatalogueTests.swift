import Foundation
import QualityModel
import Testing

@testable import QualityExchange

@Suite("The catalogues that come with the program")
struct ShippedCatalogueTests {
  private static let library = try? CriteriaFiles.folder.read()
  static let keys = [
    "caf-2020", "caf-pef", "equass-2012", "equass-2018", "equass-next", "iso-9001-2008", "iso-9001-2015",
    "iso-9001-2026-draft",
    "kuldiga-10", "lv-mk-338", "lv-services", "sps-2011",
  ]

  private func library() throws -> CriteriaLibrary {
    try #require(ShippedCatalogueTests.library?.library)
  }
  private func catalogue(_ key: String) throws -> CriteriaCatalogue {
    try #require(try library()[key])
  }

  @Test("They have no findings")
  func findings() throws {
    let findings = try #require(ShippedCatalogueTests.library?.findings)
    #expect(
      findings.isEmpty, "\(findings.map { "\($0.identifier) \(String(describing: $0.place))" })")
    #expect(try library().catalogues.map(\.key) == ShippedCatalogueTests.keys)
  }

  @Test("Each can be read without the others", arguments: keys)
  func alone(_ key: String) throws {
    #expect(try CriteriaFiles.folder.catalogue(key) == catalogue(key))
  }

  @Test("Each says what it is, where it was read and what may be done with it", arguments: keys)
  func heads(_ key: String) throws {
    let catalogue = try catalogue(key)
    for text in [catalogue.title, catalogue.about, catalogue.rights] {
      #expect(text["lv"] != nil && text["en"] != nil)
    }
    #expect(!catalogue.sources.isEmpty)
  }

  @Test("CAF 2020 has 9 criteria and 28 subcriteria, each scored by both panels of its part")
  func caf() throws {
    let caf = try catalogue("caf-2020")
    #expect(caf.entries.map { $0.children.count } == [4, 4, 3, 6, 3, 2, 2, 2, 2])
    #expect(caf.scored.map(\.number) == caf.entries.flatMap { $0.children.map(\.number) })
    for criterion in caf.scored {
      let part =
        (criterion.number.first.flatMap { Int(String($0)) } ?? 0) < 6 ? "enabler" : "result"
      #expect(
        caf.panels(for: criterion.number).map(\.key) == [
          "caf-classical-\(part)", "caf-finetuned-\(part)",
        ])
    }
    for panel in caf.panels {
      for dimension in panel.dimensions { #expect(dimension.range == 0...100) }
      #expect(
        panel.dimensions.allSatisfy {
          $0.band(of: 10) != $0.band(of: 11) && $0.band(of: 101) == nil
        })
    }
    let keys = caf.panels.map { $0.dimensions.map(\.key) }
    #expect(
      keys == [["value"], ["value"], ["plan", "do", "check", "act"], ["trends", "targets"]])
  }

  @Test("Titles of CAF that nobody could read are unconfirmed, and only those")
  func cafCertainty() throws {
    let unconfirmed = try catalogue("caf-2020").all.map(\.criterion).filter {
      $0.certainty == .unconfirmed
    }
    #expect(unconfirmed.map(\.number) == ["1.4", "7.2", "9.2"])
  }

  @Test(
    "The ten principles of EQUASS are the library's, in every edition, and everything under them is unconfirmed"
  )
  func equass() throws {
    for key in ["equass-2018", "equass-2012"] {
      let entries = try catalogue(key).entries
      #expect(entries.map(\.number) == EquassPrinciple.allCases.map(\.number))
      #expect(entries.map(\.title) == EquassPrinciple.allCases.map(\.name))
      #expect(entries.allSatisfy { $0.certainty == .official && $0.titleCertainty["lv"] == .own })
    }
    let below = try catalogue("equass-2018").all.filter { $0.depth > 0 }
    #expect(below.count == 68)
    #expect(below.allSatisfy { $0.criterion.leastCertain(in: .lv) == .unconfirmed })
    #expect(below.allSatisfy { $0.criterion.leastCertain(in: .en) == .unconfirmed })
  }

  @Test("Of the regulation only the points that were read are taken as read")
  func regulation() throws {
    let read = try catalogue("lv-mk-338").all.map(\.criterion).filter {
      $0.kind == .requirement && $0.certainty != .unconfirmed
    }
    #expect(
      read.map(\.number) == [
        "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "4.2", "4.3", "5.3", "5.4",
        "6.2", "6.2.1",
        "6.2.2",
      ])
    let others = try catalogue("lv-mk-338").all.map(\.criterion).filter {
      $0.number.hasPrefix("x-")
    }
    #expect(try catalogue("lv-mk-338").all.filter { $0.criterion.kind == .requirement }.count == 50)
    #expect(others.count > 30 && others.allSatisfy { $0.certainty == .unconfirmed })
  }

  @Test("Requirements of a service are those of its kind and those of all")
  func services() throws {
    let services = try catalogue("lv-services").scored
    let groupHome = services.filter { $0.applies(to: .groupHome, .with) }.map(\.number)
    #expect(groupHome.contains("grupu-maja-1") && groupHome.contains("telpas-1"))
    #expect(!groupHome.contains("krizes-1") && !groupHome.contains("bez-1"))
    #expect(
      services.filter { $0.applies(to: .dayCentre, .without) }.map(\.number).contains("bez-1"))
  }

  @Test(
    "The draft of ISO 9001 is the edition in force with what is known of the change, all of it unconfirmed"
  )
  func draft() throws {
    let (draft, base) = (try catalogue("iso-9001-2026-draft"), try catalogue("iso-9001-2015"))
    #expect(draft.status == .draft)
    #expect(draft.all.count == base.all.count + 1)
    let touched = draft.all.map(\.criterion).filter { $0.change != nil }
    #expect(
      touched.map(\.number) == [
        "4.1", "4.2", "5.1.1", "6.1", "6.1.2", "6.1.3", "6.3", "7.1.4", "7.3",
      ])
    #expect(touched.allSatisfy { $0.certainty == .unconfirmed })
    #expect(draft["8.5.1"] == base["8.5.1"])
    #expect(draft.place(of: "6.1.3")?.parent == "6.1")
  }

  @Test("Every clause of ISO 9001:2008 leads to the edition of 2015")
  func correspondence() throws {
    let library = try library()
    for place in try catalogue("iso-9001-2008").all where place.criterion.certainty != .unconfirmed {
      let links = library.crosswalk.links(
        of: CriterionID(place.criterion.number, in: "iso-9001-2008"))
      #expect(
        links.contains { $0.other.catalogue == "iso-9001-2015" && !$0.link.isOurs },
        "\(place.criterion.number)")
    }
  }

  @Test(
    "Every link has its reason in both languages and its source; only the table of ISO is not ours")
  func links() throws {
    for link in try library().crosswalk.links {
      #expect(link.reason["lv"] != nil && link.reason["en"] != nil && !link.source.text(in: .en).isEmpty)
      #expect(link.isOurs || link.from.catalogue == "iso-9001-2008")
    }
  }

  @Test("Every principle, subcriterion, point and criterion that others may answer has a link")
  func linked() throws {
    let library = try library()
    var ids = EquassPrinciple.allCases.map { $0.id() }
    for (key, kinds) in [
      ("caf-2020", [.subcriterion]), ("kuldiga-10", [.criterion]), ("lv-mk-338", [.requirement]),
    ] as [(String, [CriterionKind])] {
      let own = try catalogue(key).scored.filter { kinds.contains($0.kind) && !$0.number.hasPrefix("x-") }
      ids += own.map { CriterionID($0.number, in: key) }
    }
    ids += ["k1", "k2", "k3", "k4", "k5", "r"].map { CriterionID($0, in: "sps-2011") }
    for id in ids {
      let others = library.crosswalk.links(of: id).filter { $0.other.catalogue != "iso-9001-2008" }
      #expect(!others.isEmpty, "\(id)")
    }
  }

  @Test("Everything that is scored says what usually shows it, in both languages", arguments: keys)
  func typicalEvidence(_ key: String) throws {
    for criterion in try catalogue(key).scored {
      #expect(!criterion.typicalEvidence.isEmpty, "\(criterion.number)")
      #expect(criterion.typicalEvidence.allSatisfy { $0["lv"] != nil && $0["en"] != nil })
    }
  }

  @Test("Every clause of ISO 9001:2008 is explained in our own words")
  func explained() throws {
    for place in try catalogue("iso-9001-2008").all {
      let criterion = place.criterion
      #expect(criterion.explanation["lv"] != nil && criterion.explanation["en"] != nil, "\(criterion.number)")
      #expect(criterion.explanationCertainty == .own)
    }
  }

  @Test("A source that reads the same in every language has no Latvian words", arguments: keys)
  func sources(_ key: String) throws {
    let catalogue = try catalogue(key)
    let links = try library().crosswalk.links.map(\.source)
    let read =
      catalogue.sources + catalogue.all.compactMap(\.criterion.source) + catalogue.panels.compactMap(\.source) + links
    #expect(!read.isEmpty)
    for source in read {
      switch source {
      case .citation(let citation):
        #expect(!citation.contains { "āčēģīķļņšūž„“".contains($0) }, "\(citation)")
      case .words(let words):
        #expect(words["lv"] != nil && words["en"] != nil && words["lv"] != words["en"], "\(words)")
      }
    }
  }

  @Test("Every framework is linked with every other one that is known enough")
  func network() throws {
    let keys = ["iso-9001-2015", "equass-2018", "caf-2020", "lv-mk-338", "kuldiga-10"]
    for (place, first) in keys.enumerated() {
      for second in keys[(place + 1)...] {
        #expect(
          try !library().crosswalk.links(between: first, and: second).isEmpty, "\(first) \(second)")
      }
    }
  }

  @Test(
    "Latvian texts have Latvian quotation marks and no English words of the trade", arguments: keys)
  func latvian(_ key: String) throws {
    let catalogue = try catalogue(key)
    let texts = catalogue.all.flatMap { place -> [LocalText] in
      [place.criterion.title, place.criterion.explanation, place.criterion.note]
        + place.criterion.typicalEvidence
    }
    for text in texts + [catalogue.title, catalogue.about, catalogue.rights] {
      let latvian = text["lv"] ?? ""
      #expect(
        !latvian.contains("\"") && !latvian.contains("”") && !latvian.contains("piem."),
        "\(latvian)")
      for word in [" the ", " and ", " of ", "management"] {
        #expect(!latvian.contains(word), "\(latvian)")
      }
    }
  }
}
