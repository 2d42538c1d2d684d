import QualityReports
import Testing
import XMLSupport

@Suite("Radar charts")
struct RadarChartTests {
  private func chart(
    _ values: [Double?]..., axes: [String] = ["1", "2", "3", "4"], names: [String] = ["SA-2028-01", "SA-2026-01"],
    most: Double = 100
  ) -> RadarChart {
    let series = zip(names, values).map { name, values in
      TrendSeries(name: name, points: values.map { TrendPoint(value: $0) })
    }
    return RadarChart(axes: axes, series: series, most: most, numbers: ChartSamples.numbers, words: ChartSamples.words)
  }

  private func drawing(_ chart: RadarChart) -> Drawing { Drawing(chart.drawing(id: "c", title: "T")) }

  private func lines(_ chart: RadarChart, series: Int = 1) -> [String] {
    drawing(chart).marks("chart-line-\(series)").filter { $0["class"]?.contains("chart-marker") == false }
      .compactMap { $0["d"] }
  }

  private func markers(_ chart: RadarChart) -> [XMLElement] { drawing(chart).marks("chart-marker") }

  @Test("The first axis points upwards, the others follow clockwise, and half of the scale is half of the axis")
  func geometry() {
    // The middle is (200, 150), an axis 110 long.
    #expect(
      lines(chart([50, 50, 50, 50])) == ["M200 95L255 150", "M255 150L200 205", "M200 205L145 150", "M145 150L200 95"])
    #expect(lines(chart([100, 0, 0, 0])).prefix(2) == ["M200 40L200 150", "M200 150L200 150"])
    let sixths = lines(chart([100, 100, 100], axes: ["a", "b", "c"]))
    // 120° from above: 110 · sin 120° = 95.26 to the right, 110 · cos 120° = 55 below the middle.
    #expect(sixths == ["M200 40L295.26 205", "M295.26 205L104.74 205", "M104.74 205L200 40"])
  }

  @Test("Five rings divide the axes into equal parts, each with its number, in the scale of the method")
  func rings() {
    let drawing = drawing(chart([1, 2, 3, 4], most: 5))
    let rings = drawing.drawn.filter { $0.name == "path" && Drawing.places($0).count == 5 }
    #expect(rings.map { Drawing.places($0)[0].y } == [128, 106, 84, 62, 40])
    #expect(drawing.texts.prefix(5) == ["1", "2", "3", "4", "5"])
    #expect(lines(chart([1, 2, 3, 4], most: 5)).first == "M200 128L244 150")
  }

  @Test("A missing value breaks the line and has no point: it is no nought")
  func gaps() {
    #expect(lines(chart([50, nil, 50, 50])) == ["M200 205L145 150", "M145 150L200 95"])
    #expect(markers(chart([50, nil, 50, 50])).count == 3)
    #expect(markers(chart([50, 0, 50, 50])).count == 4)
    #expect(markers(chart([50, .nan, 50])).count == 2)
    #expect(lines(chart([nil, 50, nil, 50])).isEmpty)
  }

  @Test("A value beyond the scale stands at its end")
  func beyond() {
    #expect(lines(chart([150, -20, 100, 0])).first == "M200 40L200 150")
    #expect(markers(chart([150, -20, 100, 0]))[0].text == "1, SA-2028-01: 150")
  }

  @Test("Two profiles have two looks and a key; one needs none")
  func profiles() {
    let two = chart([50, 50, 50, 50], [20, nil, 20, 20])
    #expect(lines(two, series: 1).count == 4 + 1 && lines(two, series: 2).count == 2 + 1)
    #expect(drawing(two).texts.suffix(2) == ["SA-2028-01", "SA-2026-01"])
    #expect(!drawing(chart([50, 50, 50, 50])).texts.contains("SA-2028-01"))
  }

  @Test("Who cannot see it hears every value, of which profile, and where there is none")
  func accessible() {
    let one = drawing(chart([45.25, nil, 0])).root.children
    #expect(one[0].text == "T")
    #expect(one[1].text == "1: 45,3; 2: nav datu; 3: 0; 4: nav datu")
    let two = drawing(chart([1, 2, 3], [4, nil, 6], axes: ["a", "b", "c"], names: ["Šogad", "Agrāk"])).root.children[1]
    #expect(two.text == "a: Šogad 1, Agrāk 4; b: Šogad 2, Agrāk nav datu; c: Šogad 3, Agrāk 6")
    #expect(markers(chart([45.25])).map(\.text) == ["1, SA-2028-01: 45,3"])
  }

  @Test("With fewer than three axes, or without a scale, there is nothing to draw, and that is said")
  func nothing() {
    for empty in [
      chart([1, 2], axes: ["a", "b"]), chart(axes: []), chart([1, 2, 3], most: 0), chart([1, 2, 3], most: .infinity),
    ] {
      #expect(drawing(empty).texts == ["nav datu"])
      #expect(!drawing(empty).root.children[1].text.isEmpty)
    }
  }

  @Test("Labels stand outside the axes, on their side, and inside the drawing")
  func labels() throws {
    let axes = (1...9).map { "\($0)" }
    let drawing = drawing(chart(Array(repeating: 100, count: 9), axes: axes))
    let labels = drawing.drawn.filter { $0.name == "text" && $0["font-weight"] == "bold" }
    #expect(labels.map(Drawing.visible) == axes)
    #expect(
      labels.map { $0["text-anchor"] ?? "start" } == [
        "middle", "start", "start", "start", "start", "end", "end", "end", "end",
      ])
    let size = try #require(drawing.size)
    for place in drawing.drawn.flatMap(Drawing.reach) {
      #expect((0...size.width).contains(place.x) && (0...size.height).contains(place.y))
    }
  }

  @Test("The same data gives the same bytes, with hostile texts escaped by the serialiser alone")
  func bytes() {
    let hostile = "</text><script>alert(1)</script>\"'&"
    func bytes() -> [UInt8] {
      XMLDocument(
        chart([1, 2, 3], [3, 2, 1], axes: [hostile, "b", "c"], names: [hostile, "x"]).drawing(id: "c", title: hostile)
      ).serialised(.xml(indented: false))
    }
    #expect(bytes() == bytes())
    let text = String(decoding: bytes(), as: UTF8.self)
    #expect(!text.contains("<script") && text.contains("&lt;script"))
  }
}
