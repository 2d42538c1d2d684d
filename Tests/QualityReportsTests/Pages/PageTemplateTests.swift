import QualityReports
import Testing
import XMLSupport

@Suite("Page templates")
struct PageTemplateTests {
  @Test("data-each repeats the element for every node, which becomes the current one")
  func each() throws {
    #expect(
      try TemplateBench.body("<ul>\n  <li data-each='finding' data-text='@id'>sample</li>\n</ul>")
        == "<ul>\n  <li>F-1</li>\n  <li>F-2</li>\n</ul>")
    #expect(try TemplateBench.body("<ul>\n  <li data-each='nothing'>sample</li>\n</ul>") == "<ul>\n</ul>")
  }

  @Test("position() and last() count the nodes of the innermost data-each")
  func position() throws {
    let row = "<p data-each='finding'><b data-text=\"concat(position(), '/', last())\"/></p>"
    #expect(try TemplateBench.body(row) == "<p><b>1/2</b></p><p><b>2/2</b></p>")
  }

  @Test("data-with takes the first node, and drops the element without one")
  func with() throws {
    #expect(try TemplateBench.body("<p data-with='finding' data-text='.'/>") == "<p>First</p>")
    #expect(try TemplateBench.body("a<p data-with='nothing'>x</p>") == "a")
  }

  @Test("data-if is asked after data-each and data-with")
  func condition() throws {
    #expect(
      try TemplateBench.body("<p data-each='finding' data-if=\"@severity = 'major'\" data-text='@id'/>")
        == "<p>F-2</p>")
    #expect(try TemplateBench.body("<p data-if='@year'>x</p><p data-if='@unit = 1'>y</p>") == "<p>x</p>")
  }

  @Test("data-text replaces the content; the first context is the outermost element")
  func text() throws {
    #expect(try TemplateBench.body("<p data-text='@year'>2<b>0</b></p>") == "<p>2025</p>")
    #expect(try TemplateBench.body("<p data-text='/review/director/@name'/>") == "<p>Anna Bērziņa</p>")
    #expect(try TemplateBench.body("<p data-text='nothing'>x</p>") == "<p></p>")
  }

  @Test("data-label takes a label, whose key may have parts from the report")
  func label() throws {
    #expect(try TemplateBench.body("<h1 data-label='title'>x</h1>") == "<h1>Pārskats</h1>")
    #expect(
      try TemplateBench.body("<p data-each='finding' data-label='choice.severity.{@severity}'/>")
        == "<p>maznozīmīga</p><p>būtiska</p>")
    #expect(try TemplateBench.body("<p data-label=\"{concat('a}', 'b')}\"/>") == "<p>braces</p>")
  }

  @Test("label(key) gives a label inside an expression")
  func labelFunction() throws {
    #expect(
      try TemplateBench.body("<p data-text=\"concat(label('title'), ' ', @year)\"/>")
        == "<p>Pārskats 2025</p>")
  }

  @Test("data-attr-… sets an attribute in the place of the sample's, and removes an empty one")
  func attributes() throws {
    #expect(
      try TemplateBench.body(
        "<a id='x' href='sample' class='c' data-attr-href=\"concat('#', finding/@id)\"/>")
        == "<a id=\"x\" href=\"#F-1\" class=\"c\"></a>")
    #expect(try TemplateBench.body("<p title='sample' data-attr-title='@unit'/>") == "<p></p>")
    #expect(
      try TemplateBench.body("<svg><g data-attr-viewBox='@year'/></svg>").contains("<g viewBox=\"2025\">"))
  }

  @Test("data-label-… sets an attribute from a label")
  func labelAttribute() throws {
    #expect(try TemplateBench.body("<p data-label-title='title'/>") == "<p title=\"Pārskats\"></p>")
  }

  @Test("data-sample only fills the sample page")
  func sample() throws {
    let body = "<ul>\n  <li data-each='finding' data-text='@id'/>\n  <li data-sample=''>F-9</li>\n</ul>"
    #expect(try TemplateBench.body(body) == "<ul>\n  <li>F-1</li>\n  <li>F-2</li>\n</ul>")
  }

  @Test("data-unwrap drops the element and keeps its content")
  func unwrap() throws {
    let body = "<div data-each='finding' data-unwrap=''><b data-text='@id'/>,</div>"
    #expect(try TemplateBench.body(body) == "<b>F-1</b>,<b>F-2</b>,")
  }

  @Test("data-x-… is the organisation's own and stays; comments go")
  func own() throws {
    #expect(try TemplateBench.body("<p data-x-mine='1'><!-- note --></p>") == "<p data-x-mine=\"1\"></p>")
  }

  @Test("data-include takes an element with its marks, at the current node, without its id")
  func include() throws {
    let parts = "<html>\n<body><p id='row' class='r' data-attr-title='@id' data-text='.'>x</p></body></html>"
    #expect(
      try TemplateBench.body(
        "<td data-each='finding' data-include='parts.html#row'>sample</td>", with: ["parts.html": parts])
        == "<td><p class=\"r\" title=\"F-1\">First</p></td><td><p class=\"r\" title=\"F-2\">Second</p></td>")
  }

  @Test("data-include takes the body of a whole page, a file without body as it is, a part of the same file")
  func includeWhole() throws {
    let page = "<!DOCTYPE html><html><head/><body>a<b data-text='@year'/></body></html>"
    #expect(
      try TemplateBench.body("<p data-include='o.html'/>", with: ["o.html": page]) == "<p>a<b>2025</b></p>")
    #expect(
      try TemplateBench.body("<p data-include='o.html'/>", with: ["o.html": "<i/>"]) == "<p><i></i></p>")
    #expect(
      try TemplateBench.body("<p data-include='#me'/><i id='me' data-text='@year'/>")
        == "<p><i>2025</i></p><i id=\"me\">2025</i>")
  }

  @Test("data-include-text puts a style sheet into the page as it stands")
  func style() throws {
    let css = "a > b { color: red }\r\n/* ā */\n"
    #expect(
      try TemplateBench.body("<style data-include-text='s.css'>x</style>", with: ["s.css": css])
        == "<style>a > b { color: red }\n/* ā */\n</style>")
  }

  @Test("data-draw puts a drawing in the place of the content, and drops the element without one")
  func drawing() throws {
    let draw: PageTemplate.Drawing = { node in
      node["severity"] == "major"
        ? XMLElement("svg", ["xmlns": "http://www.w3.org/2000/svg", "id": node["id"]]) : nil
    }
    #expect(
      try TemplateBench.body("<p data-each='finding' data-draw='chart'>x</p>", drawings: ["chart": draw])
        == "<p><svg xmlns=\"http://www.w3.org/2000/svg\" id=\"F-2\"></svg></p>")
  }

  @Test("Expressions can call the caller's functions")
  func functions() throws {
    let upper: XPathFunction = { $0.first?.text.uppercased() ?? "" }
    #expect(
      try TemplateBench.body("<p data-text='upper(finding)'/>", functions: ["upper": upper]) == "<p>FIRST</p>"
    )
  }

  @Test("The same report gives the same bytes, also from a template loaded anew")
  func sameBytes() throws {
    let page = "<html><p data-each='finding' data-attr-id='@id' data-label='title'/></html>"
    let bench = try TemplateBench(["page.html": page])
    let template = try bench.template()
    let document = XMLDocument(TemplateBench.report)
    let first = try template.render(document, labels: { $0 })
    #expect(try template.render(document, labels: { $0 }) == first)
    #expect(try bench.template().render(XMLDocument(TemplateBench.report), labels: { $0 }) == first)
  }

  @Test("An organisation's changed copy of one file changes the page; all other files stay the shipped ones")
  func ownCopy() throws {
    let shipped = try TemplateBench([
      "page.html": "<html><h1>Shipped</h1><p data-include='parts.html#p'/></html>",
      "parts.html": "<i id='p' data-text='@year'/>",
    ])
    let own = try TemplateBench(["page.html": "<html><h1>Own</h1><p data-include='parts.html#p'/></html>"])
    let document = XMLDocument(TemplateBench.report)
    let before = try PageTemplate("page.html", in: TemplateFolder([shipped.folder])).render(document)
    let after = try PageTemplate("page.html", in: TemplateFolder([own.folder, shipped.folder])).render(
      document)
    #expect(String(decoding: before, as: UTF8.self).hasSuffix("<h1>Shipped</h1><p><i>2025</i></p></html>\n"))
    #expect(String(decoding: after, as: UTF8.self).hasSuffix("<h1>Own</h1><p><i>2025</i></p></html>\n"))
  }
}
