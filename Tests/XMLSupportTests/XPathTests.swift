import Testing
import XMLSupport

@Suite("XPath")
struct XPathTests {
  private let document = XMLDocument(
    XMLElement(
      "r", ["year": "2025"],
      [XMLElement("i", ["n": "1"], text: "a"), XMLElement("i", ["n": "2"], text: "b"), XMLElement("e")]))

  private func value(_ source: String, functions: [String: XPathFunction] = [:]) throws -> XPathValue {
    let context = XPathContext(document, functions: functions)
    return try XPathExpression(source).evaluate(at: document.root, in: context)
  }

  @Test("An expression gives nodes in document order, text, a number or a truth")
  func kinds() throws {
    let items = document.root.elements
    #expect(try value("i[2] | i[1]") == .nodes([items[0], items[1]]))
    #expect(try value("i[2]/preceding-sibling::* | e/preceding-sibling::*") == .nodes([items[0], items[1]]))
    #expect(try value("string(i[2])") == .string("b"))
    #expect(try value("count(i) div 4") == .number(0.5))
    #expect(try value("i/@n = 2") == .boolean(true))
    #expect(try value("namespace::*") == .nodes([]))
    #expect(try value("nothing") == .nodes([]))
  }

  @Test(
    "Values become text and truth as XPath says",
    arguments: [
      ("i", "a", true), ("@year", "2025", true), ("nothing", "", false), ("'x'", "x", true),
      ("''", "", false),
      ("1 div 4", "0.25", true), ("0", "0", false), ("0 div 0", "NaN", false), ("1 = 2", "false", false),
      ("1000000 * 3", "3000000", true),
    ])
  func conversions(source: String, text: String, truth: Bool) throws {
    let context = XPathContext(document)
    let expression = try XPathExpression(source)
    #expect(try expression.string(at: document.root, in: context) == text)
    #expect(try expression.boolean(at: document.root, in: context) == truth)
    #expect(try value(source).text == text)
    #expect(try value(source).isTrue == truth)
  }

  @Test(
    "Asking for one attribute alone gives what asking for it among other things gives", arguments: ["n", "x", "lang"])
  func attributeAlone(name: String) throws {
    let source = "<r xmlns:p='urn:p' n='a&lt;b' x=''><i p:x='1' xml:lang='lv'/>text</r>"
    let document = try XMLDocument(parsing: Array(source.utf8), name: "attributes.xml")
    let context = XPathContext(document)
    let (alone, among) = (try XPathExpression("@\(name)"), try XPathExpression("(@\(name))"))
    for node in try XPathExpression("//node() | //@*").nodes(at: document.root, in: context) {
      #expect(try alone.string(at: node, in: context) == among.string(at: node, in: context))
      #expect(try alone.boolean(at: node, in: context) == among.boolean(at: node, in: context))
    }
  }

  @Test("One expression and one context serve many nodes, with position and count")
  func reuse() throws {
    let context = XPathContext(document)
    let nodes = try XPathExpression("*").nodes(at: document.root, in: context)
    let expression = try XPathExpression("concat(position(), '/', last(), @n)")
    let texts = try nodes.enumerated().map { index, node in
      try expression.string(at: XPathPlace(node, position: index + 1, of: nodes.count), in: context)
    }
    #expect(texts == ["1/31", "2/32", "3/3"])
  }

  @Test("Attributes are nodes with name, text and line")
  func attributeNodes() throws {
    let document = try XMLDocument(parsing: Array("<a>\n<b x='1'/></a>".utf8), name: "x")
    let found = try XPathExpression("b/@x").nodes(at: document.root, in: XPathContext(document))
    let attribute = try #require(found.first)
    #expect(attribute.kind == .attribute)
    #expect(attribute.name == "x")
    #expect(attribute.text == "1")
    #expect(attribute.line == 2)
    #expect(attribute.children.isEmpty && attribute.attributes.isEmpty)
    #expect(try XPathExpression("../@x = .").boolean(at: attribute, in: XPathContext(document)))
  }

  @Test("A Swift function gets its arguments in order and gives text")
  func functions() throws {
    let join: XPathFunction = { values in values.map(\.text).joined(separator: "-") }
    #expect(try value("join(i, 2, true(), 'x')", functions: ["join": join]) == .string("a-2-true-x"))
    #expect(try value("join()", functions: ["join": join]) == .string(""))
    #expect(try value("join(join('a', 'b'), count(i))", functions: ["join": join]) == .string("a-b-2"))
  }

  @Test("A function may evaluate in the same context while an evaluation goes on")
  func nested() throws {
    final class Box { weak var context: XPathContext? }
    let box = Box()
    let inner = try XPathExpression("@n")
    let context = XPathContext(
      document,
      functions: [
        "n": { values in
          guard case .nodes(let nodes)? = values.first, let node = nodes.first, let context = box.context
          else { return "" }
          return try inner.string(at: node, in: context)
        }
      ])
    box.context = context
    let expression = try XPathExpression("concat(n(i[2]), n(i[1]), name())")
    #expect(try expression.string(at: document.root, in: context) == "21r")
  }

  @Test("What a function throws comes out of the evaluation, and the context goes on working")
  func throwing() throws {
    struct Refusal: Error, Equatable { let text: String }
    let context = XPathContext(document, functions: ["fail": { throw Refusal(text: $0.first?.text ?? "") }])
    let expression = try XPathExpression("concat('x', fail(i))")
    #expect(throws: Refusal(text: "a")) { try expression.string(at: document.root, in: context) }
    #expect(try XPathExpression("1").string(at: document.root, in: context) == "1")
  }

  @Test(
    "A wrong expression is refused, quoted",
    arguments: ["count(", "concat('a', ", "", "a b", "//", "@", "'open", "a[", "\0"])
  func badSyntax(source: String) throws {
    let error = #expect(throws: XMLError.self) { try XPathExpression(source, file: "page.html", line: 3) }
    #expect(error?.identifier == "xml.xpath")
    #expect(error?.reason.contains("'\(source)'") == true)
    #expect(error?.description.hasPrefix("page.html:3: error:") == true)
  }

  @Test(
    "An unknown function, variable or prefix is refused by the evaluation, quoted",
    arguments: ["nofunction(1)", "$novariable", "noprefix:a", "noprefix:f()", "count(1)", "concat('a')"])
  func unknown(source: String) throws {
    let error = #expect(throws: XMLError.self) { try value(source) }
    #expect(error?.identifier == "xml.xpath")
    #expect(error?.reason.contains("'\(source)'") == true)
  }

  @Test("An expression remembers no function of an earlier context")
  func rememberedFunction() throws {
    let expression = try XPathExpression("f()")
    let with = XPathContext(document, functions: ["f": { _ in "1" }])
    #expect(try expression.string(at: document.root, in: with) == "1")
    let other = XPathContext(document, functions: ["f": { _ in "2" }])
    #expect(try expression.string(at: document.root, in: other) == "2")
    #expect(throws: XMLError.self) { try expression.string(at: document.root, in: XPathContext(document)) }
  }

  @Test("All expressions of a context together take no more steps than it allows, and the refusal quotes the last one")
  func costly() throws {
    let wide = XMLDocument(XMLElement("r", [:], (0..<60).map { _ in XMLElement("i", text: "a") }))
    let source = "count(//*[count(//*[count(//*) > 0]) > 0])"
    let costly = try XPathExpression(source)
    let error = #expect(throws: XMLError.self) {
      try costly.string(at: wide.root, in: XPathContext(wide, steps: 10_000))
    }
    #expect(error?.identifier == "xml.xpath-costly")
    #expect(error?.reason.contains(source) == true)
    #expect(try costly.string(at: wide.root, in: XPathContext(wide)) == "61")

    let context = XPathContext(wide, steps: 2_000)
    let cheap = try XPathExpression("count(i)")
    #expect(try cheap.string(at: wide.root, in: context) == "60")
    let last = #expect(throws: XMLError.self) {
      for _ in 0..<2_000 { _ = try cheap.string(at: wide.root, in: context) }
    }
    #expect(last?.identifier == "xml.xpath-costly")
  }

  @Test("Asking for nodes where there are none to have is an error")
  func notNodes() throws {
    let expression = try XPathExpression("count(i)")
    #expect(throws: XMLError.self) { try expression.nodes(at: document.root, in: XPathContext(document)) }
  }
}
