import QualityModel
import TestSupport
import Testing

@Suite("Citations of criteria")
struct CriterionIDTests {
  @Test(
    "A citation is a catalogue and a number",
    arguments: [
      ("iso-9001-2015:8.5.1", "iso-9001-2015", "8.5.1"), ("equass-2018:P7-a.1", "equass-2018", "P7-a.1"),
      (" caf-2020:1.1 ", "caf-2020", "1.1"), ("ISO-9001-2015:9.3.2.c1", "iso-9001-2015", "9.3.2.c1"),
      ("lv-mk-338:x-gh-1", "lv-mk-338", "x-gh-1"), ("a:2(3)/b_4", "a", "2(3)/b_4"),
    ])
  func read(_ text: String, _ catalogue: String, _ number: String) {
    #expect(CriterionID(text) == CriterionID(number, in: catalogue))
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", ":", "a:", ":1", "8.5.1", "mūsu kārtība", "a b:1", "9001:1", "a:1 2", "a:ā", "a:.1", "a:1;b:2",
      "a:" + String(repeating: "1", count: 65), String(repeating: "a", count: 65) + ":1",
    ])
  func refused(_ text: String) {
    #expect(CriterionID(text) == nil)
  }

  @Test("Numbers are ordered as people count, and every order is whole")
  func order() {
    let sorted = [
      "1", "1.01", "1.1", "1.2", "1.10", "2", "8.9", "8.10", "9.3.2.a", "9.3.2.c1", "9.3.2.c10", "P1", "P2", "P10",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let ids = sorted.map { CriterionID($0, in: "a") }
      #expect(ids.shuffled(using: &random).sorted().map(\.number) == sorted)
    }
    #expect(CriterionID("9", in: "a") < CriterionID("1", in: "b"))
  }

  @Test("Written and read it is the same")
  func roundTrip() {
    var random = SeededGenerator(seed: 11)
    let signs = Array("abcXYZ0189.-_/()")
    for _ in 0..<500 {
      let rest = (0..<Int.random(in: 0...10, using: &random)).map { _ in
        signs[Int.random(in: 0..<signs.count, using: &random)]
      }
      let id = CriterionID("7" + String(rest), in: "x-1")
      #expect(CriterionID(id.text) == id)
    }
  }
}
