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
}
