import QualityReports
import Testing
import XMLSupport

@Suite("Every drawing")
struct ChartDrawingTests {
  private static let seeds = 0..<400

  @Test("Nothing is drawn outside the view box, whatever the data", arguments: seeds)
  func inside(seed: Int) throws {
    var dice = ChartDice(seed: UInt64(seed))
    let drawing = Drawing(dice.drawing())
    let size = try #require(drawing.size)
    #expect(size.height > 0 && size.height.isFinite)
    for element in drawing.drawn {
      for place in Drawing.reach(element) {
        #expect((-0.01...size.width + 0.01).contains(place.x), "seed \(seed): \(element)")
        #expect((-0.01...size.height + 0.01).contains(place.y), "seed \(seed): \(element)")
      }
    }
  }

  @Test("The same data gives the same drawing, with at most two decimals", arguments: seeds)
  func same(seed: Int) {
    var (one, other) = (ChartDice(seed: UInt64(seed)), ChartDice(seed: UInt64(seed)))
    let drawing = one.drawing()
    #expect(drawing == other.drawing())
    for element in Drawing(drawing).all {
      for name in ["x", "y", "x1", "x2", "y1", "y2", "width", "height", "d", "dy", "viewBox"] {
        let numbers = (element[name] ?? "").split { "MLZVH %".contains($0) }
        #expect(numbers.allSatisfy { ($0.split(separator: ".").dropFirst().first?.count ?? 0) <= 2 })
        #expect(numbers.allSatisfy { Double($0) != nil && $0 != "-0" })
      }
    }
  }

  @Test("A drawing is an image with a title and a description", arguments: seeds.prefix(40))
  func accessible(seed: Int) {
    var dice = ChartDice(seed: UInt64(seed))
    let root = dice.drawing(id: "fig-1")
    #expect(root.name == "svg")
    #expect(root["role"] == "img")
    #expect(root["width"] == "100%")
    #expect(root["id"] == "fig-1")
    #expect(root["aria-labelledby"] == "fig-1_title fig-1_desc")
    #expect(root.children.prefix(2).map(\.name) == ["title", "desc"])
    #expect(root.children.prefix(2).map { $0["id"] } == ["fig-1_title", "fig-1_desc"])
    #expect(root.children[1].text.isEmpty == false)
  }

  @Test("The description is the caller's, or else the data in words")
  func description() {
    let chart = ChartSamples.bars([1, nil])
    let own = chart.drawing(id: "c", title: "T", description: "Savs apraksts")
    let data = chart.drawing(id: "c", title: "T")
    #expect(own.children[1].text == "Savs apraksts")
    #expect(data.children[1].text == "2013: 1; 2014: nav datu")
  }

  @Test("Identifiers are unique in a page, and every reference leads to one of the same drawing")
  func identifiers() {
    let names = ["a", "a_", "a-title", "a_title", "1", "_31_", "a b", "a-b", "ā", "", "missed", "a_missed"]
    var seen: Set<String> = []
    for name in names {
      let chart = ChartSamples.bars([1, 2], target: .atLeast(2))
      let all = Drawing(chart.drawing(id: name, title: "T")).all
      let ids = all.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count)
      #expect(seen.isDisjoint(with: ids), "\(name)")
      seen.formUnion(ids)
      for fill in all.compactMap({ $0["fill"] }) where fill.hasPrefix("url") {
        #expect(ids.contains(String(fill.dropFirst(5).dropLast())))
      }
    }
  }

  @Test("An identifier is a plain name, however hostile the one given is")
  func hostileIdentifiers() {
    let root = ChartSamples.bars([1]).drawing(id: "\"><script>alert(1)</script>) ", title: "T")
    for id in Drawing(root).all.compactMap({ $0["id"] }) {
      #expect(
        id.unicodeScalars.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0))
        })
    }
  }

  @Test("Hostile texts stay texts: they reach neither names nor attributes")
  func hostileTexts() {
    let hostile = "</text><script>alert(1)</script>\"'&]]>"
    let point = ChartPoint(label: hostile, value: 3, valueText: hostile, mark: hostile)
    let trendPoint = TrendPoint(value: 1, valueText: hostile, isComparable: false, reason: hostile)
    let drawings = [
      ChartSamples.bars([point], .horizontal, unit: hostile).drawing(
        id: "a", title: hostile, description: hostile),
      ChartSamples.trend([TrendSeries(name: hostile, points: [trendPoint])], periods: [hostile])
        .drawing(id: "b", title: hostile),
      ChartSamples.stacks([[1]], series: [hostile]).drawing(id: "c", title: hostile),
      ChartSamples.pareto([ParetoClass(label: hostile, count: 1)]).drawing(id: "d", title: hostile),
    ]
    for drawing in drawings {
      #expect(drawing.children.first?.text == hostile)
      #expect(drawing.text.contains(hostile))
      expectPlain(drawing)
    }
  }

  @Test("A drawing has no script, no style, no link and nothing from outside", arguments: seeds)
  func selfContained(seed: Int) {
    var dice = ChartDice(seed: UInt64(seed))
    expectPlain(dice.drawing())
  }

  private func expectPlain(_ drawing: XMLElement) {
    let names: Set = ["svg", "title", "desc", "defs", "pattern", "rect", "line", "path", "text", "tspan"]
    for element in Drawing(drawing).all {
      #expect(names.contains(element.name))
      for attribute in element.attributes where attribute.name != "xmlns" {
        #expect(!attribute.name.hasPrefix("on") && !["style", "href", "xlink:href"].contains(attribute.name))
        #expect(!attribute.value.contains { "<>\"&".contains($0) })
        #expect(!attribute.value.contains("url(") || attribute.value.hasPrefix("url(#"))
      }
    }
  }
}
