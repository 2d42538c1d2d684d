import Testing
import XMLSupport

@Suite("Pages are HTML and XML at once")
struct PageWriterTests {
  private func page(_ text: String) throws -> String {
    let document = try XMLDocument(parsing: Array(text.utf8), name: "page", allowsHTMLDoctype: true)
    return String(decoding: document.serialised(.page), as: UTF8.self)
  }

  @Test("Void elements have no end tag, all others have one")
  func emptyElements() throws {
    let text = "<p><br/><img alt=''/><td/><script src='a.js'/><svg><path d='M0 0'/></svg></p>"
    #expect(
      try page(text) == """
        <!DOCTYPE html>
        <p><br /><img alt="" /><td></td><script src="a.js"></script><svg><path d="M0 0"></path></svg></p>

        """)
  }

  @Test("Nothing is added that was not there: no meta, no lang, no name")
  func nothingAdded() throws {
    let text =
      "<html lang=\"lv\"><head></head><body><a id=\"x\">y</a><p xml:lang=\"en\"></p></body></html>"
    #expect(try page(text) == "<!DOCTYPE html>\n\(text)\n")
  }

  @Test("Text and attributes are escaped; a style sheet keeps its >")
  func escaping() throws {
    let text =
      "<p title=\"&lt;&quot;&amp;&gt;&#9;&#10;&#13;'\">&lt;&amp;&gt;\"'&#13;<style>a &gt; b</style></p>"
    let expected =
      "<p title=\"&lt;&quot;&amp;&gt;&#9;&#10;&#13;'\">&lt;&amp;&gt;\"'&#13;<style>a > b</style></p>"
    #expect(try page(text) == "<!DOCTYPE html>\n\(expected)\n")
    #expect(try page("<style>]]&gt; &lt;</style>").contains("<style>]]&gt; &lt;</style>"))
  }

  @Test("Comments and processing instructions are not written")
  func comments() throws {
    #expect(try page("<p><!-- x --><?y z?>t</p>") == "<!DOCTYPE html>\n<p>t</p>\n")
  }

  @Test("The writer's page can be parsed again")
  func writer() throws {
    var writer = PageWriter()
    writer.open("p")
    writer.attribute("class", "\"note\"")
    writer.text("1 < 2")
    writer.open("br")
    writer.close()
    writer.close()
    let root = try XMLDocument(parsing: writer.finished(), name: "page", allowsHTMLDoctype: true).root
    #expect(root["class"] == "\"note\"")
    #expect(root.text == "1 < 2")
    #expect(root.elements.map(\.name) == ["br"])
  }
}
