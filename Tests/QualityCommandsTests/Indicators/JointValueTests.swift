import Foundation
import Testing

@testable import QualityCommands

@Suite("A cell that says several fields")
struct JointValueTests {
  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    #expect(try bench.take("name,unit\nTermiņā,%\nApjoms,\n", as: "indicator").code == 0)
    return bench
  }

  /// The line of a measurement as it is exported, from the period on.
  private func line(_ bench: Bench, _ period: String) -> String {
    let lines = bench.export("measurement").split(separator: "\n").map(String.init)
    return lines.first { $0.contains(",\(period),") }?.components(separatedBy: "\(period),").last ?? "-"
  }

  private static let cells: [(cell: String, columns: String)] = [
    (">31", "31,,,,,,moreThan,,,,"), ("< 5", "5,,,,,,lessThan,,,,"), ("93–100", ",,,,,,range,93,100,,"),
    ("93%-100%", ",,,,,,range,93,100,,"), ("no 3,4 līdz 3,6", ",,,,,,range,3.4,3.6,,"), ("ap. 30", "30,,,,,,about,,,,"),
    ("~30", "30,,,,,,about,,,,"), ("gandrīz 80%", "80,,,,,,about,,,,"), ("n/a", ",,,,,,,,,n/a,"),
    ("nav datu", ",,,,,,,,,nav datu,"), ("nemērījām: remonts", ",,,,,,,,,nemērījām: remonts,"),
    ("15/50", "30.0,15,50,,,,,,,,"), ("31", "31,,,,,,,,,,"),
  ]

  @Test("In a column of values of an ordinary import", arguments: cells)
  func column(cell: String, columns: String) throws {
    let bench = try bench()
    let run = try bench.take("indicator;period;value\nKPI-01;2024;\"\(cell)\"\n", as: "measurement")
    #expect(run.code == 0 && line(bench, "2024").hasPrefix(columns), "\(run.errors)\(line(bench, "2024"))")
  }

  @Test("In columns of periods", arguments: cells)
  func periods(cell: String, columns: String) throws {
    let bench = try bench()
    let run = try bench.take("indicator;2023;2024\nKPI-01;7;\"\(cell)\"\n", as: "measurement")
    #expect(run.code == 0 && line(bench, "2024").hasPrefix(columns), "\(run.errors)\(line(bench, "2024"))")
    #expect(line(bench, "2023").hasPrefix("7,"))
  }

  @Test("In an option", arguments: cells)
  func option(cell: String, columns: String) throws {
    let bench = try bench()
    let run = bench.run(["measurement", "add", "--indicator", "KPI-01", "--period", "2024", "--value", cell])
    #expect(run.code == 0 && line(bench, "2024").hasPrefix(columns), "\(run.errors)\(line(bench, "2024"))")
  }

  @Test("In an answer at a terminal")
  func answer() throws {
    let bench = try bench()
    let run = bench.run(
      ["measurement", "add", "--indicator", "KPI-01", "--period", "2024"], isTerminal: true, answers: [">31"])
    #expect(run.code == 0 && line(bench, "2024").hasPrefix("31,,,,,,moreThan"), "\(run.errors)")
  }

  @Test("In the table that is written for a period", arguments: cells)
  func grid(cell: String, columns: String) throws {
    let bench = try bench()
    try bench.take("indicator,period,value\nKPI-01,2023,7\n", as: "measurement")
    let printed = bench.run(["measure", "2024"]).output
    try bench.write(printed.replacing(",,,,\r\n", with: ",\"\(cell)\",,,\r\n"), to: "filled.csv")
    let run = bench.run(["measure", "2024", "filled.csv"])
    #expect(run.code == 0 && line(bench, "2024").hasPrefix(columns), "\(run.errors)\(line(bench, "2024"))")
  }

  @Test(
    "What can mean two things, and words in the place of a number that give no reason, are refused as before",
    arguments: [
      ("≥ 95", "field.limit"), ("līdz 5", "field.limit"), ("100–93", "field.range"),
      ("ap. 1.000", "approximate-number"),
      ("Palielinās", "field.not-a-number"), ("septiņi procenti", "field.not-a-number"), ("15/0", "field.not-a-number"),
      ("6 000 (kopā ar bērniem)", "field.not-a-number"), ("1.000", "field.ambiguous-number"),
    ])
  func refused(cell: String, problem: String) throws {
    let bench = try bench()
    let run = try bench.take("Rādītājs;Periods;Vērtība\nKPI-01;2024;\(cell)\n", as: "measurement")
    #expect(run.code == 65 && run.errors.contains(problem), "\(run.errors)")
    let added = bench.run(["measurement", "add", "--indicator", "KPI-01", "--period", "2024", "--value", cell])
    #expect(added.code != 0 && added.errors.contains(problem), "\(added.errors)")
  }

  @Test("The style of the column holds for the number in such a cell, too")
  func style() throws {
    let bench = try bench()
    let table = "Rādītājs;Periods;Vērtība\nKPI-02;2022;1.250,5\nKPI-02;2023;ap. 1.000\n"
    let run = try bench.take(table, as: "measurement")
    #expect(run.code == 0 && line(bench, "2023").hasPrefix("1000,,,,,,about"), "\(run.errors)")
  }

  @Test("What a column of its own says stays and must agree")
  func besides() throws {
    let bench = try bench()
    let head = "indicator,period,value,exactness\n"
    let agreed = try bench.take(
      head + "KPI-01,2021,>31,moreThan\nKPI-01,2022,>31,\nKPI-01,2023,31,about\n", as: "measurement")
    #expect(agreed.code == 0, "\(agreed.errors)")
    #expect(line(bench, "2022").hasPrefix("31,,,,,,moreThan") && line(bench, "2023").hasPrefix("31,,,,,,about"))
    let other = try bench.take(head + "KPI-01,2024,>31,lessThan\n", as: "measurement")
    #expect(other.code == 65 && other.errors.contains("field.limit"), "\(other.errors)")
    let option = bench.run([
      "measurement", "add", "--indicator", "KPI-01", "--period", "2024", "--value", ">31", "--exactness", "lessThan",
    ])
    #expect(option.code != 0 && option.errors.contains("field.limit"), "\(option.errors)")
  }

  @Test("A later cell takes the place of all that the former one said", arguments: ["import", "edit"])
  func update(door: String) throws {
    let bench = try bench()
    func write(_ cell: String) throws -> Bench.Run {
      door == "edit"
        ? bench.run(["measurement", "edit", "KPI-01/2024", "--value", cell])
        : try bench.take("indicator;2024\nKPI-01;\(cell)\n", as: "measurement", ["--update"])
    }
    try bench.take("indicator,period,value\nKPI-01,2024,n/a\n", as: "measurement")
    for (cell, columns) in [
      (">31", "31,,,,,,moreThan,,,,"), ("93–100", ",,,,,,range,93,100,,"), ("35", "35,,,,,,,,,,"),
      ("nav datu", ",,,,,,,,,nav datu,"), ("15/50", "30.0,15,50,,,,,,,,"), ("20/50", "40.0,20,50,,,,,,,,"),
    ] {
      let run = try write(cell)
      #expect(run.code == 0 && line(bench, "2024").hasPrefix(columns), "\(cell): \(run.errors)\(line(bench, "2024"))")
    }
  }

  @Test("A personal code is refused and never repeated wherever it stands in such a cell")
  func personalCode() throws {
    let bench = try bench()
    for cell in ["nav datu, 010190-11111", "n/a 320000-12345"] {
      let run = try bench.take("indicator;period;value\nKPI-01;2024;\"\(cell)\"\n", as: "measurement")
      #expect(run.code == 65 && run.errors.contains("personal-code"), "\(run.errors)")
      #expect(!run.errors.contains(cell.suffix(5)))
    }
  }

  @Test(
    "Of a target, what may be reached is a limit and a range both; what is to be passed is refused",
    arguments: [
      ("≥ 95 %", ",95,,"), ("vismaz 95", ",95,,"), ("ne vairāk kā 10", ",,10,"), ("93–100", ",93,100,"),
      ("95", "95,,,"),
    ])
  func targets(cell: String, columns: String) throws {
    let bench = try bench()
    let run = try bench.take("indicator;period;value\nKPI-01;2024;\(cell)\n", as: "target")
    #expect(run.code == 0 && bench.export("target").contains("KPI-01,2024,\(columns)"), "\(run.errors)")
    let added = bench.run(["target", "add", "--indicator", "KPI-01", "--period", "2025", "--value", cell])
    #expect(added.code == 0 && bench.export("target").contains("KPI-01,2025,\(columns)"), "\(added.errors)")
    let strict = try bench.take("indicator;2026\nKPI-01;> 31\n", as: "target")
    #expect(strict.code == 65 && strict.errors.contains("field.limit"), "\(strict.errors)")
  }
}
