import Foundation
import Testing

@testable import QualityCommands

@Suite("References in imported tables")
struct ImportReferenceTests {
  private static let header = "title,found,source,severity,owner\n"

  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    try bench.take("id,name\nE-001,Anna Bērziņa\nE-002,Jānis Kļava\nE-003,Janis Klava\n", as: "person")
    return bench
  }

  @Test(
    "A record is named by identifier or by name, case, diacritics and spaces forgiven",
    arguments: [
      "E-001", "Anna Bērziņa", "ANNA BERZINA", " anna bērziņa ", "Anna  Bērziņa", "Anna\u{A0}Bērziņa", "Bērziņa Anna",
      "\"Bērziņa, Anna\"", "dr. Anna Bērziņa", "Dr. paed. Anna Bērziņa",
    ])
  func names(_ name: String) throws {
    let bench = try bench()
    let run = try bench.take(Self.header + "a,2025-03-01,employee,minor,\(name)\n")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.run(["nc", "show", "NC-2025-001", "--json"]).output.contains("\"owner\":\"E-001\""))
  }

  @Test("A name that two records bear is refused with their identifiers")
  func ambiguous() throws {
    let run = try bench().take(Self.header + "a,2025-03-01,employee,minor,Jānis Kļava\n")
    #expect(run.code == 65)
    #expect(run.errors.contains("list.csv:2: column ‘owner’: ‘Jānis Kļava’"), "\(run.errors)")
    #expect(run.errors.contains("E-002, E-003") && run.errors.contains("[field.ambiguous-name]"))
  }

  @Test("A name that nobody bears is refused, in the language of the person")
  func unknown() throws {
    let bench = try bench()
    let run = try bench.take(Self.header + "a,2025-03-01,employee,minor,Pēteris\n", language: "lv")
    #expect(run.code == 65)
    #expect(run.errors.contains("kolonna „owner“: „Pēteris“ –"), "\(run.errors)")
  }

  @Test("An initial names nobody; the full names are shown")
  func initials() throws {
    let run = try bench().take(Self.header + "a,2025-03-01,employee,minor,A. Bērziņa\n")
    #expect(run.code == 65 && run.errors.contains("E-001 Anna Bērziņa"), "\(run.errors)")
  }

  @Test(
    "Several records in one cell may stand with commas or in lines of their own, if all are known",
    arguments: ["U-01, U-02", "U-01\nU-02", "Dienests, Nodaļa", "U-01; U-02"])
  func severalInCell(_ cell: String) throws {
    let bench = try Bench.empty()
    try bench.take("id,name\nU-01,Dienests\nU-02,Nodaļa\n", as: "unit")
    let run = try bench.take("name,kind,units\nA,core,\"\(cell)\"\n", as: "process")
    #expect(run.code == 0 && bench.export("process").contains("U-01;U-02"), "\(run.errors)")
  }

  @Test("Where one of them is not known the others are not lost: it is said how several are separated")
  func oneUnknownInCell() throws {
    let bench = try Bench.empty()
    try bench.take("id,name\nU-01,Dienests\n", as: "unit")
    let run = try bench.take("name,kind,units\nA,core,\"Dienests, Nodaļa\"\n", as: "process")
    #expect(run.code == 65 && run.errors.contains("[field.unknown-among]"), "\(run.errors)")
    #expect(run.errors.contains("Dienests; Nodaļa"))
  }

  @Test("Of several in a list those are named that do not exist, at every door; whoever is named twice stands once")
  func oneOfList() throws {
    let bench = try Bench.empty()
    try bench.take("id,name\nU-01,Dienests\n", as: "unit")
    let file = try bench.take("name,kind,units\nA,core,u-01; U-99\n", as: "process", ["--partial", "bad.csv"])
    let told = bench.run(["process", "add", "--name", "A", "--kind", "core", "--units", "u-01; U-99"], language: "en")
    for run in [file, told] {
      #expect(run.code != 0 && run.errors.contains("no such records: U-99 ("), "\(run.errors)")
    }
    for units in ["U-01, U-01", "U-01; u-01; dienests"] {
      let run = bench.run(["process", "add", "--name", units, "--kind", "core", "--units", units])
      #expect(run.code == 0, "\(run.errors)")
    }
    let processes = bench.export("process")
    #expect(processes.contains(",U-01,") && !processes.contains("U-01;U-01"), "\(processes)")
  }

  @Test("A row may refer by name to a row before it in the same file, and to a file before it")
  func earlierRows() throws {
    let bench = try Bench.empty()
    try bench.write("name,parent\nDienests,\nNodaļa,Dienests\nGrupa,nodala\n", to: "dati/02-unit.csv")
    try bench.write("name,unit\nAnna,Grupa\nIeva,DIENESTS\n", to: "dati/04-person.csv")
    let run = bench.run(["import", "dati"], language: "en")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("unit").contains("Grupa,U-02,"), "\(bench.export("unit"))")
    #expect(bench.export("person").contains("Anna,U-03,") && bench.export("person").contains("Ieva,U-01,"))
  }

  @Test("A name that becomes ambiguous half-way is refused from there on")
  func ambiguousLater() throws {
    let bench = try Bench.empty()
    let run = try bench.take("name,parent\nDienests,\nA,Dienests\nDienests,\nB,Dienests\n", as: "unit")
    #expect(run.code == 65)
    #expect(run.errors.contains("list.csv:5:") && run.errors.contains("U-01, U-03"), "\(run.errors)")
    #expect(!run.errors.contains("list.csv:3:"))
  }

  @Test("An identifier may stand before its record, in the same file or in a later one")
  func forward() throws {
    let bench = try Bench.empty()
    try bench.write("id,name,parent,head\nU-01,Nodaļa,U-02,E-001\nU-02,Dienests,,\n", to: "dati/02-unit.csv")
    try bench.write("id,name,unit\nE-001,Anna,U-01\n", to: "dati/04-person.csv")
    let run = bench.run(["import", "dati"], language: "en")
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.run(["check"]).code == 0)
  }

  @Test("An identifier whose record never comes is refused with the place that named it")
  func neverFulfilled() throws {
    let bench = try Bench.empty()
    let run = try bench.take("id,name,parent\nU-01,Nodaļa,U-99\n", as: "unit")
    #expect(run.code == 65)
    #expect(run.errors.contains("list.csv:2: error: there is no record ‘U-99’"), "\(run.errors)")
    #expect(bench.export("unit").split(separator: "\n").count == 1)
  }

  @Test("Units that stand above each other in a ring are refused")
  func cycle() throws {
    let bench = try Bench.empty()
    let run = try bench.take("id,name,parent\nU-01,A,U-02\nU-02,B,U-03\nU-03,C,U-01\n", as: "unit")
    #expect(run.code == 65)
    #expect(run.errors.contains("list.csv:4:") && run.errors.contains("[field.cycle]"), "\(run.errors)")
    #expect(bench.export("unit").split(separator: "\n").count == 1)
    let own = try bench.take("id,name,parent\nU-01,A,U-01\n", as: "unit")
    #expect(own.code == 65 && own.errors.contains("[field.cycle]"), "\(own.errors)")
  }

  @Test("One bad row in the last file of a folder leaves nothing of the others")
  func allOrNothing() throws {
    let bench = try Bench.empty()
    let before = try bench.bytes("quality.aplis")
    try bench.write("id,name\nU-01,Nodaļa\n", to: "dati/02-unit.csv")
    try bench.write("id,name\nE-001,Anna\n", to: "dati/04-person.csv")
    try bench.write(ImportTests.header + ImportTests.row + "b,nekad,employee,minor\n", to: "dati/31-nonconformity.CSV")
    let run = bench.run(["import", "dati"], language: "en")
    #expect(run.code == 65)
    #expect(run.errors.contains("31-nonconformity.CSV:3: column ‘found’: ‘nekad’"), "\(run.errors)")
    #expect(try bench.bytes("quality.aplis") == before)
  }

  @Test("A row without identifier is, with --by-name, the record of its name; its first row makes it")
  func byName() throws {
    let bench = try Bench.empty()
    let file = "name,unit\nAtteikumi,%\natteikumi,%\nIesniegumi,skaits\n"
    let run = try bench.take(file, as: "indicator", ["--by-name"])
    #expect(run.code == 65, "another spelling is another content: \(run.output)")
    let same = try bench.take(
      file.replacingOccurrences(of: "atteikumi", with: "Atteikumi"), as: "indicator", ["--by-name"])
    #expect(same.output.contains("2 new, 1 the same"), "\(same.errors)")
    let again = try bench.take("name,unit\nAtteikumi,%\n", as: "indicator", ["--by-name"])
    #expect(again.output.contains("1 the same"))
    let other = try bench.take("name,unit\nAtteikumi,skaits\n", as: "indicator", ["--by-name"])
    #expect(other.code == 65 && other.errors.contains("[record.exists]"))
    let changed = try bench.take("name,unit\nAtteikumi,skaits\n", as: "indicator", ["--by-name", "--update"])
    #expect(changed.output.contains("1 changed"), "\(changed.errors)")
    #expect(bench.export("indicator").split(separator: "\n").count == 3)
  }
}
