import Foundation
import Testing

@testable import QualityCommands

@Suite("Import of what is there already")
struct ImportUpdateTests {
  @Test("The same content is skipped and leaves no trace")
  func same() throws {
    let bench = try Bench.filled()
    let file = bench.export("nonconformity")
    let before = bench.run(["trail", "list", "--json"]).output
    let run = try bench.take(file)
    #expect(run.code == 0)
    #expect(run.output.contains("2 rows: 2 the same"), "\(run.output)")
    #expect(bench.run(["trail", "list", "--json"]).output == before)
  }

  @Test("Other content is refused without --update")
  func refused() throws {
    let bench = try Bench.filled()
    let run = try bench.take(bench.export("nc").replacingOccurrences(of: "Veca", with: "Jauna"))
    #expect(run.code == 65)
    #expect(run.errors.contains("NC-2024-001") && run.errors.contains("[record.exists]"), "\(run.errors)")
    #expect(bench.export("nc").contains("Veca"))
  }

  @Test("With --update the differences are shown and enter the trail; columns that the file lacks stay")
  func updated() throws {
    let bench = try Bench.filled()
    bench.run(["nc", "edit", "NC-2024-001", "--description", "paliek"])
    let run = try bench.take(
      "id,severity,found\nNC-2024-001,būtiska,2024-11-06\nNC-2025-001,major,2025-03-01\n", as: "nc", ["--update"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("1 changed, 1 the same"), "\(run.output)")
    #expect(
      run.output.contains("NC-2024-001  Severity: ") && run.output.contains("NC-2024-001  Found on: "), "\(run.output)")
    #expect(bench.export("nc").contains("paliek"))
    #expect(bench.run(["trail", "list", "--record", "NC-2024-001"]).output.contains("2025"))
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("An empty cell empties the field; one that is required cannot be emptied")
  func emptied() throws {
    let bench = try Bench.filled()
    #expect(try bench.take("id,process\nNC-2025-001,\n", as: "nc", ["--update"]).output.contains("1 changed"))
    let run = try bench.take("id,title\nNC-2025-001,\n", as: "nc", ["--update"])
    #expect(run.code == 65)
    #expect(run.errors.contains("list.csv:2: column ‘title’: a value is required"), "\(run.errors)")
  }

  @Test("The organisation, of which there is only one, is changed by its import")
  func organisation() throws {
    let bench = try Bench.empty()
    let run = try bench.take("name,language\nJauns nosaukums,lv\n", as: "organisation")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("organisation").contains("Jauns nosaukums"))
  }

  @Test("Rows of measurements are the same, refused or changed by indicator and period")
  func bulk() throws {
    let bench = try Bench.empty()
    try bench.take("name\nDienas\n", as: "indicator")
    let file = "indicator,period,value\nKPI-01,2024,5\n"
    #expect(try bench.take(file, as: "measurement").output.contains("1 new"))
    #expect(try bench.take(file, as: "measurement").output.contains("1 the same"))
    let other = file.replacingOccurrences(of: ",5", with: ",6")
    #expect(try bench.take(other, as: "measurement").code == 65)
    #expect(try bench.take(other, as: "measurement", ["--update"]).output.contains("1 changed"))
    #expect(bench.export("measurement").contains("KPI-01,2024,6,"))
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("A progress bar is drawn on a screen and nowhere else")
  func progress() throws {
    let bench = try Bench.empty()
    let rows = (1...3000).map { "a\($0),2025-03-01,employee,minor\n" }.joined()
    try bench.write(ImportTests.header + rows, to: "list.csv")
    #expect(!bench.run(["import", "nc", "list.csv", "--dry-run"]).errors.contains("\r"))
    let run = bench.run(["import", "nc", "list.csv", "--dry-run"], isTerminal: true)
    #expect(run.errors.contains("\rlist.csv █") && run.errors.hasSuffix("\r\u{1B}[K"))
  }
}
