import Testing
import XMLSupport

@Suite("Reading a document as a stream")
struct XMLPullReaderTests {
  private struct Broken: Error, Equatable {}

  private static let words = XMLVocabulary([("row", ["urn:a", "urn:b"]), ("cell", ["urn:a"]), ("row", [])])

  private static func reader(
    _ bytes: [UInt8], pieces: Int = .max, depthLimit: Int = 100, breaksAt end: Int? = nil
  ) throws -> XMLPullReader {
    var place = 0
    return try XMLPullReader(name: "part.xml", knowing: words, depthLimit: depthLimit) { buffer in
      if let end, place >= end { throw Broken() }
      let count = min(buffer.count, pieces, (end ?? bytes.count) - place)
      buffer.copyBytes(from: bytes[place..<place + count])
      place += count
      return count
    }
  }

  private static func told(_ bytes: [UInt8], pieces: Int = .max) throws -> String {
    let reader = try reader(bytes, pieces: pieces)
    var told = ""
    while let event = try reader.next() {
      switch event {
      case .start: told += "<\(reader.localName) \(reader.depth) \(reader.element)>"
      case .end: told += "</\(reader.depth)>"
      case .text: told += reader.withText { String(decoding: $0, as: UTF8.self) }
      }
    }
    return told
  }

  private static func told(_ text: String, pieces: Int = .max) throws -> String {
    try told(Array(text.utf8), pieces: pieces)
  }

  private static func refused(_ text: String, depthLimit: Int = 100) -> String? {
    let error = #expect(throws: XMLError.self) {
      let reader = try reader(Array(text.utf8), depthLimit: depthLimit)
      while try reader.next() != nil {}
    }
    #expect(error?.file == "part.xml")
    return error?.identifier
  }

  @Test("Starts, texts and ends come in their order, an empty element with both", arguments: [1, 3, 1000])
  func events(pieces: Int) throws {
    let text = "<?xml version='1.0'?><!-- c --><a><b>ā<![CDATA[<&]]>&lt;&#257;</b><c/> <d><c/></d></a>"
    #expect(
      try Self.told(text, pieces: pieces)
        == "<a 1 -1><b 2 -1>ā<&<ā</2><c 2 -1></2> <d 2 -1><c 3 -1></3></2></1>")
  }

  @Test("Elements are known by name and namespace, whatever their prefix")
  func names() throws {
    let text = """
      <a xmlns="urn:a" xmlns:x="urn:b"><row/><cell/><x:row/><x:cell/><row xmlns=""/><row xmlns="urn:c"/></a>
      """
    #expect(
      try Self.told(text)
        == "<a 1 -1><row 2 0></2><cell 2 1></2><row 2 0></2><cell 2 -1></2><row 2 2></2><row 2 -1></2></1>")
  }

  @Test("Attributes are read by name and namespace, with what is escaped in them")
  func attributes() throws {
    let reader = try Self.reader(Array("<a xmlns:x='urn:a' b='1 &amp; &#257;&lt;' x:b='2' c=''/>".utf8))
    #expect(try reader.next() == .start)
    #expect(reader.attribute("b") == "1 & ā<")
    #expect(reader.attribute("b", in: "urn:a") == "2")
    #expect(reader.attribute("c") == "")
    #expect(reader.attribute("d") == nil)
    #expect(reader.withAttribute("b") { String(cString: $0) } == "1 & ā<")
  }

  @Test("An element is passed over with all that is in it")
  func skipping() throws {
    let reader = try Self.reader(Array("<a><b><c>x</c><c/></b><d/></a>".utf8))
    #expect(try reader.next() == .start)
    #expect(try reader.next() == .start)
    try reader.skipElement()
    #expect(try reader.next() == .start)
    #expect(reader.localName == "d")
    try reader.skipElement()
    #expect(try reader.next() == .end)
    #expect(reader.depth == 1)
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test("UTF-16 and a byte-order mark are read", arguments: [true, false])
  func encodings(bigEndian: Bool) throws {
    let text = "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><a>ģēķļņ😀</a>"
    let bytes = text.utf16.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(try Self.told(bytes) == "<a 1 -1>ģēķļņ😀</1>")
    #expect(try Self.told("\u{FEFF}<a/>") == "<a 1 -1></1>")
  }

  @Test(
    "What is not well-formed is refused",
    arguments: [
      "", "x", "<a>", "<a></b>", "<a><b></a>", "<a/><b/>", "<a>&x;</a>", "<a b='1' b='2'/>", "<a>\u{1}</a>", "<x:a/>",
      "<a",
    ])
  func malformed(text: String) {
    #expect(Self.refused(text) == "xml.malformed")
  }

  @Test(
    "A document type declaration is refused wherever it stands, and no entity is ever read",
    arguments: [
      "<!DOCTYPE a><a/>", "<?xml version='1.0'?><!-- x --><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
      "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "<!--" + String(repeating: "x", count: 5000) + "--><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
    ])
  func doctype(text: String) {
    #expect(Self.refused(text) == "xml.doctype")
  }

  @Test("Elements lie inside each other only so deep")
  func depth() throws {
    let deep = { (count: Int) in String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count) }
    #expect(Self.refused(deep(20), depthLimit: 19) == "xml.too-deep")
    #expect(throws: Never.self) {
      let reader = try Self.reader(Array(deep(20).utf8), depthLimit: 20)
      while try reader.next() != nil {}
    }
    #expect(Self.refused(deep(100_000)) == "xml.too-deep")
  }

  @Test("What the source throws comes out as it is, wherever it happens", arguments: [0, 5, 20, 2000, 9000])
  func source(place: Int) {
    let text = "<a>" + String(repeating: "<b>ā</b>", count: 1000) + "</a>"
    #expect(throws: Broken()) {
      let reader = try Self.reader(Array(text.utf8), breaksAt: place)
      while try reader.next() != nil {}
    }
  }

  @Test("A document of any length is read")
  func long() throws {
    let text = "<a>" + String(repeating: "<b c='1'>2</b>", count: 50_000) + "</a>"
    let reader = try Self.reader(Array(text.utf8), pieces: 777)
    var count = 0
    while let event = try reader.next() { count += event == .start ? 1 : 0 }
    #expect(count == 50_001)
  }
}
