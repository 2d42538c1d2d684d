import QualityReports
import Testing
import XMLSupport

@Suite("Nothing from the report becomes markup or script")
struct TemplateEscapingTests {
  private static let attack = "\"><script>alert(1)</script>&'"
  private static let report = XMLElement("r", ["a": attack], text: attack)

  @Test("An attack stays text in every kind of slot")
  func everySlot() throws {
    let bench = try TemplateBench([
      "page.html": """
      <html><head><title data-text="@a">x</title></head><body>
      <p data-text="." data-attr-title="@a" data-attr-class="." data-label-lang="{@a}">x</p>
      <p data-label="{.}">x</p><p data-text="label(@a)">x</p><p data-text="echo(.)">x</p>
      <p data-each="@a" data-text=".">x</p><textarea data-text="@a">x</textarea>
      <p data-include="part.html#p">x</p><p data-draw="d">x</p><div data-unwrap="" data-text="@a">x</div>
      </body></html>
      """,
      "part.html": "<div><b id='p' data-attr-title='.' data-text='@a'>x</b></div>",
    ])
    let page = try bench.template().render(
      XMLDocument(Self.report), functions: ["echo": { $0.first?.text ?? "" }], labels: { $0 },
      drawings: ["d": { XMLElement("svg", ["aria-label": $0.text], [XMLElement("text", text: $0["a"])]) }])
    let document = try XMLDocument(parsing: page, name: "page", allowsHTMLDoctype: true)
    let context = XPathContext(document)
    func count(_ path: String) throws -> String {
      try XPathExpression("count(\(path))").string(at: document.root, in: context)
    }
    #expect(try count("//script") == "0")
    let slots = document.root.elements[1].elements
    #expect(slots[0].attributes.map(\.value) == [Self.attack, Self.attack, Self.attack])
    #expect(slots.map(\.text) == Array(repeating: Self.attack, count: 8))
    #expect(document.root.elements[0].text == Self.attack)
    #expect(try count("//svg[@aria-label = //title]") == "1")
    #expect(
      document.root.elements[1].text.split(separator: "\n").last.map(String.init)?.hasSuffix(Self.attack)
        == true)
    #expect(!String(decoding: page, as: UTF8.self).contains("<script"))
  }

  @Test(
    "An address that runs a script is left out, from expressions, labels and drawings",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " \n\tjavascript:alert(1)", "java\tscript:alert(1)",
      "\u{1}javascript:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd", "x:y",
      "\u{A0}javascript:x",
    ])
  func harmfulAddress(address: String) throws {
    for mark in [
      "data-attr-href='@x'", "data-attr-src='@x'", "data-attr-formAction='@x'", "data-attr-HREF='@x'",
    ] {
      let body = "<a href='sample' src='sample' \(mark)/>"
      #expect(try !TemplateBench.body(body, report: XMLElement("r", ["x": address])).contains(":"), "\(mark)")
    }
    let draw: PageTemplate.Drawing = {
      XMLElement("g", [:], [XMLElement("a", ["xlink:href": $0["x"], "id": "i"])])
    }
    let body = "<svg xmlns:xlink='http://www.w3.org/1999/xlink' data-draw='d'/>"
    let drawn = try TemplateBench.body(body, report: XMLElement("r", ["x": address]), drawings: ["d": draw])
    #expect(drawn.hasSuffix("<g><a id=\"i\"></a></g></svg>"))
  }

  @Test(
    "A harmless address stays",
    arguments: [
      "#F-1", "a.html", "a.html#x:y", "../b/?q=a:b", "/c", "http://example.org/", "HTTPS://example.org/",
      "mailto:a@example.org", "a b.html", "ā.html",
    ])
  func harmlessAddress(address: String) throws {
    let body = try TemplateBench.body("<a data-attr-href='@x'/>", report: XMLElement("r", ["x": address]))
    #expect(body == "<a href=\"\(address)\"></a>")
  }

  @Test("A style attribute takes sizes and colours, and nothing that could load or escape")
  func style() throws {
    let body = "<p data-attr-style='@x'/>"
    let width = XMLElement("r", ["x": "width: 12.5%; color: #ff0000"])
    #expect(try TemplateBench.body(body, report: width) == "<p style=\"width: 12.5%; color: #ff0000\"></p>")
    for style in ["background: url(x)", "a: \\75rl", "a: b/**/", "a: 'b'"] {
      #expect(try TemplateBench.body(body, report: XMLElement("r", ["x": style])) == "<p></p>")
    }
  }

  @Test("Event attributes of a drawing are left out, its styles stay")
  func drawingEvents() throws {
    let draw: PageTemplate.Drawing = { _ in
      XMLElement("g", ["onclick": "x()", "style": "a", "style": "fill: var(--a)"])
    }
    #expect(
      try TemplateBench.body("<p data-draw='d'/>", drawings: ["d": draw])
        == "<p><g style=\"fill: var(--a)\"></g></p>")
  }
}
