import QualityModel
import Testing

@testable import QualityCommands

@Suite("What real documents say about periods, numbers and targets")
struct RealDocumentTests {
  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    try bench.take("name,direction,frequency\nIzmaksas,lower,year\nKontakti,higher,year\n", as: "indicator")
    return bench
  }

  private func value(_ text: String, _ bench: Bench) throws -> Bench.Run {
    try bench.take("Rādītājs;Periods;Vērtība\nKPI-01;2024;\"\(text)\"\n", as: "measurement")
  }

  @Test(
    "A period of days keeps both ends, also over the end of a year, and belongs to the year in which it begins",
    arguments: [
      ("2010-10-01 – 2011-08-31", "2010-10-01/2011-08-31", 2010),
      ("14.12.2020.–06.01.2021.", "2020-12-14/2021-01-06", 2020),
    ])
  func days(text: String, period: String, year: Int) throws {
    guard case .period(let read)? = try FieldKind.period.value(of: text) else {
      Issue.record("\(text) is no period")
      return
    }
    #expect(read.text == period && read.year == year)
  }

  @Test(
    "Several terms in one cell, and terms that recur or lack their year, are no day",
    arguments: [
      "1) 30.10.2026 2) 31.12.2024 3) 31.12.2024", "līdz 2024., 2025. un 2026. gada 1. jūlijam",
      "reizi divos gados, sākot ar 2005. gadu, līdz 1. maijam", "rugsėjo 8 d.", "2021 m. gegužės 19 d.",
    ])
  func terms(text: String) {
    #expect(throws: FieldProblem.notADay) { try FieldKind.day.value(of: text) }
  }

  @Test("Years of a plan are those that are written, and no others")
  func years() {
    #expect([2024, 2025, 2026].allSatisfy { PlanYears.covers("2024., 2025., 2026.", $0) })
    #expect(PlanYears.covers("2022. un 2024.", 2022) && !PlanYears.covers("2022. un 2024.", 2023))
    for text in ["katru gadu līdz 1. februārim, sākot ar 2024. gadu", "turpmāk ik gadu", "pastāvīgi", "IV ceturksnis"] {
      #expect(PlanYears.isTime(text), "\(text)")
    }
  }

  @Test(
    "What no single number can be read from is refused with its cell",
    arguments: [
      "83756 141", "45.9955.663.2567.675.61", "3535.3*", "01", "76475 (t.sk. valsts dotāc. 10780)", "159 (152 + 7)",
      "339 jeb 1,92 % no 17 702", "×", "septiņi procenti", "pieaug (< 130)", "po 5 (opłata skarbowa, drogi)",
    ])
  func unreadable(text: String) throws {
    let bench = try bench()
    let run = try value(text, bench)
    #expect(run.code == 65 && run.errors.contains(":2:"), "\(run.errors)")
    #expect(bench.export("measurement").split(separator: "\n").count == 1)
  }

  @Test("An empty cell and a dash are no value, nought is one")
  func noughts() throws {
    let bench = try bench()
    let run = try bench.take("Rādītājs;2020;2021;2022\nKPI-01;;-;0\n", as: "measurement")
    let written = bench.export("measurement")
    #expect(run.code == 0 && written.contains("KPI-01,2022,0,"), "\(run.errors)")
    #expect(!written.contains("KPI-01,2020") && !written.contains("KPI-01,2021"))
  }

  @Test("Numbers that name something stay as they are written: noughts before and behind, signs, brackets")
  func names() throws {
    let bench = try bench()
    let table = "Iestāde;Akta numurs;Datums\nA;0658;2025-01-02\nB;2024.9650;2025-01-03\nC;07-03-01-03 (T);2025-01-04\n"
    let run = try bench.take(table, as: "inspection")
    let written = bench.export("inspection")
    #expect(run.code == 0, "\(run.errors)")
    for name in [",0658,", ",2024.9650,", ",07-03-01-03 (T),"] { #expect(written.contains(name), "\(written)") }
  }

  @Test("A limit on the other side than the better direction is told to whoever sets the target")
  func contradiction() throws {
    let bench = try bench()
    func add(_ indicator: String, _ limit: String) -> String {
      bench.run(["target", "add", "--indicator", indicator, "--period", "2025", limit, "130"], language: "lv").errors
    }
    #expect(add("KPI-02", "--high").contains("pretēja"))
    #expect(!add("KPI-01", "--high").contains("pretēja"))
  }

  @Test("What is no longer measured keeps its values, with why, and is asked for no more")
  func withdrawn() throws {
    let bench = try bench()
    try bench.take("indicator,period,value\nKPI-01,2019,23\nKPI-01,2020,24\n", as: "measurement")
    #expect(bench.run(["measure", "2021"]).output.contains("KPI-01"))
    let reason = bench.run([
      "indicator-change", "add", "--indicator", "KPI-01", "--period", "2021", "--change", "withdrawn",
    ])
    #expect(reason.code != 0 && reason.errors.contains("field.missing"), "\(reason.errors)")
    try bench.take(
      "indicator,period,change,why\nKPI-01,2021,withdrawn,Jaunajā izdevumā rādītāja nav\n", as: "indicator-change")
    #expect(!bench.run(["measure", "2021"]).output.contains("KPI-01"))
    #expect(bench.export("measurement").contains("KPI-01,2020,24,"))
  }
}
