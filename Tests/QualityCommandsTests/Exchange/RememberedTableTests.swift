import QualityModel
import Testing

@testable import QualityCommands

@Suite("What columns and words mean is remembered")
struct RememberedTableTests {
  private static let heads = "Nosaukums;Kad atklāts;Kurš pamanīja;Smagums;Kabinets"

  private func list(_ number: Int, _ word: String = "darbinieks", heads: String = heads) -> String {
    heads + "\nPieraksts \(number);2025-02-0\(number);\(word);neliela;12\n"
  }

  private static let told = [
    "--map", "Kad atklāts=Konstatēts", "--map", "Kurš pamanīja=source", "--map", "Kabinets=",
  ]

  @Test("The next file with the same heads needs nothing to be told, in whatever order they stand")
  func again() throws {
    let bench = try Bench.empty()
    let first = try bench.take(list(1), Self.told, language: "lv")
    #expect(first.code == 0 && first.errors.contains("aplis mapping forget TM-01"), "\(first.errors)")
    let again = try bench.take(list(2, heads: Self.heads.lowercased()), language: "lv", file: "nakamais.csv")
    #expect(again.code == 0 && again.errors.contains("TM-01"), "\(again.errors)")
    #expect(bench.export("nonconformity").contains("Pieraksts 2"))
    #expect(bench.export("nonconformity").split(separator: "\n").count == 3)
  }

  @Test("What is shown of it names fields by their labels; what is forgotten is asked for again")
  func forgotten() throws {
    let bench = try Bench.empty()
    try bench.take(list(1), Self.told, language: "lv")
    let shown = bench.run(["mapping", "show", "TM-01"], language: "lv").output
    #expect(shown.contains("Kad atklāts → Konstatēšanas datums") && shown.contains("Kabinets → izlaista"), "\(shown)")
    #expect(bench.run(["mapping", "list"], language: "lv").output.contains("list.csv"))
    #expect(bench.run(["mapping", "forget", "TM-01"], language: "lv").code == 0)
    #expect(try bench.take(list(2), language: "lv").errors.contains("[import.unknown-column]"))
  }

  @Test("What is told goes before what is remembered, and is remembered from then on")
  func changed() throws {
    let bench = try Bench.empty()
    try bench.take(list(1), Self.told)
    #expect(try bench.take(list(2), ["--map", "Kabinets=note"]).code == 0)
    #expect(bench.run(["mapping", "show", "TM-01", "--json"]).output.contains("Kabinets=note"))
    let words = try bench.take(list(3, "sargs"), ["--words", "source:sargs=employee"])
    #expect(words.code == 0, "\(words.errors)")
    #expect(try bench.take(list(4, "sargs")).code == 0)
    #expect(bench.run(["mapping", "list", "--json"]).output.contains("TM-01"))
    #expect(!bench.run(["mapping", "list"]).output.contains("TM-02"))
  }

  @Test("A field that is told to come from another column does not come from the remembered one any more")
  func elsewhere() throws {
    let bench = try Bench.empty()
    _ = bench.run(["indicator", "add", "--name", "Klienti"])
    let table = "Rādītājs;Periods;Ģimenes;Personas\nKlienti;2024;10;25\n"
    let first = ["--map", "Ģimenes=value", "--map", "Personas="]
    #expect(try bench.take(table, as: "measurement", first).code == 0)
    let second = try bench.take(table, as: "measurement", ["--map", "Personas=value", "--map", "Ģimenes=", "--update"])
    #expect(second.code == 0 && bench.export("measurement").contains(",25"), "\(second.errors)")
    let third = try bench.take(table, as: "measurement", ["--map", "Ģimenes=value", "--update"])
    #expect(third.errors.contains("[import.unknown-column]") && third.errors.contains("Personas"), "\(third.errors)")
  }

  @Test("Another table, and the same heads of another kind, know nothing of it")
  func others() throws {
    let bench = try Bench.empty()
    try bench.take(list(1), Self.told)
    #expect(try bench.take(list(2, heads: Self.heads + ";Stāvs")).errors.contains("[import.unknown-column]"))
    #expect(try bench.take(list(2), as: "feedback").errors.contains("[import.unknown-column]"))
  }

  @Test("A dry run remembers nothing, and an import that is taken back leaves it")
  func undone() throws {
    let bench = try Bench.empty()
    _ = bench.run(["person", "add", "--name", "Darbinieks 001", "--roles", "qualityManager", "--account", "tester"])
    try bench.take(list(1), Self.told + ["--dry-run"])
    #expect(!bench.run(["mapping", "list"]).output.contains("TM-01"))
    try bench.take(list(1), Self.told)
    #expect(bench.run(["import", "undo", "--reason", "Cits fails"]).code == 0)
    #expect(bench.run(["mapping", "list"]).output.contains("TM-01"))
    #expect(try bench.take(list(1)).code == 0)
  }

  @Test("A line that names no field or choice is refused at every door")
  func lines() throws {
    let bench = try Bench.empty()
    try bench.take(list(1), Self.told)
    for line in ["Kas=nekas", "Kas"] {
      let run = bench.run(["mapping", "edit", "TM-01", "--columns", line])
      #expect(run.code != 0 && run.errors.contains("[rule.mapping.line]"), "\(run.errors)")
    }
    #expect(
      bench.run(["mapping", "edit", "TM-01", "--words", "severity:X=nekas"]).errors.contains("[rule.mapping.line]"))
    #expect(bench.run(["mapping", "edit", "TM-01", "--words", "severity:X=minor"]).code == 0)
  }
}
