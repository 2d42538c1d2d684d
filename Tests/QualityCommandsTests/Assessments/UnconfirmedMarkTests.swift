import QualityExchange
import QualityModel
import Testing
import XMLSupport

@testable import QualityCommands
@testable import QualityReports

@Suite("Nothing unconfirmed appears without its mark")
struct UnconfirmedMarkTests {
  /// The catalogues, a method by which each is assessed, and whether a single service is.
  static let catalogues: [(key: String, method: String, isOfService: Bool)] = [
    ("caf-2020", "classical", false), ("equass-2018", "levels", false), ("sps-2011", "levels", false),
    ("kuldiga-10", "levels", true), ("lv-services", "fulfilment", true), ("lv-mk-338", "fulfilment", true),
  ]

  /// The titles in a document that are unconfirmed and neither marked nor starred, by their keys.
  private func unmarked(_ file: String, _ bench: AssessmentBench, _ catalogue: CriteriaCatalogue) throws -> [String] {
    let words = CatalogueWords(catalogue)
    let keys = Set(catalogue.all.map(\.criterion).filter(\.hasUnconfirmedTitle).map { words.key($0.number) })
    let document = try XMLDocument(parsing: Array(bench.text(file).utf8), name: file)
    let context = XPathContext(document)
    let path =
      "//@*[starts-with(., 'criterion.\(catalogue.key).')]"
      + "[not(../../cell[@value = 'criteria.mark.unconfirmed'])]"
    return try XPathExpression(path).nodes(at: XPathPlace(document.root), in: context).map(\.text).filter(keys.contains)
  }

  @Test("In the coverage page, the report, its summary and the page of the service", arguments: catalogues)
  func pages(_ key: String, _ method: String, _ isOfService: Bool) throws {
    let bench = try AssessmentBench()
    let catalogue = try #require(try CriteriaFolder(Bench.home + "/Criteria").read().library[key])
    #expect(catalogue.all.contains(where: \.criterion.hasUnconfirmedTitle) || key == "caf-2020" || key == "kuldiga-10")
    bench.ok(["service", "add", "--name", "Grupu dzīvoklis", "--kind", "groupHome", "--accommodation", "with"])
    bench.start(key, method, assessors: ["E-003"], isOfService ? ["--service", "S-01"] : [])
    try fill(bench)
    bench.ok(["assessment", "collect", "back"])
    bench.ok(["assessment", "convene", "SA-2025-01"])
    bench.ok(["assessment", "consensus", "SA-2025-01", "--unanimous"])
    bench.ok(["assessment", "report", "SA-2025-01", "--format", "html,xml", "-o", "out"])
    bench.ok(["criteria", "coverage", key, "--format", "html,xml", "-o", "out"])
    var files = ["out/SA-2025-01.xml", "out/SA-2025-01.easy.xml", "out/coverage-\(key).xml"]
    if isOfService {
      let told = bench.ok(["service", "compliance", "S-01", "--format", "html,xml", "-o", "out"])
      let words = told.split(whereSeparator: \.isWhitespace).map(String.init)
      files.append(try #require(words.first { $0.hasPrefix("out/") && $0.contains("S-01") && $0.hasSuffix(".xml") }))
    }
    for file in files {
      let unmarked = try unmarked(file, bench, catalogue)
      #expect(unmarked.isEmpty, "\(file): \(unmarked)")
    }
  }

  private func fill(_ bench: AssessmentBench) throws {
    var rows = try bench.form("SA-2025-01", "E-003")
    let scores = ["Score": "40", "Level": "2"]
    for place in rows[0].indices {
      let value =
        scores[rows[0][place]]
        ?? (rows[0][place].hasPrefix("Fulfil") || rows[0][place].hasPrefix("Requirement") ? "partly" : nil)
      guard let value else { continue }
      for row in rows.indices.dropFirst() where rows[row][place].isEmpty { rows[row][place] = value }
    }
    try bench.put(rows, "E-003.csv")
  }

  @Test("In the forms: each unconfirmed criterion, heading, part and scale", arguments: catalogues.map(\.key))
  func forms(_ key: String) throws {
    let bench = try AssessmentBench()
    let catalogue = try #require(try CriteriaFolder(Bench.home + "/Criteria").read().library[key])
    let row = try #require(Self.catalogues.first { $0.key == key })
    bench.start(key, row.method, assessors: ["E-003"])
    let rows = try bench.form("SA-2025-01", "E-003")
    for row in rows.dropFirst() {
      let criterion = try #require(CriterionID(row[1]).flatMap { catalogue[$0.number] })
      #expect(row[2].hasSuffix("(unconfirmed)") == (criterion.leastCertain(in: .en) == .unconfirmed), "\(row[1])")
    }
    bench.ok(["assessment", "form", "SA-2025-01", "--assessor", "E-003", "-o", "forms"])
    let page = try XMLDocument(
      parsing: Array(bench.text("forms/SA-2025-01.E-003.en.html").utf8), name: "page", allowsHTMLDoctype: true)
    let context = XPathContext(page)
    let headings = try XPathExpression("//*[local-name() = 'article']").nodes(at: XPathPlace(page.root), in: context)
    #expect(headings.count == rows.count - 1)
    for heading in headings {
      let number = try XPathExpression("string(@data-x-number)").string(at: XPathPlace(heading), in: context)
      let tags = try XPathExpression("*[local-name() = 'h3']/*[contains(@class, 'tag-warn')]")
        .nodes(at: XPathPlace(heading), in: context).count
      let criterion = try #require(catalogue[number])
      #expect((tags == 1) == (criterion.leastCertain(in: .en) == .unconfirmed), "\(number)")
    }
  }
}
