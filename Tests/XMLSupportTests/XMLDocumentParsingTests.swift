import Testing
import XMLSupport

@Suite("Parsing is strict and offline")
struct XMLDocumentParsingTests {
  private func parse(_ text: String, allowsHTMLDoctype: Bool = false) throws -> XMLDocument {
    try XMLDocument(parsing: Array(text.utf8), name: "test.xml", allowsHTMLDoctype: allowsHTMLDoctype)
  }

  private func refusal(of text: String) -> XMLError? {
    #expect(throws: XMLError.self) { try parse(text) }
  }

  @Test("A well-formed document gives its elements, texts and lines")
  func wellFormed() throws {
    let document = try parse(
      "<?xml version='1.0' encoding='utf-8'?>\n<a>\n  <b x='1 &amp; 2'>ā<![CDATA[<]]></b>\n</a>")
    let b = try #require(document.root.elements.first)
    #expect(document.root.name == "a")
    #expect(b["x"] == "1 & 2")
    #expect(b.text == "ā<")
    #expect(b.line == 3)
    #expect(b.parent == document.root)
    #expect(document.root.parent == nil)
  }

  @Test("Elements are gone along one after another, whatever stands between them")
  func alongElements() throws {
    let root = try parse("<a>x<b/><!-- c --> <d/>y</a>").root
    let first = try #require(root.firstElement)
    let second = try #require(first.nextElement)
    #expect([first, second] == root.elements)
    #expect(second.nextElement == nil && first.firstElement == nil && root.nextElement == nil)
  }

  @Test(
    "A malformed document is refused with the line of its first error",
    arguments: [
      ("<a>\n<b>\n</a>", 3, "mismatch"), ("<a>\n&nbsp;</a>", 2, "nbsp"), ("<a\nx=1/>", 2, "AttValue"),
      ("<a>\n\n<b x='1' x='2'/></a>", 3, "redefined"), ("<a/>\n<b/>", 2, "Extra content"),
      ("<a>\u{1}</a>", 1, "Char"),
      ("<a>\n<p:b/></a>", 2, "prefix p"), ("", 1, "empty"), ("no", 1, "Start tag"),
      ("<a>\n", 2, "end of data"),
    ])
  func malformed(text: String, line: Int, word: String) throws {
    let error = try #require(refusal(of: text))
    #expect(error.identifier == "xml.malformed")
    #expect(error.line == line)
    #expect(error.file == "test.xml")
    #expect(error.reason.contains(word), "\(error.reason)")
  }

  @Test("An entity bomb is refused before any entity exists")
  func entityBomb() throws {
    var text = "<?xml version='1.0'?>\n<!-- x --><?pi?>\n<!DOCTYPE a [<!ENTITY e0 'ha'>"
    for level in 1...40 { text += "<!ENTITY e\(level) '&e\(level - 1);&e\(level - 1);'>" }
    let error = try #require(refusal(of: text + "]><a>&e40;</a>"))
    #expect(error.identifier == "xml.doctype")
    #expect(error.line == 3)
  }

  @Test(
    "An entity from outside is refused",
    arguments: [
      "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
      "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>", "\u{FEFF}<!DOCTYPE a><a/>",
      "<!DOCTYPE html [<!ENTITY e 'x'>]><html/>", "<!DOCTYPE html>\n<html/>",
    ])
  func foreignEntity(text: String) {
    #expect(refusal(of: text)?.identifier == "xml.doctype")
  }

  @Test("Pages may have exactly the DOCTYPE of HTML")
  func htmlDoctype() throws {
    #expect(try parse("<!DOCTYPE html>\n<html/>", allowsHTMLDoctype: true).root.name == "html")
    for text in [
      "<!DOCTYPE html SYSTEM 'about:legacy-compat'><html/>",
      "<!DOCTYPE html [<!ENTITY e 'x'>]><html>&e;</html>",
      "<!DOCTYPE html[]><html/>", "<!DOCTYPE  html><html/>", "<!DOCTYPE svg><svg/>", "<!DOCTYPE html",
    ] {
      let error = #expect(throws: XMLError.self) { try parse(text, allowsHTMLDoctype: true) }
      #expect(error?.identifier == "xml.doctype", "\(text)")
    }
  }

  @Test("Only UTF-8 is read, and the line of the first wrong byte is told")
  func encoding() throws {
    let latin = Array("<a>\n".utf8) + [0xE2] + Array("</a>".utf8)
    let error = #expect(throws: XMLError.self) { try XMLDocument(parsing: latin, name: "x") }
    #expect(error?.identifier == "xml.encoding")
    #expect(error?.line == 2)
    #expect(refusal(of: "<?xml version='1.0' encoding=\"windows-1257\"?><a/>")?.identifier == "xml.encoding")
    #expect(refusal(of: "<?xml version='1.0' encoding = 'UTF-16'?><a/>")?.identifier == "xml.encoding")
  }

  @Test("Lines above 65 535 are told right")
  func manyLines() throws {
    let document = try parse("<a>" + String(repeating: "\n", count: 70_000) + "<b>x</b>\n</a>")
    #expect(document.root.elements.first?.line == 70_001)
  }

  @Test("An error prints as file, line, reason and identifier")
  func description() {
    let error = XMLError(file: "a.xml", line: 7, reason: "it is wrong", identifier: "xml.malformed")
    #expect(error.description == "a.xml:7: error: it is wrong [xml.malformed]")
    #expect(XMLError(file: "", line: 0, reason: "r", identifier: "i").description == "error: r [i]")
  }
}
