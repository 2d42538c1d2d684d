import Testing
import XMLSupport

@testable import QualityReports

@Suite("Diagrams of causes and states")
struct DiagramTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let drawing: @Sendable () -> XMLElement
    /// What must be said in words.
    let told: [String]
    /// What must be seen, at least its beginning.
    var seen: [String] = []
  }

  private static func all(_ causes: [DiagramCause]) -> [DiagramCause] { causes.flatMap { [$0] + all($0.causes) } }

  private static func causes(_ name: String, _ causes: [DiagramCause], effect: String = DiagramSamples.effect)
    -> [Sample]
  {
    let told = [effect] + all(causes).flatMap { [$0.text] + ($0.evidence.map { [$0] } ?? []) }
    let words = DiagramSamples.words
    let seen = [effect] + all(causes).map(\.text)
    return [
      Sample(
        testDescription: "five whys, \(name)",
        drawing: { WhyTree(effect: effect, causes: causes, words: words).drawing(id: "w", title: "Kāpēc") }, told: told,
        seen: seen),
      Sample(
        testDescription: "Ishikawa, \(name)",
        drawing: { IshikawaDiagram(effect: effect, causes: causes, words: words).drawing(id: "i", title: "Cēloņi") },
        told: told + words.branches, seen: seen),
    ]
  }

  private static func states(_ name: String, _ diagram: StateDiagram) -> Sample {
    Sample(
      testDescription: "states, \(name)", drawing: { diagram.drawing(id: "s", title: "Stāvokļi") },
      told: diagram.arrows.map(\.label))
  }

  static let causeSamples =
    causes("tree", DiagramSamples.whys) + causes("branches", DiagramSamples.branched)
    + causes("thirty long ones", DiagramSamples.many, effect: String(DiagramSamples.long))
    + causes("twelve deep", DiagramSamples.deep) + causes("none", [])
    + causes("one word", [], effect: DiagramSamples.word)
  static let stateSamples =
    [
      states("of a nonconformity", DiagramSamples.nonconformity), states("crowded", DiagramSamples.crowded),
      states("none", StateDiagram(states: [], arrows: [])),
      states("alone", StateDiagram(states: [.init("a", label: DiagramSamples.word)], arrows: [])),
    ] + (1...40).map { states("random \($0)", DiagramDice.states(seed: UInt64($0))) }
  static let samples = causeSamples + stateSamples

  @Test("Everything lies inside the drawing", arguments: samples)
  func inside(_ sample: Sample) throws {
    let drawing = Drawing(sample.drawing())
    let size = try #require(drawing.size)
    for element in drawing.drawn {
      for place in Drawing.reach(element) {
        #expect(place.x >= 0 && place.x <= size.width, "\(element.name) \(place) \(Drawing.visible(element))")
        #expect(place.y >= 0 && place.y <= size.height, "\(element.name) \(place) \(Drawing.visible(element))")
      }
    }
  }

  @Test("The same data give the same bytes", arguments: samples)
  func same(_ sample: Sample) {
    let bytes = { XMLDocument(sample.drawing()).serialised(.xml(indented: false)) }
    #expect(bytes() == bytes())
  }

  @Test("Title and description say everything for those who cannot see it", arguments: samples)
  func told(_ sample: Sample) throws {
    let root = sample.drawing()
    #expect(root["role"] == "img")
    #expect(root.children.first { $0.name == "title" }?.text.isEmpty == false)
    let words = try #require(root.children.first { $0.name == "desc" }).text
    for text in sample.told { #expect(words.contains(text), "\(text)") }
  }

  @Test("Boxes do not lie on one another", arguments: samples)
  func boxes(_ sample: Sample) {
    let boxes = Drawing(sample.drawing()).marks("diagram-box").map(box)
    for (index, box) in boxes.enumerated() {
      #expect(!boxes.dropFirst(index + 1).contains { $0.overlaps(box) })
    }
  }

  @Test("Texts do not lie on one another", arguments: samples)
  func texts(_ sample: Sample) {
    let texts = Drawing(sample.drawing()).drawn.filter { $0.name == "text" }
    let boxes = texts.map { element -> ChartBox in
      let reach = Drawing.reach(element)
      return ChartBox(from: (reach[0].x + 0.5, reach[0].y + 0.5), to: (reach[1].x - 0.5, reach[1].y - 0.5))
    }
    for (index, box) in boxes.enumerated() {
      for (other, second) in boxes.enumerated().dropFirst(index + 1) where second.overlaps(box) {
        Issue.record("\(Drawing.visible(texts[index])) / \(Drawing.visible(texts[other]))")
      }
    }
  }

  @Test("Every cause can be seen", arguments: causeSamples)
  func visible(_ sample: Sample) {
    let drawing = Drawing(sample.drawing())
    let shown = drawing.texts.joined(separator: "\n")
    for text in sample.seen { #expect(shown.contains(text.prefix(6)), "\(text)") }
  }

  @Test("The cause at the root is marked by more than colour")
  func root() {
    let words = DiagramSamples.words
    let tree = Drawing(WhyTree(effect: "x", causes: DiagramSamples.whys, words: words).drawing(id: "w", title: "t"))
    #expect(tree.texts.filter { $0 == words.root }.count == 1)
    let fish = IshikawaDiagram(effect: "x", causes: DiagramSamples.branched, words: words)
    let strong = Drawing(fish.drawing(id: "i", title: "t")).drawn.filter {
      $0["font-weight"] == "bold" && $0["fill"] == ChartPalette.missed
    }
    #expect(strong.map(Drawing.visible) == ["Pieteikumus neizvērtē pēc steidzamības"])
  }

  @Test("What is left out of a long text stands whole in its title")
  func shortened() {
    let tree = WhyTree(effect: "x", causes: DiagramSamples.many, words: DiagramSamples.words)
    let titles = Drawing(tree.drawing(id: "w", title: "t")).all.filter { $0.name == "title" }.map(\.text)
    #expect(titles.contains { $0.hasSuffix(String(DiagramSamples.long).trimmingSpaces) })
  }

  @Test("Signs that turn the direction of writing are not drawn, and stand in no text alternative's way")
  func direction() {
    let tree = WhyTree(effect: "a\u{202E}b\u{2066}c", causes: [], words: DiagramSamples.words)
    #expect(Drawing(tree.drawing(id: "w", title: "t")).texts.contains("abc"))
  }

  @Test("Each arrow begins and ends at the side of its states, and all its events are written", arguments: stateSamples)
  func arrows(_ sample: Sample) {
    let drawing = Drawing(sample.drawing())
    let boxes = drawing.marks("diagram-box").map(box)
    for line in drawing.marks("diagram-line") {
      let places = Drawing.places(line)
      guard let end = places.last else { continue }
      #expect(boxes.contains { touches($0, end) }, "\(end)")
    }
    let shown = drawing.texts.joined(separator: " ")
    for word in sample.told.flatMap({ $0.split(separator: " ") }) where word.count < 16 {
      #expect(shown.contains(word))
    }
  }

  private func touches(_ box: ChartBox, _ place: (x: Double, y: Double)) -> Bool {
    let isAtSide = (place.x - box.left).magnitude < 0.1 || (place.x - box.right).magnitude < 0.1
    let isAtEdge = (place.y - box.top).magnitude < 0.1 || (place.y - box.bottom).magnitude < 0.1
    let isBeside = place.y >= box.top - 0.1 && place.y <= box.bottom + 0.1
    let isAbove = place.x >= box.left - 0.1 && place.x <= box.right + 0.1
    return isAtSide && isBeside || isAtEdge && isAbove
  }

  private func box(_ element: XMLElement) -> ChartBox {
    let (x, y) = (Drawing.number(element, "x"), Drawing.number(element, "y"))
    return ChartBox(from: (x, y), to: (x + Drawing.number(element, "width"), y + Drawing.number(element, "height")))
  }
}
