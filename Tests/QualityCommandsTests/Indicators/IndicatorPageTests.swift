import Foundation
import Testing

@testable import QualityCommands

@Suite("Pages of indicators show what forbids comparing")
struct IndicatorPageTests {
  private func page(_ bench: Bench, _ id: String, language: String = "en") throws -> String {
    let run = bench.run(["indicator", "page", id, "-o", "lapas"], language: language)
    #expect(run.code == 0, "\(run.errors)")
    return try String(contentsOfFile: bench.path("lapas/\(id).\(language).html"), encoding: .utf8)
  }

  @Test("Twenty-four months have limits of chance and two signs; fewer values have none", arguments: ["lv", "en"])
  func control(_ language: String) throws {
    let bench = try Bench.empty()
    try bench.take("name,unit,direction,frequency\nTermiņā,%,higher,month\n", as: "indicator")
    let values = [81, 83, 82, 84, 81, 83, 82, 84, 81, 83, 82, 84, 81, 83, 82, 84, 81, 83, 82, 84, 81, 83, 82, 99]
    let rows = values.enumerated().map { place, value in
      let month = place % 12 + 1
      return "Termiņā,\(2023 + place / 12)-\(month < 10 ? "0" : "")\(month),\(value)\n"
    }
    try bench.take("indicator,period,value\n" + rows.joined(), as: "measurement")
    try bench.take("indicator,period,value\nTermiņā,2024,84\n", as: "target")
    let page = try page(bench, "KPI-01", language: language)
    #expect(page.contains("chart-limit") && !page.contains("«"))
    #expect(page.contains(language == "en" ? "getting better" : "uzlabojas"))
    #expect(page.contains(language == "en" ? "sometimes meets it" : "reizēm sasniedz"))
  }

  @Test("Contradictions of a source are seen: unequal periods, another definition, parts that do not add up")
  func contradictions() throws {
    let bench = try Bench.empty()
    let indicators =
      "name,unit,direction,frequency,breakdownOf\nKopā,EUR,lower,year,\nA,EUR,lower,year,KPI-01\nB,EUR,lower,year,KPI-01\n"
    try bench.take(indicators, as: "indicator")
    let rows = [
      "Kopā,2014,1368453", "Kopā,2015,100", "A,2014,1361820", "B,2014,0", "A,2015,60", "B,2015,40",
      "Kopā,2016-01-01/2016-11-30,90",
    ]
    try bench.take("indicator,period,value\n" + rows.map { $0 + "\n" }.joined(), as: "measurement")
    try bench.take("indicator,period,change,why\nKopā,2015,norm,Mainīta likme\n", as: "indicator-change")
    try bench.take("indicator,period,value,low,high\nKopā,2015,1500000,1000000,2000000\n", as: "target")
    let page = try page(bench, "KPI-01")
    for words in [
      "6,633", "the parts do not add up to the total", "adds up", "a period of another length, not compared",
      "the definition changed", "Mainīta likme", "≥", "1,000,000",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test("All together: a page that leads to each, grouped by process")
  func all() throws {
    let bench = try Bench.filled()
    try bench.take("name,process\nA,P-01\nB,\n", as: "indicator")
    let rows = (2019...2024).map { "A,\($0),\($0 - 2000)\n" }
    try bench.take("indicator,period,value\n" + rows.joined(), as: "measurement")
    let run = bench.run(["indicator", "page", "--all", "-o", "visi"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    let page = try String(contentsOfFile: bench.path("visi/indicators.lv.html"), encoding: .utf8)
    #expect(page.contains("KPI-01.lv.html") && page.contains("Aprūpe mājās") && page.contains("<svg"))
    let own = try String(contentsOfFile: bench.path("visi/KPI-02.lv.html"), encoding: .utf8)
    #expect(own.contains("indicators.lv.html"))
  }

  @Test(
    "Statistics of three years import as they stand and come out as they stand, with the total that parts do not reach")
  func statistics() throws {
    let bench = try Bench.empty()
    let rows = [
      ("Izskatīti personīgie iesniegumi", "5848;6248;5369"), ("Piešķirts trūcīgas personas statuss", "2821;2167;1828"),
      ("Sociālās palīdzības budžets, EUR", "1 368 453;1 072 410;1 261 465"),
      ("t. sk. GMI, EUR", "307 800;247 649;348 845"), ("t. sk. dzīvokļa pabalsti, EUR", "848 860;648 711;653 821"),
      ("t. sk. citi pašvaldības pabalsti, EUR", "205 160;176 050;258 799"),
    ]
    let table = "Rādītājs;2014;2015;2016\n" + rows.map { "\($0.0);\($0.1)\n" }.joined()
    let taken = try bench.take(table, as: "measurement", ["--new", "indicator"])
    #expect(taken.code == 0, "\(taken.errors)")
    for part in ["KPI-04", "KPI-05", "KPI-06"] { bench.run(["indicator", "edit", part, "--breakdown-of", "KPI-03"]) }
    let run = bench.run(["indicator", "page", "--all", "-o", "visi"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    let page = try String(contentsOfFile: bench.path("visi/indicators.lv.html"), encoding: .utf8)
    let figures = page.filter { !"\u{A0}\u{202F} ".contains($0) }
    for (name, values) in rows {
      #expect(page.contains(name))
      for value in values.split(separator: ";") {
        #expect(figures.contains(value.filter { $0 != " " }), "\(value)")
      }
    }
    #expect(figures.contains("6633"))
    #expect(page.components(separatedBy: "daļas neveido kopskaitli").count == 2)
  }

  @Test("Without an indicator the command shows how one is named")
  func lacking() throws {
    let run = try Bench.empty().run(["indicator", "page"], language: "lv")
    #expect(run.code == 64 && run.errors.contains("aplis indicator page KPI-07"), "\(run.errors)")
  }

  @Test("Five values that move away from a target that lies ahead are told before it is missed")
  func movesAway() throws {
    let bench = try Bench.empty()
    try bench.take("name,direction,frequency\nĢimenes,higher,year\nCita,higher,year\n", as: "indicator")
    let families = [3416, 3390, 3301, 3188, 3087].enumerated().map { "Ģimenes,\(2016 + $0),\($1)\n" }
    let other = [3416, 3390, 3401, 3188, 3087].enumerated().map { "Cita,\(2016 + $0),\($1)\n" }
    try bench.take("indicator,period,value\n" + (families + other).joined(), as: "measurement")
    try bench.take("indicator,period,value\nĢimenes,2022,5000\nCita,2022,5000\n", as: "target")
    #expect(try page(bench, "KPI-01").contains("lie farther from the target that is to be reached by the end of 2022"))
    #expect(try !page(bench, "KPI-02").contains("farther from the target"))
    #expect(bench.run(["indicator", "page", "--all", "-o", "visi"]).code == 0)
    let all = try String(contentsOfFile: bench.path("visi/indicators.en.html"), encoding: .utf8)
    #expect(all.components(separatedBy: "moving away from the next target").count == 2)
    try bench.take("indicator,period,value\nĢimenes,2021,3100\n", as: "measurement")
    #expect(try !page(bench, "KPI-01").contains("farther from the target"), "it turned round")
  }

  @Test("What other sources state and other plans set for a period stands beside the value and the target")
  func others() throws {
    let bench = try Bench.empty()
    try bench.take("name,direction\nAprūpe mājās,higher\n", as: "indicator")
    let head = "indicator,period,value,source,otherSources\n"
    try bench.take(head + "KPI-01,2010,3871,Gada pārskats,Statistika: 4144\n", as: "measurement")
    try bench.take("indicator,period,value,otherPlans\nKPI-01,2010,4000,Plāna 2. izdevums: 4200\n", as: "target")
    let page = try page(bench, "KPI-01")
    for words in [
      "3,871", "Gada pārskats", "Statistika: 4144", "another source", "Plāna 2. izdevums: 4200", "another plan",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }
}
