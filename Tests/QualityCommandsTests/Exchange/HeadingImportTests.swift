import Testing

@testable import QualityCommands

@Suite("Headings among the rows")
struct HeadingImportTests {
  static let plan = """
    Operatīvais mērķis;Rīcība;Finansējuma avots;Laika periods;Atbildīgais
    1.Sabiedrībā balstītu pakalpojumu attīstīšana;;;;
    1.1. aprūpe mājās;1.1.1. nodrošināt aprūpi pagastos;Pašvaldības finansējums;2016.-2018.;Direktors
    ;1.1.2. uzlabot aprūpes administrēšanu;;2016., 2017.;Direktors
    2. Kvalitāte un kontrole;;;;
    2.1. kapacitāte;2.1.1. darbinieku kvalifikācija;Pašvaldības finansējums;2016.-2018.;Direktors

    """

  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    for title in ["Sabiedrībā balstītu pakalpojumu attīstīšana", "2. Kvalitāte un kontrole"] {
      let run = bench.run(
        ["objective", "add", "--title", title, "--period", "2016-2018", "--level", "strategic"])
      #expect(run.code == 0, "\(run.errors)")
    }
    return bench
  }

  @Test("Headings are the value of a field for the rows below, a record by its name with the number or without")
  func objectives() throws {
    let bench = try bench()
    let run = try bench.take(
      Self.plan, as: "plan", ["--headings", "mērķis", "--map", "Operatīvais mērķis=note"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("2, 5 (grupu virsraksti, kas ir lauka vērtība zemāk esošajām rindām)"), "\(run.errors)")
    let plan = bench.export("plan-item")
    for line in ["O-01,1.1.1. nod", "O-01,1.1.2. uzl", "O-02,2.1.1. darb"] { #expect(plan.contains(line), "\(plan)") }
  }

  @Test("Headings are any text for any kind, and also what is no record yet is told with its row")
  func texts() throws {
    let bench = try bench()
    let file = "Nosaukums;Konstatēts;Avots;Smagums\nDienas centrs;;;\na;2025-03-01;employee;minor\n"
    let run = try bench.take(file, as: "nc", ["--headings", "piezīmes"], language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("nc").contains("Dienas centrs"))
    let unknown = try bench.take(
      Self.plan.replacing("2. Kvalitāte", with: "2. Cita kvalitāte"), as: "plan",
      ["--headings", "objective", "--map", "Operatīvais mērķis=note"], language: "lv")
    #expect(unknown.code == 65 && unknown.errors.contains("list.csv:6:"), "\(unknown.errors)")
  }

  @Test("Headings that are not there, and a field that a column gives, too, are told")
  func refused() throws {
    let bench = try bench()
    let none = try bench.take(ImportTests.header + ImportTests.row, as: "nc", ["--headings", "note"])
    #expect(none.code == 64 && none.errors.contains("[import.no-headings]"), "\(none.errors)")
    let both = try bench.take(Self.plan, as: "plan", ["--headings", "title", "--map", "Operatīvais mērķis=objective"])
    #expect(both.code == 64 && both.errors.contains("[import.headings-and-column]"), "\(both.errors)")
    let set = try bench.take(
      Self.plan, as: "plan",
      ["--headings", "objective", "--set", "objective=O-01", "--map", "Operatīvais mērķis=note"])
    #expect(set.code == 64 && set.errors.contains("--set"), "\(set.errors)")
  }
}
