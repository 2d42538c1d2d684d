import Testing

@testable import QualityCommands

@Suite("Rules of targets and measurements hold at every door")
struct TargetRuleTests {
  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    try bench.take("name,unit,direction\nKontakti,,higher\nNoslodze,%,range\nTermiņā,%,higher\n", as: "indicator")
    return bench
  }

  @Test(
    "An impossible target is refused by command and import alike",
    arguments: [
      ("KPI-02,2025,90,95,85,", "target.limits-reversed"), ("KPI-02,2025,100,80,90,", "target.outside-its-limits"),
      ("KPI-02,2025,,,,", "target.says-nothing"),
    ])
  func impossible(row: String, rule: String) throws {
    let bench = try bench()
    let taken = try bench.take("indicator,period,value,low,high,condition\n\(row)\n", as: "target")
    #expect(taken.code != 0 && taken.errors.contains("[rule.\(rule)]"), "\(taken.errors)")
    let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let given = zip(["--indicator", "--period", "--value", "--low", "--high"], cells).filter { !$1.isEmpty }
    let run = bench.run(["target", "add"] + given.flatMap { [$0, $1] })
    #expect(run.code == 1 && run.errors.contains("[rule.\(rule)]"), "\(run.errors)")
  }

  @Test("At least, at most, limits and a condition in words are targets")
  func possible() throws {
    let bench = try bench()
    let rows =
      "KPI-01,2023,,80,,\nKPI-01,2024,,,120,\nKPI-01,2025,100,80,120,\nKPI-02,2025,,,,Uzslavu vairāk nekā sūdzību\n"
    let taken = try bench.take("indicator,period,value,low,high,condition\n" + rows, as: "target")
    #expect(taken.code == 0, "\(taken.errors)")
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("A value follows from its parts; one that contradicts them is refused, with both numbers")
  func parts() throws {
    let bench = try bench()
    let taken = try bench.take(
      "indicator;period;value;numerator;denominator\nTermiņā;2025-Q1;15;15;100\nTermiņā;2025-Q2;;15;50\n",
      as: "measurement")
    #expect(taken.code == 0, "\(taken.errors)")
    #expect(bench.export("measurement").contains("KPI-03,2025-Q2,30.0,15,50,"), "\(bench.export("measurement"))")
    let wrong = try bench.take(
      "indicator;period;value;numerator;denominator\nTermiņā;2025;50;15;100\n", as: "measurement")
    #expect(
      wrong.errors.contains("[rule.measurement.parts-disagree]") && wrong.errors.contains("15"), "\(wrong.errors)")
  }

  @Test("Roughly known values are kept as what they are, and why nothing was measured")
  func rough() throws {
    let bench = try bench()
    let add = ["measurement", "add", "--indicator", "KPI-03", "--period"]
    for words in [
      ["2021", "--value", "80", "--exactness", "about"],
      ["2022", "--low", "93", "--high", "100", "--exactness", "range"],
      ["2023", "--not-measured", "Aptaujas nebija"],
    ] {
      let run = bench.run(add + words)
      #expect(run.code == 0, "\(run.errors)")
    }
    for (words, rule) in [
      (["2024"], "measurement.says-nothing"), (["2024", "--low", "3"], "measurement.range"),
      (["2024", "--value", "1", "--not-measured", "Nebija"], "measurement.not-measured"),
    ] {
      let run = bench.run(add + words)
      #expect(run.code == 1 && run.errors.contains("[rule.\(rule)]"), "\(run.errors)")
    }
  }

  @Test("A target that is worse than the value measured last is taken, and that is told")
  func remark() throws {
    let bench = try bench()
    try bench.take("indicator,period,value\nKPI-01,2023,3619\n", as: "measurement")
    let add = ["target", "add", "--indicator", "KPI-01", "--period"]
    let run = bench.run(add + ["2024", "--value", "3000"], language: "en")
    #expect(run.code == 0 && run.errors.contains("worse than the value measured last"), "\(run.errors)")
    #expect(!bench.run(add + ["2025", "--value", "4000"], language: "en").errors.contains("worse"))
  }
}
