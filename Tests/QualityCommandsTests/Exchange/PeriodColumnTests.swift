import Testing

@testable import QualityCommands

@Suite("Columns of months and quarters")
struct PeriodColumnTests {
  private func take(_ table: String, _ options: [String] = []) throws -> (run: Bench.Run, written: String) {
    let bench = try Bench.empty()
    let run = try bench.take(table, as: "measurement", ["--new", "Rādītājs"] + options, language: "lv")
    return (run, bench.export("measurement"))
  }

  @Test("Where the year of months is said nowhere, it is asked for and not guessed")
  func noYear() throws {
    let (run, written) = try take("Rādītājs;janvāris;februāris\nR;1;2\n")
    #expect(run.code == 65 && run.errors.contains("[import.no-year]") && run.errors.contains("Periods=2025"))
    #expect(written.split(separator: "\n").count == 1)
  }

  @Test("The year is told for all columns, or the period of each")
  func told() throws {
    let table = "Rādītājs;janvāris;II cet.\nR;1;2\n"
    for options in [
      ["--set", "Periods=2025"], ["--map", "janvāris=2025-01", "--map", "II cet.=2025. gada II ceturksnis"],
    ] {
      let (run, written) = try take(table, options)
      #expect(run.code == 0, "\(run.errors)")
      #expect(written.contains("KPI-01,2025-01,1") && written.contains("KPI-01,2025-Q2,2"), "\(written)")
    }
  }

  @Test("A single year in the title is the year of the columns, and is told")
  func title() throws {
    let (run, written) = try take("Rādītāji 2025. gadā;;\nRādītājs;janvāris;februāris\nR;1;2\n")
    #expect(run.code == 0 && run.errors.contains("gads no nosaukuma: 2025"), "\(run.errors)")
    #expect(written.contains("KPI-01,2025-02,2"))
    let two = try take("Rādītāji 2024.–2025. gadā;;\nRādītājs;janvāris;februāris\nR;1;2\n")
    #expect(two.run.errors.contains("[import.no-year]"))
  }

  @Test("Years stand above their months and quarters, also below a title and where those are only counted")
  func years() throws {
    let table = "Rādītāji Rēzeknē;;;;;;;;\n;2024;;;;2025;;;\nRādītājs;I;II;III;IV;I;II;III;IV\nR;1;2;3;4;5;6;7;8\n"
    let (run, written) = try take(table)
    #expect(run.code == 0, "\(run.errors)")
    #expect(written.contains("KPI-01,2024-Q4,4") && written.contains("KPI-01,2025-Q1,5"), "\(written)")
  }

  @Test("What was told of a period of all rows and what a head says must agree")
  func contradiction() throws {
    let (run, _) = try take("Rādītājs;2023;2024\nR;1;2\n", ["--set", "Periods=2025"])
    #expect(run.code == 64 && run.errors.contains("[import.constant-and-column]"), "\(run.errors)")
  }

  @Test("Periods that were told of columns are not remembered: the next table has others")
  func memory() throws {
    let bench = try Bench.empty()
    let run = try bench.take(
      "Rādītājs;Skaits\nR;1\n", as: "measurement", ["--new", "Rādītājs", "--map", "Skaits=2025"])
    #expect(run.code == 0 && !bench.run(["mapping", "list"]).output.contains("TM-01"), "\(run.errors)")
  }

  @Test(
    "The year of a title is one that it gives to the table, not that of a standard, a law, a day or a count",
    arguments: [
      ("ISO 9001:2015 rādītāji", nil), ("Saskaņā ar MK 2003. gada noteikumiem Nr. 291", nil),
      ("Apstiprināts 05.01.2026.", nil), ("Sagatavots 2015. gada janvārī", nil), ("Kopā klientu: 2015", nil),
      ("Rādītāji 2024.-2025. gadā", nil), ("Rādītāji 2025. gadā", "2025"), ("Rādītāji 2025", "2025"),
      ("2025. gada rādītāji", "2025"), ("Rādītāji (2025)", "2025"), ("Rādītāji 2025. g.", "2025"),
    ] as [(String, String?)])
  func titles(title: String, year: String?) throws {
    let (run, written) = try take("\(title);;\nRādītājs;I cet.;II cet.\nR;1;2\n")
    #expect((run.code == 0) == (year != nil), "\(run.errors)")
    if let year { #expect(written.contains("KPI-01,\(year)-Q1,1")) }
  }

  @Test("A year that every row needs is taken from the title, where nothing else says it")
  func yearOfTitle() throws {
    let bench = try Bench.empty()
    let run = try bench.take(
      "Budžeta izpilde 2025. gadā;;\nPozīcija;Plāns;Izpilde;% izpildes\nAlgas;100;50;50%\n", as: "budget-line",
      language: "lv")
    #expect(run.code == 0 && run.errors.contains("gads no nosaukuma: 2025"), "\(run.errors)")
    #expect(run.errors.contains("% izpildes"), "what was not read is told")
    #expect(bench.export("budget-line").contains(",2025,Algas,"))
  }

  @Test("A head may name the value and its period")
  func valueAndPeriod() throws {
    let bench = try Bench.empty()
    let run = try bench.take("Rādītājs;Plāns 2025;2026. gada plāns\nR;1;2\n", as: "target", ["--new", "Rādītājs"])
    #expect(run.code == 0 && bench.export("target").contains("KPI-01,2026,2"), "\(run.errors)")
  }

  @Test("Two columns of one period are refused, and sums beside periods are told; a dash is no value")
  func columns() throws {
    let double = try take("Rādītājs;2009;2009. gads\nR;5;7\n")
    #expect(double.run.errors.contains("[import.double-column]"))
    let (run, written) = try take("Rādītājs;2021;2022;Kopā gadā\nR;5;–;5\n")
    #expect(run.code == 0 && run.errors.contains("Kopā gadā") && run.errors.contains("svītra"), "\(run.errors)")
    #expect(written.split(separator: "\n").count == 2)
  }

  @Test("A title that is a known word is a title where a wider table stands below")
  func knownTitle() throws {
    let (run, written) = try take("Rādītāji;;\nRādītājs;2021;2022\nX;1;2\n")
    #expect(run.code == 0 && written.contains("KPI-01,2022,2"), "\(run.errors)")
  }
}
