import Testing
import XMLSupport

@Suite("Nodes can be changed")
struct XMLNodeEditingTests {
  private func parse(_ text: String) throws -> XMLDocument {
    try XMLDocument(parsing: Array(text.utf8), name: "test.xml")
  }

  private func body(_ document: XMLDocument) -> String {
    let text = String(decoding: document.serialised(.xml(indented: false)), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().joined(separator: "\n")
  }

  @Test("Attributes are set, replaced and removed")
  func attributes() throws {
    let document = try parse("<a x='1' y='2'/>")
    document.root.set("x", to: "3")
    document.root.set("y", to: nil)
    document.root.set("z", to: "<\u{2}")
    document.root.set("none", to: nil)
    #expect(body(document) == "<a x=\"3\" z=\"&lt;\u{FFFD}\"/>")
  }

  @Test("Elements, texts and copies are added at the end, before and instead of a node")
  func growing() throws {
    let document = try parse("<a><b/>t<c/></a>")
    let other = try parse("<p:x xmlns:p='urn:p'><p:y/>z</p:x>")
    document.root.append(XMLElement("d", ["e": "1"], text: "&"))
    document.root.append(text: "<")
    let copy = try #require(document.root.append(copyOf: other.root.elements[0]))
    #expect(document.root.append(copyOf: other.root.children[1]) == nil)
    document.root.elements[0].insertBefore(XMLElement("first"))
    document.root.elements[2].replace(with: XMLElement("new"))
    #expect(copy.name == "p:y")
    #expect(
      body(document)
        == "<a><first/><b/>t<new/><d e=\"1\">&amp;</d>&lt;<p:y xmlns:p=\"urn:p\"/>z</a>")
    document.root.elements[1].replace(withCopyOf: other.root)
    #expect(body(document).hasPrefix("<a><first/><p:x xmlns:p=\"urn:p\"><p:y/>z</p:x>t<new/>"))
  }

  @Test("A removed node stays readable, also after its parent was removed")
  func removed() throws {
    var document: XMLDocument? = try parse("<a><b x='1'><c>text</c></b></a>")
    let b = try #require(document?.root.elements.first)
    let c = try #require(b.elements.first)
    c.remove()
    b.set("x", to: nil)
    b.remove()
    #expect(try body(#require(document)) == "<a/>")
    document = nil
    #expect(b.name == "b")
    #expect(b["x"] == nil)
    #expect(c.text == "text")
    #expect(c.parent == nil)
  }

  @Test("Content is emptied; a part becomes a document of its own")
  func parts() throws {
    let document = try parse("<a xmlns='urn:a'><b>1<c/></b></a>")
    let part = document.root.elements[0].asDocument(name: "part")
    document.root.removeContent()
    #expect(body(document) == "<a xmlns=\"urn:a\"/>")
    #expect(body(part) == "<b xmlns=\"urn:a\">1<c/></b>")
  }

  @Test("Nodes keep their document alive")
  func lifetime() throws {
    let node = try #require(try parse("<a><b>text</b></a>").root.elements.first)
    #expect(node.text == "text")
    #expect(node.parent?.name == "a")
  }
}
