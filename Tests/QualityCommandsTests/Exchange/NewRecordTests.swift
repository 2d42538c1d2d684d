import Testing

@testable import QualityCommands

@Suite("Names that make records")
struct NewRecordTests {
  private static let plan =
    "Mērķis;Nosaukums;Gadi\n1.1. Aprūpe mājās;Brigādes;2016\n1.1. aprūpe mājās;Zvani;2017\n1.2. Dzīvokļi;Grupu dzīvoklis;2018\n"

  private func take(_ bench: Bench, _ options: [String], _ text: String = plan) throws -> Bench.Run {
    try bench.take(text, as: "plan-item", options, language: "lv")
  }

  @Test("Without being told so an import makes none, and says how it would")
  func untold() throws {
    let bench = try Bench.empty()
    let run = try take(bench, [])
    #expect(run.code == 65 && run.errors.contains("--new \"Mērķis\""), "\(run.errors)")
    #expect(bench.export("objective").split(separator: "\n").count == 1)
  }

  @Test("Each name makes one record, written as its first row writes it, with what was told for all of them")
  func made() throws {
    let bench = try Bench.empty()
    let run = try take(
      bench, ["--new", "Mērķis", "--set", "Mērķis.Periods=2016-2018", "--set", "objective.level=operational"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("jauns ieraksts O-01 (mērķis): 1.1. Aprūpe mājās"), "\(run.errors)")
    let objectives = bench.export("objective")
    #expect(objectives.split(separator: "\n").count == 3 && objectives.contains("O-02,1.2. Dzīvokļi,operational"))
    #expect(objectives.contains("2016–2018") || objectives.contains("2016-2018"), "\(objectives)")
  }

  @Test("What every new record needs besides is told once, before anything is read")
  func needs() throws {
    let bench = try Bench.empty()
    let run = try take(bench, ["--new", "objective"])
    #expect(
      run.code == 64 && run.errors.contains("[import.made-needs]") && run.errors.contains("Periods"), "\(run.errors)")
    #expect(run.errors.contains("--set \"Mērķis.Periods="))
  }

  @Test("What looks like an identifier makes nothing, nor does a field of another sort")
  func never() throws {
    let bench = try Bench.empty()
    let options = ["--new", "objective", "--set", "objective.period=2016"]
    let run = try take(bench, options, "Mērķis;Nosaukums;Gadi\nO-77;Brigādes;2016\n")
    #expect(run.code == 65 && bench.export("objective").split(separator: "\n").count == 1, "\(run.errors)")
    #expect(try take(bench, ["--new", "title"]).errors.contains("[import.makes-no-records]"))
  }

  @Test("They go with the import when it is taken back")
  func undone() throws {
    let bench = try Bench.empty()
    _ = bench.run(["person", "add", "--name", "Darbinieks 001", "--roles", "qualityManager", "--account", "tester"])
    #expect(try take(bench, ["--new", "objective", "--set", "objective.period=2016"]).code == 0)
    #expect(bench.run(["import", "undo", "--reason", "Cits gads"]).code == 0)
    #expect(bench.export("objective").split(separator: "\n").count == 1)
  }
}
