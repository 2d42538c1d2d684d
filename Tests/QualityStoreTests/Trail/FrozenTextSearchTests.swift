import Testing

@testable import QualityStore

@Suite("Taking a text out of a line of a document")
struct FrozenTextSearchTests {
  private static func redacted(_ texts: Set<String>, _ line: String) -> String {
    var search = FrozenTextSearch(texts)
    var line = line
    _ = search.redact(&line)
    return line
  }

  @Test("What makes up the document stays, whatever the text is")
  func markup() {
    let line = #"<section class="section" title="a section"><p>The section of sections</p></section>"#
    #expect(
      Self.redacted(["section"], line)
        == #"<section class="section" title="a […]"><p>The […] of sections</p></section>"#)
  }

  @Test("A text is found as it is escaped, line by line, and only as a whole word")
  func escaped() {
    #expect(Self.redacted(["A & B <kundze>"], "<p>A &amp; B &lt;kundze&gt;, A &amp; B</p>") == "<p>[…], A &amp; B</p>")
    #expect(
      Self.redacted(["kliente \"X\" nāca\notrā rinda"], #"<a t="kliente &quot;X&quot; nāca"/>"#) == #"<a t="[…]"/>"#)
    #expect(Self.redacted(["Darbinieks 01"], "<p>Darbinieks 014</p>") == "<p>Darbinieks 014</p>")
  }

  @Test("A short text goes where it is all that stands there")
  func short() {
    #expect(
      Self.redacted(["Nē"], #"<p>Nē</p><p>Nē, bet</p><a v="Nē" id="Nē"/>"#)
        == #"<p>[…]</p><p>Nē, bet</p><a v="[…]" id="Nē"/>"#)
  }

  @Test("A style sheet holds no words of people")
  func style() {
    var search = FrozenTextSearch(["margin"])
    var lines = ["<style>", "a { margin: 0 }", "</style>", "<p>margin</p>"]
    for place in lines.indices { _ = search.redact(&lines[place]) }
    #expect(lines == ["<style>", "a { margin: 0 }", "</style>", "<p>[…]</p>"])
  }
}
