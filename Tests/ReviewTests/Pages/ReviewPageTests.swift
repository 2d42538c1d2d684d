import Foundation
import QualityModel
import Testing
import XMLSupport

@testable import QualityReports

@Suite("The pages of a review")
struct ReviewPageTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let review: WholeReview?
    let standard: Review.Standard
    let language: Organisation.Language
    var testDescription: String { "\(review?.testDescription ?? "hostile") \(standard.rawValue) \(language.rawValue)" }

    func bytes() throws -> [UInt8] {
      let document: [UInt8]
      if let review {
        document = try ReviewDocumentTests.document(review.report())
      } else {
        let desk = try Desk()
        try HostileRecords.write(into: desk)
        document = try ReviewDocumentTests.document(desk.report(2025, standard))
      }
      return try ReviewDocumentTests.publisher.page(of: document, ReviewBench.phrases(language))
    }

    func root() throws -> XMLNode { try XMLDocument(parsing: bytes(), name: "page", allowsHTMLDoctype: true).root }
  }

  static let pages = Organisation.Language.allCases.flatMap { language in
    [
      Page(review: WholeReview(name: .sample, year: 2016), standard: .iso2015, language: language),
      Page(review: WholeReview(name: .shared, year: 2025), standard: .iso2015, language: language),
      Page(review: nil, standard: .iso2015, language: language),
      Page(review: nil, standard: .iso2008, language: language),
    ]
  }

  @Test("They are well-formed, in their language, and lack no phrase", arguments: pages)
  func wellFormed(_ page: Page) throws {
    let root = try page.root()
    #expect(root.name == "html")
    #expect(root["lang"] == page.language.rawValue)
    let text = String(decoding: try page.bytes(), as: UTF8.self)
    #expect(!text.contains("«"))
    #expect(
      !root.whole.contains { node in
        node.attributes.contains { $0.name.hasPrefix("data-") && !$0.name.hasPrefix("data-x-") }
      })
  }

  @Test(
    "A function of the pages takes what is no number, or a number without end, for zero",
    arguments: ["NaN", "Infinity", "-Infinity", "1e300", "", "daudz"])
  func noNumber(_ text: String) throws {
    let language = ReportLanguage(try ReviewBench.phrases(.en))
    let plural = try #require(ReportFunctions(language: language).all["plural"])
    #expect(try plural([.string("unit.days"), .string(text)]) == plural([.string("unit.days"), .string("0")]))
  }

  @Test("A cell belongs to the column of its place, in every row; one beside the last column to none")
  func columnOfCell() throws {
    func cell(_ kind: String, _ inner: [XMLElement] = []) -> XMLElement { XMLElement("cell", ["kind": kind], inner) }
    let cells = [cell("text"), cell("lines", [cell("text"), cell("text")]), cell("text"), cell("text")]
    let columns = ["first", "second", "third"].map { XMLElement("column", ["label": $0]) }
    let rows = (0..<3).map { _ in XMLElement("row", [:], cells) }
    let document = XMLDocument(XMLElement("table", [:], columns + rows))
    let column = try #require(ReportFunctions(language: ReportLanguage(try ReviewBench.phrases(.en))).all["column"])
    for row in document.root.elements where row.name == "row" {
      let labels = try row.elements.map { try column([.nodes([$0]), .string("label")]) }
      #expect(labels == ["first", "second", "third", ""])
    }
    #expect(try column([.nodes([document.root]), .string("label")]) == "")
    #expect(try column([.nodes([]), .string("label")]) == "")
  }

  @Test("Every link inside a page has its target, and no identifier stands twice", arguments: pages)
  func links(_ page: Page) throws {
    let nodes = try page.root().whole
    let ids = nodes.compactMap { $0["id"] }
    #expect(
      Set(ids).count == ids.count,
      "\(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted().prefix(5))")
    let targets = nodes.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(targets.count > 20)
    #expect(Set(targets).subtracting(ids).sorted().prefix(5) == [])
    let references = nodes.flatMap { node -> [String] in
      ["aria-labelledby", "aria-describedby"].compactMap { node[$0] }
    }
    let named = references.flatMap { (list: String) -> [String] in list.split(separator: " ").map(String.init) }
    #expect(Set(named).subtracting(ids).sorted().prefix(5) == [])
  }

  @Test("Every drawing has a title and a description", arguments: pages)
  func drawings(_ page: Page) throws {
    for drawing in try page.root().whole(named: "svg") {
      let names = drawing.elements.map(\.name)
      #expect(names.contains("title") && names.contains("desc"))
      #expect(drawing.elements.filter { ["title", "desc"].contains($0.name) }.allSatisfy { !$0.text.isEmpty })
    }
  }

  @Test("They need nothing from outside and run nothing", arguments: pages)
  func selfContained(_ page: Page) throws {
    for node in try page.root().whole {
      #expect(!["script", "iframe", "object", "embed", "img"].contains(node.name))
      for attribute in node.attributes {
        #expect(!attribute.name.hasPrefix("on"))
        if ["href", "src", "action", "xlink:href"].contains(attribute.name) {
          #expect(attribute.value.hasPrefix("#"), "\(attribute.value)")
        }
      }
      if node.name == "style" {
        #expect(!node.text.contains("@import"))
        #expect(!node.text.contains("url(http") && !node.text.contains("url(//"))
      }
    }
  }

  @Test("No path of this machine stands in them", arguments: pages)
  func paths(_ page: Page) throws {
    let text = String(decoding: try page.bytes(), as: UTF8.self)
    for path in [ReviewBench.home, FileManager.default.temporaryDirectory.path + "/", NSHomeDirectory()]
    where path.count > 1 {
      #expect(!text.contains(path))
    }
  }

  @Test("No English phrase stands in a Latvian page, save as the name of a record", arguments: pages)
  func oneLanguage(_ page: Page) throws {
    // The records of the sample have Latvian names, which an English page shows as they are.
    if page.language == .en, page.review?.name == .sample { return }
    let own = try ReviewBench.phrases(page.language)
    let foreign = try ReviewBench.phrases(page.language == .lv ? .en : .lv)
    let known = Set(own.keys.compactMap { own[$0] })
    let others = Set(foreign.keys.compactMap { foreign[$0] }).subtracting(known).filter {
      !$0.contains("{") && $0.count > 3
    }
    #expect(others.count > 500)
    let root = try page.root()
    let shown = root.whole.flatMap { node -> [String] in
      node.ownTexts + ["title", "aria-label", "alt"].compactMap { node[$0] }
    }
    #expect(Set(shown).intersection(others).sorted() == [])
  }

  @Test("Hostile texts are shown as they are", arguments: Organisation.Language.allCases)
  func hostile(_ language: Organisation.Language) throws {
    let root = try Page(review: nil, standard: .iso2015, language: language).root()
    #expect(root.whole(named: "title").first?.text.contains(HostileRecords.text) == true)
    #expect(root.text.contains("<script>alert('x')</script>"))
  }

  @Test(
    "What was not recorded is said in plain words",
    arguments: [
      (Organisation.Language.lv, "nav reģistrēts"), (.en, "Nothing"),
    ])
  func unrecorded(_ sample: (language: Organisation.Language, words: String)) throws {
    let document = try ReviewDocumentTests.document(Desk().report())
    let phrases = try ReviewBench.phrases(sample.language)
    let page = try XMLDocument(
      parsing: ReviewDocumentTests.publisher.page(of: document, phrases), name: "page", allowsHTMLDoctype: true)
    let sentence = phrases.text("input.unrecorded", ["year": "2025"])
    let shown = page.root.whole.filter { $0["class"] == "unrecorded" }.map(\.text)
    #expect(shown == Array(repeating: sentence, count: 12))
    #expect(sentence.localizedCaseInsensitiveContains(sample.words))
  }

  @Test("Where none of the targets can be judged the page says so, and not that all are reached")
  func noneJudged() throws {
    let desk = try Desk()
    try desk.add("indicator", "KPI-01", ["name": "Atbildes termiņā", "unit": "%", "direction": "higher"])
    try desk.add("measurement", "", ["indicator": "KPI-01", "period": "2025-01", "value": "99"])
    try desk.add("target", "", ["indicator": "KPI-01", "period": "2025", "value": "90"])
    let phrases = try ReviewBench.phrases(.lv)
    let document = try ReviewDocumentTests.document(desk.report())
    let page = try XMLDocument(
      parsing: ReviewDocumentTests.publisher.page(of: document, phrases), name: "page", allowsHTMLDoctype: true)
    let paragraphs = page.root.whole(named: "p").map(\.text)
    #expect(paragraphs.contains(phrases.text("summary.missed.notJudged")))
    #expect(!paragraphs.contains(phrases.text("summary.missed.none")))
  }

  @Test(
    "The page shows every figure of the document in the language's writing", arguments: Organisation.Language.allCases)
  func figures(_ language: Organisation.Language) throws {
    let report = try WholeReview(name: .sample, year: 2016).report()
    let root = try Page(review: WholeReview(name: .sample, year: 2016), standard: .iso2015, language: language).root()
    let writing = ReportLanguage(try ReviewBench.phrases(language))
    let texts = root.text
    for figure in report.sections.flatMap(\.figures) {
      guard let number = figure.current.number else { continue }
      #expect(texts.contains(writing.number(number.text)), "\(figure.id) \(number.text)")
      #expect(texts.contains(figure.name ?? writing.phrases.text("figure.\(figure.id)")), "\(figure.id)")
    }
    #expect(writing.number("1368453.50") == (language == .lv ? "1\u{A0}368\u{A0}453,50" : "1,368,453.50"))
  }

  // MARK: An organisation's own templates

  private func ownFolder() throws -> ReviewBench {
    let bench = try ReviewBench()
    try FileManager.default.createDirectory(atPath: bench.path("own/pages"), withIntermediateDirectories: true)
    return bench
  }

  @Test("An organisation's own template wins, the others stay the program's")
  func ownTemplate() throws {
    let bench = try ownFolder()
    let original = try String(contentsOfFile: ReviewBench.home + "/Templates/pages/review.html", encoding: .utf8)
    let changed = original.replacing("</main>", with: "<p class=\"own\">Mūsu nams</p></main>")
    try Data(changed.utf8).write(to: URL(fileURLWithPath: bench.path("own/pages/review.html")))
    let publisher = ReviewPublisher(
      templates: URL(fileURLWithPath: ReviewBench.home + "/Templates"), own: [URL(fileURLWithPath: bench.path("own"))])
    let document = try publisher.document(Desk().report())
    let page = String(decoding: try publisher.page(of: document, ReviewBench.phrases(.lv)), as: UTF8.self)
    let plain = String(
      decoding: try ReviewDocumentTests.publisher.page(of: document, ReviewBench.phrases(.lv)), as: UTF8.self)
    #expect(page.replacing("<p class=\"own\">Mūsu nams</p>", with: "") == plain)
    #expect(page != plain)
  }

  struct BadTemplate: Sendable, CustomTestStringConvertible {
    let html: String
    let line: Int
    let identifier: String
    let latvian: String
    var testDescription: String { identifier }
  }

  static let bad = [
    BadTemplate(
      html: "<html><body>\n<p data-text=\"concat(@year\">x</p></body></html>", line: 2, identifier: "template.xpath",
      latvian: "izteiksme „concat(@year“ nav pareiza"),
    BadTemplate(
      html: "<html><body>\n\n<p data-label=\"no.such.label\">x</p></body></html>", line: 3,
      identifier: "template.label", latvian: "„no.such.label“ nav valodas failā"),
    BadTemplate(
      html: "<html><body>\n<p></body></html>", line: 2, identifier: "template.malformed",
      latvian: "nav pareizi veidots XML"),
    BadTemplate(
      html: "<html><body>\n<p data-txet=\"@year\">x</p></body></html>", line: 2, identifier: "template.attribute",
      latvian: "atribūts data-txet"),
    BadTemplate(
      html: "<html><body>\n<p data-include=\"nowhere.html#x\">x</p></body></html>", line: 2,
      identifier: "template.include-missing", latvian: "„nowhere.html#x“ nav"),
  ]

  @Test("A wrong template is refused with file, line, sentence and next step in both languages", arguments: bad)
  func refusals(_ sample: BadTemplate) throws {
    let bench = try ownFolder()
    try Data(("<!DOCTYPE html>\n" + sample.html).utf8).write(
      to: URL(fileURLWithPath: bench.path("own/pages/review.html")))
    try bench.run(["init", "--name", "Nams"])
    let latvian = try bench.run(["review", "build", "2025", "--templates", "own"], language: "lv")
    #expect(latvian.code == 65)
    #expect(latvian.errors.hasPrefix("review.html:\(sample.line + 1): kļūda: "), "\(latvian.errors)")
    #expect(latvian.errors.contains("[\(sample.identifier)]"))
    #expect(latvian.errors.contains(sample.latvian), "\(latvian.errors)")
    #expect(latvian.errors.contains("\n  tālāk: "))
    #expect(!latvian.errors.contains("«") && !latvian.errors.contains("{"))
    let english = try bench.run(["review", "build", "2025", "--templates", "own"], language: "en")
    #expect(english.code == 65)
    #expect(english.errors.hasPrefix("review.html:\(sample.line + 1): error: "), "\(english.errors)")
    #expect(english.errors.contains("\n  next: "))
    #expect(!english.errors.contains("«") && !english.errors.contains("{"))
    let verbose = try bench.run(["review", "build", "2025", "--templates", "own", "--verbose"], language: "en")
    #expect(verbose.errors.count > english.errors.count + 10)
  }

  @Test("A folder without pages is refused before anything is written")
  func noPages() throws {
    let bench = try ReviewBench()
    try bench.run(["init", "--name", "Nams"])
    let run = try bench.run(["review", "build", "2025", "--templates", "nowhere", "-o", "out"])
    #expect(run.code == 64)
    #expect(run.errors.contains("[report.no-templates]"))
    #expect(!FileManager.default.fileExists(atPath: bench.path("out")))
  }

  @Test("Every kind of error in templates and XML files has its sentence and next step in both languages")
  func sentences() throws {
    let kinds = [
      "template.missing", "template.malformed", "template.attribute", "template.xpath", "template.label",
      "template.include-missing",
      "template.include-loop", "template.style", "template.drawing", "template.function", "xml.malformed",
      "xml.doctype",
      "xml.encoding", "xml.xpath", "xml.schema", "xml.invalid",
    ]
    for language in Organisation.Language.allCases {
      let phrases = try ReviewBench.phrases(language)
      for kind in kinds {
        #expect(phrases["refusal.\(kind)"] != nil, "\(kind)")
        #expect(phrases["refusal.\(kind).next"] != nil, "\(kind)")
      }
    }
  }

  @Test("An output that cannot be written is refused by name")
  func unwritable() throws {
    let bench = try ReviewBench()
    try bench.run(["init", "--name", "Nams"])
    let file = bench.folder + "/file"
    try Data().write(to: URL(fileURLWithPath: file))
    let run = try bench.run(["review", "build", "2025", "-o", "file"])
    #expect(run.code == 74)
    #expect(run.errors.contains("[report.unwritable]"))
    let over = try bench.run(["review", "build", "2025", "-o", "quality.aplis"])
    #expect(over.code == 64 && over.errors.contains("[output.workspace]"))
  }
}
