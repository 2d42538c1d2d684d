import Foundation
import QualityModel
import QualityReports
import QualityStore
import Testing
import XMLSupport

@Suite("Sheets, plans, registers and folders as pages")
struct PrintedPageTests {
  private func roots(_ pages: PrintedPages) throws -> [(name: String, root: XMLNode)] {
    try pages.files().map { file in
      (file.name, try XMLDocument(parsing: file.bytes, name: file.name, allowsHTMLDoctype: true).root)
    }
  }

  @Test("They are well-formed, in their language, and lack no phrase", arguments: PrintedPages.all)
  func wellFormed(_ pages: PrintedPages) throws {
    let roots = try roots(pages)
    #expect(!roots.isEmpty)
    for (name, root) in roots {
      #expect(root.name == "html" && root["lang"] == pages.language.rawValue)
      #expect(!root.text.contains("«"), "\(name)")
      #expect(
        !root.whole.contains { node in
          node.attributes.contains { $0.name.hasPrefix("data-") && !$0.name.hasPrefix("data-x-") }
        })
    }
  }

  @Test(
    "Every link has its target, on the page or in the set, and no identifier stands twice", arguments: PrintedPages.all)
  func links(_ pages: PrintedPages) throws {
    let roots = try roots(pages)
    let names = Set(roots.map(\.name))
    for (name, root) in roots {
      let nodes = root.whole
      let ids = nodes.compactMap { $0["id"] }
      #expect(
        Set(ids).count == ids.count,
        "\(name): \(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted())")
      let targets = nodes.compactMap { $0["href"] }
      let inside = targets.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
      #expect(Set(inside).subtracting(ids).sorted() == [], "\(name)")
      #expect(Set(targets.filter { !$0.hasPrefix("#") }).subtracting(names).sorted() == [], "\(name)")
      let named = nodes.compactMap { $0["aria-labelledby"] }.flatMap { (list: String) in
        list.split(separator: " ").map(String.init)
      }
      #expect(Set(named).subtracting(ids).sorted() == [], "\(name)")
    }
  }

  @Test("They need nothing from outside and run nothing", arguments: PrintedPages.all)
  func selfContained(_ pages: PrintedPages) throws {
    for (_, root) in try roots(pages) {
      for node in root.whole {
        #expect(!["script", "iframe", "object", "embed", "img"].contains(node.name))
        #expect(!node.attributes.contains { $0.name.hasPrefix("on") })
        for name in ["href", "src", "action", "xlink:href"] {
          guard let value = node[name] else { continue }
          #expect(!value.contains(":") && !value.hasPrefix("/"), "\(value)")
        }
        if node.name == "style" { #expect(!node.text.contains("@import") && !node.text.contains("url(")) }
      }
    }
  }

  @Test("Every drawing has a title and a description", arguments: PrintedPages.all)
  func drawings(_ pages: PrintedPages) throws {
    for drawing in try roots(pages).flatMap({ $0.root.whole(named: "svg") }) {
      for name in ["title", "desc"] {
        #expect(drawing.elements.contains { $0.name == name && !$0.text.isEmpty })
      }
    }
  }

  @Test("No path of this machine stands in them", arguments: PrintedPages.all)
  func paths(_ pages: PrintedPages) throws {
    for file in try pages.files() {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for path in [ReviewBench.home, FileManager.default.temporaryDirectory.path + "/", NSHomeDirectory()]
      where path.count > 1 {
        #expect(!text.contains(path))
      }
    }
  }

  @Test("No phrase of the other language stands in a page", arguments: PrintedPages.all)
  func oneLanguage(_ pages: PrintedPages) throws {
    // The records of the sample have Latvian names, which an English page shows as they are.
    if pages.language == .en, pages.source == .sample || pages.source == .unit { return }
    let own = try ReviewBench.phrases(pages.language)
    let foreign = try ReviewBench.phrases(pages.language == .lv ? .en : .lv)
    let known = Set(own.keys.compactMap { own[$0] })
    let others = Set(foreign.keys.compactMap { foreign[$0] }).subtracting(known).filter {
      !$0.contains("{") && $0.count > 3
    }
    let shown = try roots(pages).flatMap { page in
      page.root.whole.flatMap { node -> [String] in
        node.ownTexts + ["title", "aria-label", "alt", "data-x-head"].compactMap { node[$0] }
      }
    }
    #expect(Set(shown).intersection(others).sorted() == [])
  }

  @Test("The same records give the same bytes", arguments: PrintedPages.all)
  func same(_ pages: PrintedPages) throws {
    let (first, second) = (try pages.made(), try pages.files())
    #expect(first.map(\.name) == second.map(\.name))
    #expect(first.map(\.bytes) == second.map(\.bytes))
  }

  @Test("Hostile texts are shown as they are", arguments: PrintedPages.Sort.allCases.filter { $0 != .indicators })
  func hostile(_ sort: PrintedPages.Sort) throws {
    for language in Organisation.Language.allCases {
      let roots = try roots(PrintedPages(source: .hostile, sort: sort, language: language))
      #expect(roots.contains { $0.root.text.contains("<script>alert('x')</script>") })
      for (_, root) in roots { #expect(root.whole(named: "title").first?.text.contains(HostileRecords.text) == true) }
    }
  }

  @Test("What is not recorded is said in plain words", arguments: Organisation.Language.allCases)
  func nothing(_ language: Organisation.Language) throws {
    let desk = try Desk()
    try desk.nonconformity("NC-2025-001", found: "2025-03-01")
    let publisher = ReportPublisher(templatesFolder: ReviewBench.home + "/Templates")
    let phrases = try ReviewBench.phrases(language)
    let document = try desk.workspace.read { reader in
      let record = try #require(try reader.record(Nonconformity.self, id: "NC-2025-001"))
      return try publisher.document(NonconformitySheet(of: record, reading: reader, asOf: PrintedPages.day))
    }
    let page = try publisher.pages(of: document, NonconformitySheet.format, [phrases])[0]
    let root = try XMLDocument(parsing: page, name: "page", allowsHTMLDoctype: true).root
    let shown = root.whole.filter { $0["class"] == "none" }.map(\.text)
    let expected = ["containment", "causes", "actions", "verification", "recurrence", "costs"].map {
      "sheet.\($0).none"
    }
    #expect(shown == expected.map { phrases.text($0) })
  }
}
