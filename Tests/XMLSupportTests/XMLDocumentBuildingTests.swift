import Testing
import XMLSupport

@Suite("Documents are built from values")
struct XMLDocumentBuildingTests {
  private func text(_ element: XMLElement, indented: Bool = false) -> String {
    String(decoding: XMLDocument(element).serialised(.xml(indented: indented)), as: UTF8.self)
  }

  @Test("Elements, attributes and texts come out in their order, escaped")
  func order() {
    var root = XMLElement("a", ["z": "<\"&'>", "b": nil, "c": "2"], text: "1 < 2 & 3")
    root.append(XMLElement("b"))
    root.append(text: "]]>")
    #expect(
      text(root) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a z="&lt;&quot;&amp;'&gt;" c="2">1 &lt; 2 &amp; 3<b/>]]&gt;</a>

        """)
  }

  @Test("Indenting leaves texts alone")
  func indented() {
    let root = XMLElement("a", [:], [XMLElement("b", text: "x"), XMLElement("c", [:], [XMLElement("d")])])
    #expect(text(root, indented: true).hasSuffix("<a>\n  <b>x</b>\n  <c>\n    <d/>\n  </c>\n</a>\n"))
  }

  @Test("Characters that XML cannot hold become U+FFFD, in texts and attributes")
  func controlCharacters() throws {
    let bad = "a\u{0}b\u{1B}c\u{FFFE}d\u{FFFF}e\u{FFFD}\u{FEFF}\t\n\r\u{85}\u{7F}💡"
    let good = "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}\u{FEFF}\t\n\r\u{85}\u{7F}💡"
    for form in [XMLDocument.Form.xml(indented: false), .page] {
      let bytes = XMLDocument(XMLElement("a", ["x": bad], text: bad)).serialised(form)
      let again = try XMLDocument(parsing: bytes, name: "again", allowsHTMLDoctype: true)
      #expect(again.root.text == good)
      #expect(again.root["x"] == good)
    }
  }

  @Test("Declared namespaces count for the element and what is inside")
  func namespaces() throws {
    let root = XMLElement(
      "r", ["xmlns": "urn:r", "xmlns:p": "urn:p", "p:x": "1", "xml:lang": "lv"],
      [XMLElement("p:b"), XMLElement("c"), XMLElement("q:d")])
    let document = XMLDocument(root)
    let context = XPathContext(document, namespaces: ["r": "urn:r", "p": "urn:p"])
    #expect(
      try XPathExpression("count(/r:r[@p:x]/p:b | /r:r/r:c)").string(at: document.root, in: context) == "2")
    #expect(document.root.namespaces.map(\.name) == ["xmlns", "xmlns:p"])
    #expect(document.root.attributes.map(\.name) == ["p:x", "xml:lang"])
    #expect(document.root.elements.map(\.name) == ["p:b", "c", "q:d"])
  }

  @Test("Of two attributes with one name the last counts")
  func doubleAttribute() {
    #expect(text(XMLElement("a", ["x": "1", "x": "2"])).hasSuffix("<a x=\"2\"/>\n"))
  }

  @Test("The same value gives the same bytes")
  func sameBytes() {
    let root = XMLElement("a", ["x": "1"], text: "ā", [XMLElement("b")])
    #expect(XMLDocument(root).serialised(.page) == XMLDocument(root).serialised(.page))
    #expect(text(root, indented: true) == text(root, indented: true))
  }
}
