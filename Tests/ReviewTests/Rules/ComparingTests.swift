import QualityModel
import Testing

@testable import QualityReports

@Suite("Years are compared only where they can be")
struct ComparingTests {
  /// An indicator with measurements by period, each with a unit after the value where it differs: `100 LVL`.
  private func desk(_ indicator: [String: String] = [:], _ values: KeyValuePairs<String, String>) throws -> Desk {
    let desk = try Desk()
    try desk.add(
      "indicator", "KPI-01", ["name": "Rādītājs", "unit": "%", "direction": "higher"].merging(indicator) { $1 })
    for (period, value) in values {
      let parts = value.split(separator: " ").map(String.init)
      var fields = ["indicator": "KPI-01", "period": period, "value": parts[0]]
      if parts.count > 1 { fields["unit"] = parts[1] }
      try desk.add("measurement", "", fields)
    }
    return desk
  }

  private func months(_ year: Int, _ count: Int) -> [(String, String)] {
    (1...count).map { ("\(year)-\($0 < 10 ? "0" : "")\($0)", "80") }
  }

  @Test("Of two whole years the difference is told, and nothing is made of it that no rule judges")
  func differences() throws {
    for direction in ["higher", "lower", "none"] {
      let figure = try desk(["direction": direction], ["2024": "80", "2025": "90.5"]).report().figure("KPI-01")
      #expect(figure?.difference == "10.5" && figure?.judgement == .neutral)
    }
    let same = try desk([:], ["2024": "80", "2025": "80.0"]).report().figure("KPI-01")
    #expect(same?.difference == "0.0")
  }

  @Test("Counts of events are judged where they have a direction and chance does not explain the change")
  func events() throws {
    func judged(_ direction: FigureDirection, _ earlier: Int, _ later: Int) -> FigureChange? {
      var figure = ReviewFigure(
        id: "x", unit: .count, direction: direction, values: [.noData(.none), .count(earlier), .count(later)])
      figure.test = .events
      return figure.changed()
    }
    func difference(_ number: Int, _ chance: Change, _ judgement: FigureChange.Judgement) -> FigureChange {
      .differs(.init(number: ExactNumber(digits: number), chance: chance, judgement: judgement))
    }
    #expect(judged(.lower, 60, 58) == difference(-2, .withinChance, .neutral))
    #expect(judged(.lower, 12, 3) == difference(-9, .down, .good))
    #expect(judged(.lower, 3, 12) == difference(9, .up, .bad))
    #expect(judged(.none, 3, 12) == difference(9, .up, .neutral))
  }

  @Test("Eleven months of twelve are shown as such and compared with nothing, the year after neither")
  func partial() throws {
    let desk = try Desk()
    try desk.add("indicator", "KPI-01", ["name": "Rādītājs", "unit": "%", "direction": "higher"])
    for (period, value) in months(2023, 12) + months(2024, 11) + months(2025, 12) {
      try desk.add("measurement", "", ["indicator": "KPI-01", "period": period, "value": value])
    }
    let now = try desk.report()
    #expect(now.values("KPI-01") == ["80", "80 (11 of 12)", "80"])
    #expect(now.figure("KPI-01")?.change == .broken(.partial))
    #expect(try desk.report(2024).figure("KPI-01")?.change == .broken(.partial))
  }

  @Test("January to November is eleven parts of twelve; an estimate is marked; neither is compared")
  func roughly() throws {
    let days = try desk(["unit": "personas"], ["2024": "120", "2025-01-01/2025-11-30": "105"]).report()
    #expect(days.values("KPI-01") == ["none", "120", "105 (11 of 12)"])
    #expect(days.figure("KPI-01")?.change == .broken(.partial))
    for fields in [["estimate": "true"], ["exactness": "about"]] {
      let desk = try desk([:], ["2024": "80"])
      let measurement = ["indicator": "KPI-01", "period": "2025", "value": "90"]
      try desk.add("measurement", "", measurement.merging(fields) { $1 })
      try desk.add("target", "", ["indicator": "KPI-01", "period": "2025", "value": "85"])
      let figure = try #require(desk.report().figure("KPI-01"))
      #expect(figure.change == .broken(.inexact) && figure.target?.met == .judge)
      #expect(figure.current.short == "90 (\(fields["exactness"] ?? "estimate"))")
    }
  }

  @Test("A year of shares is made of the sums of their parts")
  func shares() throws {
    let desk = try Desk()
    try desk.add("indicator", "KPI-01", ["name": "Termiņā", "unit": "%", "direction": "higher"])
    for (period, value, part, whole) in [("2025-Q1", "15", "15", "100"), ("2025-Q2", "30", "15", "50")] {
      try desk.add(
        "measurement", "",
        ["indicator": "KPI-01", "period": period, "value": value, "numerator": part, "denominator": whole])
    }
    #expect(try desk.report().values("KPI-01").last == "20 (2 of 4)")
  }

  @Test("Within its limits but below the target is neither reached nor missed")
  func withinLimits() throws {
    let desk = try desk(["unit": ""], ["2025": "81"])
    try desk.add("target", "", ["indicator": "KPI-01", "period": "2025", "value": "100", "low": "80", "high": "120"])
    let target = try #require(desk.report().figure("KPI-01")?.target)
    #expect(target.met == .within && target.low?.text == "80" && target.high?.text == "120")
  }

  @Test("A change of how it is measured, kept as a record, breaks the years")
  func changed() throws {
    let desk = try desk([:], ["2024": "66.6", "2025": "62.2"])
    try desk.add(
      "indicatorChange", "KC-01",
      ["indicator": "KPI-01", "period": "2025", "change": "definition", "why": "Pret pieprasījušo skaitu"])
    #expect(try desk.report().figure("KPI-01")?.change == .broken(.definition))
  }

  @Test("A partial year reaches no target")
  func partialTarget() throws {
    let desk = try desk([:], ["2025-01": "99"])
    try desk.add("target", "", ["indicator": "KPI-01", "period": "2025", "value": "90"])
    let target = try #require(desk.report().figure("KPI-01")?.target)
    #expect(target.met == nil)
  }

  @Test("A whole set of quarters stands before a few months")
  func quarters() throws {
    let desk = try desk(
      ["unit": "personas"], ["2025-Q1": "1", "2025-Q2": "2", "2025-Q3": "3", "2025-Q4": "4", "2025-01": "1"])
    #expect(try desk.report().now("KPI-01") == "10")
  }

  @Test("A year's own value stands before that of its months")
  func wholeYear() throws {
    #expect(try desk(["unit": "personas"], ["2025": "7", "2025-01": "1"]).report().now("KPI-01") == "7")
  }

  @Test("Months are added up, averaged or the last is taken, as the indicator says; shares are averaged")
  func combining() throws {
    let halves: KeyValuePairs = ["2025-H1": "10", "2025-H2": "21"]
    #expect(try desk(["unit": "personas"], halves).report().now("KPI-01") == "31")
    #expect(try desk(["unit": "%"], halves).report().now("KPI-01") == "15.5")
    #expect(try desk(["unit": "personas", "combine": "mean"], halves).report().now("KPI-01") == "15.5")
    #expect(try desk(["unit": "%", "combine": "last"], halves).report().now("KPI-01") == "21")
  }

  @Test("Means are exact: halves are rounded away from nought, whatever binary numbers make of them")
  func exactMeans() throws {
    // 12.05 and 12.06 make 12.055, which binary arithmetic takes for less.
    for (first, second, mean) in [("1.1", "1.2", "1.15"), ("79.2", "79.35", "79.275"), ("0.005", "0.006", "0.0055")] {
      #expect(try desk([:], ["2025-H1": first, "2025-H2": second]).report().now("KPI-01") == mean)
    }
    let quarters = try desk([:], ["2025-Q1": "1.1", "2025-Q2": "1.1", "2025-Q3": "1.1", "2025-Q4": "1.3"])
    #expect(try quarters.report().now("KPI-01") == "1.15")
  }

  @Test(
    "A share is rounded exactly, for every numerator and denominator up to 1000",
    arguments: [8, 16, 40, 160, 400, 625, 640, 1000])
  func exactShares(_ whole: Int) {
    for part in 0...whole {
      let tenths = (part * 2000 + whole) / (2 * whole)
      #expect(FigureValue.ratio(of: part, in: whole).number == ExactNumber(digits: tenths, scale: 1))
    }
  }

  @Test("A definition that changed breaks the comparison in the year of the change, and in no other")
  func definition() throws {
    let desk = try desk(["definitionChanged": "2024"], ["2022": "1", "2023": "2", "2024": "30", "2025": "31"])
    #expect(try desk.report(2023).figure("KPI-01")?.difference == "1")
    #expect(try desk.report(2024).figure("KPI-01")?.change == .broken(.definition))
    #expect(try desk.report(2025).figure("KPI-01")?.difference == "1")
  }

  @Test("A change in the middle of a year breaks that year and the next, since the year is mixed")
  func midYear() throws {
    let desk = try desk(["definitionChanged": "2024-H2"], ["2023": "2", "2024": "30", "2025": "31", "2026": "32"])
    #expect(try desk.report(2024).figure("KPI-01")?.change == .broken(.definition))
    #expect(try desk.report(2025).figure("KPI-01")?.change == .broken(.definition))
    #expect(try desk.report(2026, on: "2027-01-01").figure("KPI-01")?.difference == "1")
  }

  @Test("Lats and euros are not compared, and nothing is converted")
  func currency() throws {
    let desk = try desk(["unit": "EUR"], ["2013": "70280 LVL", "2014": "100000", "2015": "100001"])
    let first = try #require(desk.report(2014).figure("KPI-01"))
    #expect(first.change == .broken(.currency))
    #expect(first.values.map(\.short) == ["none", "70280", "100000"])
    #expect(first.valueUnits == [nil, "LVL", nil])
    #expect(try desk.report(2015).figure("KPI-01")?.difference == "1")
  }

  @Test("A change of the unit breaks the comparison")
  func unit() throws {
    let desk = try desk(["unit": "personas"], ["2024": "80 stundas", "2025": "90"])
    #expect(try desk.report().figure("KPI-01")?.change == .broken(.unit))
  }

  @Test("Where the year before has no value, that is the reason, not its unit")
  func missing() throws {
    let desk = try desk(["unit": "EUR"], ["2025": "90 LVL"])
    #expect(try desk.report().figure("KPI-01")?.change == .broken(.missing))
  }

  @Test("A line in a chart is broken where the years cannot be compared, also before the year before")
  func brokenLine() throws {
    let desk = try desk(["unit": "EUR"], ["2013": "70280 LVL", "2014": "100000", "2015": "100001"])
    let chart = try #require(desk.report(2015).section(.c5)?.charts.first { $0.id == "chart-KPI-01" })
    #expect(chart.categories.map { $0.points[0].broken } == [nil, .currency, nil])
  }

  // MARK: Targets

  @Test(
    "A target is met, missed, or left to a person, by the direction",
    arguments: [
      ("higher", "90", "90", "true"), ("higher", "89.9", "90", "false"), ("lower", "90", "90", "true"),
      ("lower", "90.1", "90", "false"), ("none", "90", "90", "judge"), ("range", "90", "90", "judge"),
    ])
  func targets(_ sample: (direction: String, value: String, target: String, met: String)) throws {
    let desk = try desk(["direction": sample.direction], ["2025": sample.value])
    try desk.add("target", "", ["indicator": "KPI-01", "period": "2025", "value": sample.target])
    #expect(try desk.report().figure("KPI-01")?.target?.met?.rawValue == sample.met)
  }

  @Test(
    "A range is met from its lowest to its highest value",
    arguments: [("9.9", "false"), ("10", "true"), ("15", "true"), ("20", "true"), ("20.1", "false")])
  func ranges(_ sample: (value: String, met: String)) throws {
    let desk = try desk(["direction": "range"], ["2025": sample.value])
    try desk.add("target", "", ["indicator": "KPI-01", "period": "2025", "value": "15", "low": "10", "high": "20"])
    #expect(try desk.report().figure("KPI-01")?.target?.met?.rawValue == sample.met)
  }

  @Test("A missed target asks for attention; one of another year does not")
  func missedTarget() throws {
    let desk = try desk([:], ["2025": "80"])
    try desk.add("target", "", ["indicator": "KPI-01", "period": "2024", "value": "99"])
    #expect(try desk.report().section(.c5)?.attention.isEmpty == true)
    try desk.add("target", "", ["indicator": "KPI-01", "period": "2025", "value": "99"])
    #expect(try desk.report().section(.c5)?.attention.map(\.ref) == ["KPI-01"])
  }

  @Test("The organisation's own target of one of the program's figures judges it")
  func ownTarget() throws {
    let desk = try Desk()
    try desk.add("setting", "", ["name": "target.c4-recurring", "value": "1"])
    try desk.add("setting", "", ["name": "target.c4-registered", "value": "1"])
    try desk.nonconformity("NC-2024-001", found: "2024-03-01")
    try desk.nonconformity("NC-2025-001", found: "2025-03-01", ["recurrenceOf": "NC-2024-001"])
    #expect(try desk.report().figure("c4-recurring")?.target?.met == .yes)
    try desk.nonconformity("NC-2025-002", found: "2025-03-01", ["recurrenceOf": "NC-2024-001"])
    #expect(try desk.report().figure("c4-recurring")?.target?.met == .no)
    #expect(try desk.report().figure("c4-registered")?.target?.met == .judge, "registering less is not better")
  }

  // MARK: Totals and parts

  private func totals(_ first: String, _ second: String, _ whole: String, year: String = "2025") throws -> Desk {
    let desk = try Desk()
    try desk.add("indicator", "KPI-01", ["name": "Kopā", "unit": "EUR"])
    for id in ["KPI-02", "KPI-03"] {
      try desk.add("indicator", id, ["name": id, "unit": "EUR", "breakdownOf": "KPI-01"])
    }
    for (id, value) in [("KPI-01", whole), ("KPI-02", first), ("KPI-03", second)] {
      try desk.add("measurement", "", ["indicator": id, "period": year, "value": value])
    }
    return desk
  }

  @Test("A total unlike the sum of its parts is shown with the difference, and not mended")
  func difference() throws {
    let section = try #require(totals("10.1", "20.2", "30").report().section(.c5))
    let difference = try #require(section.differences.first)
    #expect(section.differences.count == 1)
    #expect(difference.year == 2025 && difference.ref == "KPI-01")
    #expect((difference.total.text, difference.parts.text, difference.difference.text) == ("30", "30.3", "-0.3"))
    #expect(try totals("10.1", "19.9", "30").report().section(.c5)?.differences.isEmpty == true)
    #expect(try totals("1", "2", "4", year: "2024").report().section(.c5)?.differences.map(\.year) == [2024])
  }

  @Test("While a part is unknown or partial, nothing is said about the total")
  func unknownPart() throws {
    let desk = try totals("10", "20", "31")
    try desk.add("indicator", "KPI-04", ["name": "Trešā", "unit": "EUR", "breakdownOf": "KPI-01"])
    #expect(try desk.report().section(.c5)?.differences.isEmpty == true)
    try desk.add("measurement", "", ["indicator": "KPI-04", "period": "2025-01", "value": "1"])
    #expect(try desk.report().section(.c5)?.differences.isEmpty == true)
  }

  @Test("Rēzekne 2014: the parts make 1 361 820, the total says 1 368 453")
  func rezekne() throws {
    let report = try WholeWorkspace.made(.sample).report(2014)
    let differences = try #require(report.section(.c5)).differences.filter { $0.year == 2014 }
    let found = differences.first { $0.total.text == "1368453" }
    #expect(found?.parts.text == "1361820")
    #expect(found?.difference.text == "6633")
  }

  @Test("An objective and its indicator that say different things are named beside each other")
  func contradiction() throws {
    for (state, value, isNamed) in [
      ("reached", "40", true), ("reached", "10", false), ("notReached", "9", true), ("notReached", "40", false),
    ] {
      let desk = try Desk()
      try desk.add(
        "objective", "O-01", ["title": "Mazāk sūdzību", "period": "2025", "owner": "E-003", "state": state])
      try desk.add(
        "indicator", "KPI-01", ["name": "Sūdzības", "unit": "skaits", "direction": "lower", "objective": "O-01"])
      try desk.add("measurement", "", ["indicator": "KPI-01", "period": "2025", "value": value])
      try desk.add("target", "", ["indicator": "KPI-01", "period": "2025", "value": "10"])
      let section = try #require(desk.report().section(.c2))
      #expect(
        section.attention.contains { $0.reason == .contradicted && $0.ref == "O-01" } == isNamed, "\(state) \(value)")
      let cells = section.tables.first { $0.id == "c2-objectives" }?.rows.first?.cells ?? []
      let isBeside = cells.contains { if case .lines(let lines) = $0 { lines.count == 2 } else { false } }
      #expect(isBeside == isNamed)
    }
  }

  @Test("A part of a budget line is counted with its whole, and by itself where that is none of the year")
  func budgetParts() throws {
    let desk = try Desk()
    func add(_ id: String, _ year: String, _ planned: String, _ whole: String? = nil) throws {
      let part = whole.map { ["partOf": $0] } ?? [:]
      try desk.add("budgetLine", id, ["year": year, "name": id, "planned": planned].merging(part) { $1 })
    }
    try add("B-2024-01", "2024", "7.00")
    try add("B-2025-01", "2025", "100.00")
    try add("B-2025-02", "2025", "60.00", "B-2025-01")
    try add("B-2025-03", "2025", "5.00", "B-2024-01")
    #expect(try desk.report().now("d-budget-planned") == "105")
    #expect(try desk.report().section(.d)?.differences.map(\.ref) == ["B-2025-01"])
    try desk.withdraw("budgetLine", "B-2025-01")
    #expect(try desk.report().now("d-budget-planned") == "65")
  }
}
