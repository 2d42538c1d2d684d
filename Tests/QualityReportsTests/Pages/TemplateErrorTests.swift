import Foundation
import QualityReports
import Testing
import XMLSupport

@Suite("Mistakes in templates are told with file, line, attribute and next step")
struct TemplateErrorTests {
  struct Mistake: CustomTestStringConvertible {
    let body: String
    let identifier: String
    let line: Int
    let words: [String]

    init(_ body: String, _ identifier: String, line: Int = 2, _ words: String...) {
      self.body = body
      self.identifier = identifier
      self.line = line
      self.words = words
    }

    var testDescription: String { body }
  }

  private static let parts: KeyValuePairs = [
    "parts.html": "<div><i id='row'/>\n<i id='loop' data-include='page.html#again'/></div>",
    "bad.css": "a { }\nb::before { content: '<' }\n", "broken.html": "<div>\n<p></div>", "empty.html": "",
  ]

  @Test(
    "A wrong template is refused when it is loaded",
    arguments: [
      Mistake(
        "<p data-txt='@a'/>", "template.attribute", "unknown attribute 'data-txt'", "mean 'data-text'?"),
      Mistake("<p data-atr-href='@a'/>", "template.attribute", "mean 'data-attr-href'?"),
      Mistake("<p data-eahc='@a'/>", "template.attribute", "mean 'data-each'?"),
      Mistake("<p data-attr-='@a'/>", "template.attribute", "unknown attribute"),
      Mistake("<p data-something='@a'/>", "template.attribute", "data-x-"),
      Mistake("<p data-each='a' data-with='b'/>", "template.attribute", "exclude each other"),
      Mistake("<p data-text='a' data-label='b'/>", "template.attribute", "exclude each other"),
      Mistake("<p data-attr-id='a' data-label-id='b'/>", "template.attribute", "same attribute"),
      Mistake("<img data-text='a'/>", "template.attribute", "'img' has no content"),
      Mistake("<p data-include-text='s.css'/>", "template.attribute", "'style' or 'script' element only"),
      Mistake("<script data-text='a'/>", "template.attribute", "'script' takes nothing"),
      Mistake("<style data-label='a'/>", "template.attribute", "'style' takes nothing"),
      Mistake("<iframe data-attr-src='a'/>", "template.attribute", "'iframe' takes nothing"),
      Mistake("<p data-attr-onclick='a'/>", "template.attribute", "'onclick' is never filled"),
      Mistake("<p data-label-onClick='a'/>", "template.attribute", "'onClick' is never filled"),
      Mistake("<p data-attr-srcdoc='a'/>", "template.attribute", "'srcdoc' is never filled"),
      Mistake("<p data-text='count('/>", "template.xpath", "'count('", "data-text=\"count(\""),
      Mistake("<p data-attr-id='a b'/>", "template.xpath", "'a b'", "data-attr-id"),
      Mistake("<p data-label='a.{@b'/>", "template.label", "brace"),
      Mistake("<p data-label='a}'/>", "template.label", "brace"),
      Mistake("<p data-label='{a b}'/>", "template.xpath", "'a b'"),
      Mistake("<p data-include='part.html#row'/>", "template.include-missing", "mean 'parts.html'?"),
      Mistake("<p data-include='parts.html#rwo'/>", "template.include-missing", "mean 'row'?"),
      Mistake("<p data-include='../parts.html'/>", "template.include-missing", "'../parts.html'", "folders"),
      Mistake("<p data-include='/etc/hostname'/>", "template.include-missing", "folders"),
      Mistake("<style data-include-text='no.css'/>", "template.include-missing", "'no.css'"),
      Mistake("<p data-include='page.html'/>", "template.include-loop", "page.html → page.html"),
      Mistake(
        "<p id='again' data-include='parts.html#loop'/>", "template.include-loop",
        "page.html → parts.html#loop → page.html#again → parts.html#loop"),
      Mistake("<style data-include-text='bad.css'/>", "template.style", "bad.css:2:", "'<'"),
      Mistake("<style>a &lt; b</style>", "template.style", "'<'"),
      Mistake("<style>a <b/></style>", "template.style", "text only"),
      Mistake("<script><!-- x --></script>", "template.style", "text only"),
      Mistake("<br>x</br>", "template.malformed", "cannot have content", "<br />"),
      Mistake("<p>&nbsp;</p>", "template.malformed", "nbsp", "&#160;"),
      Mistake("<p>", "template.malformed", line: 3, "p"),
      Mistake("<p data-include='broken.html'/>", "template.malformed", "broken.html:2:"),
      Mistake("<p data-include='empty.html'/>", "template.malformed", line: 1, "empty.html:1:", "empty"),
    ])
  func load(mistake: Mistake) throws {
    let bench = try TemplateBench(Self.parts)
    try bench.write("<body>\n\(mistake.body)\n</body>", to: "page.html")
    let error = try #require(throws: TemplateError.self) { try bench.template() }
    #expect(error.identifier == mistake.identifier)
    #expect(error.line == mistake.line)
    for word in mistake.words { #expect(error.description.contains(word), "\(error)") }
    #expect(!error.nextStep.isEmpty)
    #expect(!error.description.contains(bench.folder.lastPathComponent), "no folder is told: \(error)")
  }

  @Test(
    "What depends on the report is refused when the page is rendered",
    arguments: [
      Mistake("<p data-label='titel'/>", "template.label", "'titel'"),
      Mistake("<p data-label='choice.{@unit}'/>", "template.label", "'choice.'"),
      Mistake("<p data-text=\"label('x')\"/>", "template.label", "'x'", "data-text"),
      Mistake("<p data-text='nofunction(1)'/>", "template.xpath", "nofunction"),
      Mistake("<p data-if='$none'/>", "template.xpath", "'$none'"),
      Mistake("<p data-each='count(a)'/>", "template.xpath", "nodes"),
      Mistake("<p data-text=\"fail('x')\"/>", "template.function", "Refusal"),
      Mistake("<p data-draw='chrat'/>", "template.drawing", "mean 'chart'?"),
      Mistake("<p data-draw='chart'/>", "template.drawing", "Refusal"),
    ])
  func render(mistake: Mistake) throws {
    struct Refusal: Error {}
    let bench = try TemplateBench(["page.html": "<body>\n\(mistake.body)\n</body>"])
    let error = try #require(throws: TemplateError.self) {
      try bench.render(
        functions: ["fail": { _ in throw Refusal() }], drawings: ["chart": { _ in throw Refusal() }])
    }
    #expect(error.identifier == mistake.identifier)
    #expect(error.file == "page.html")
    #expect(error.line == 2)
    #expect(error.attribute?.hasPrefix("data-") == true)
    for word in mistake.words { #expect(error.description.contains(word), "\(error)") }
  }

  @Test(
    "The outermost element has to be there exactly once",
    arguments: [
      "data-each='a'", "data-with='a'", "data-if='a'", "data-sample=''", "data-unwrap=''", "data-draw='a'",
    ])
  func root(mark: String) throws {
    let bench = try TemplateBench(["page.html": "<html \(mark)/>"])
    let error = try #require(throws: TemplateError.self) { try bench.template() }
    #expect(error.identifier == "template.attribute")
  }

  @Test("A missing template is told with the nearest name")
  func missing() throws {
    let bench = try TemplateBench(["review.html": "<html/>"])
    let error = try #require(throws: TemplateError.self) { try bench.template("reviw.html") }
    #expect(error.identifier == "template.missing")
    #expect(error.reason.contains("Did you mean 'review.html'?"))
    #expect(error.description.hasPrefix("reviw.html: error: "))
  }

  @Test("A template may have the DOCTYPE of HTML and no other")
  func doctype() throws {
    let bench = try TemplateBench(["page.html": "<!DOCTYPE html>\n<html/>"])
    #expect(try bench.render() == "<!DOCTYPE html>\n<html></html>\n")
    try bench.write("\n<!DOCTYPE html [<!ENTITY a 'b'>]>\n<html>&a;</html>", to: "page.html")
    let error = try #require(throws: TemplateError.self) { try bench.template() }
    #expect(error.identifier == "template.malformed")
    #expect(error.line == 2)
  }

  @Test("An error prints as place, reason, attribute and next step")
  func description() throws {
    let bench = try TemplateBench(["page.html": "<body>\n<p data-each='a' data-with='b'/></body>"])
    let error = try #require(throws: TemplateError.self) { try bench.template() }
    #expect(
      error.description == """
        page.html:2: error: 'data-each' and 'data-with' exclude each other [template.attribute]
          in data-with="b"
          fix: keep one of them
        """)
  }
}
