import Testing

@testable import QualityCommands

/// The tables of a quality manager's first year, as she has them, one after another into one workspace.
@Suite("A year of her own tables")
struct YearOfImportsTests {
  /// Imports a table, told what only she can know.
  private struct Import {
    let kind: String
    let file: String
    let rows: [[String]]
    var options: [String] = []
    var taken = 2
  }

  private let tables = [
    Import(
      kind: "person", file: "darbinieki.xlsx",
      rows: [
        ["Darbinieku saraksts uz 01.01.2025."], [], ["Nr.p.k.", "Vārds, uzvārds", "Amats", "Struktūrvienība"],
        ["1", "Darbinieks 001", "Kvalitātes vadītāja", "Administrācija"],
        ["2", "Darbinieks 002", "Sociālais darbinieks", "Aprūpes nodaļa"], ["Kopā", "2"],
      ], options: ["--new", "Struktūrvienība"]),
    Import(
      kind: "dokuments", file: "dokumenti.xlsx",
      rows: [
        ["Nr.p.k.", "Nosaukums", "Redakcija", "Veids", "Atbildīgais darbinieks", "Pārskatīt līdz"],
        ["1", "Kvalitātes rokasgrāmata", "2.0", "rokasgrāmata", "Darbinieks 001", "01.03.2026."],
        ["2", "Iesniegumu kārtība", "1.1", "procedūra", "Darbinieks 002", "2025-12-31 00:00:00"],
      ]),
    Import(
      kind: "neatbilstība", file: "neatbilstibas.xlsx",
      rows: [
        ["Neatbilstību reģistrs"],
        ["Nr.p.k.", "Konstatēšanas datums", "Neatbilstība", "Kas konstatēja", "Nopietnība", "Atbildīgais", "Vieta"],
        [
          "1", "3. februāris 2025", "Plāns nav parakstīts", "iekšējais audits", "nopietna", "Darbinieks 002",
          "Aprūpes nodaļa",
        ],
        ["2", "2025.02.10", "Nav datēts lēmums", "darbinieks", "mazāk būtiska", "Darbinieks 001", "Administrācija"],
      ]),
    Import(
      kind: "mērījums", file: "raditaji.xlsx",
      rows: [
        ["Rādītājs", "2025. gada I ceturksnis", "2025. gada II ceturksnis"], ["Klientu skaits", "1 120", "1 131"],
        ["Sūdzības", "2", ""],
      ], options: ["--new", "Rādītājs"], taken: 3),
    Import(
      kind: "atsauksme", file: "sudzibas.csv",
      rows: [
        ["Datums", "Kas iesniedza", "Veids", "Kā saņemts", "Saturs"],
        ["03.02.2025", "radinieks", "sūdzība", "telefons", "Ilgi jāgaida"],
        ["10.02.2025", "anonīms", "priekšlikums", "pastkastīte", "Vairāk soliņu"],
      ]),
    Import(
      kind: "budžets", file: "budzets.csv",
      rows: [
        ["Pozīcija", "Plāns, EUR", "Izpilde, EUR"], ["Aprūpe mājās", "1 234,50 €", "1 200,00 €"],
        ["Transports", "28 000,00 €", "27 950,25 €"], ["Kopā", "29 234,50 €", "29 150,25 €"],
      ], options: ["--set", "Gads=2025"]),
    Import(
      kind: "apmācība", file: "apmacibas.xlsx",
      rows: [
        ["Tēma", "Dalībnieks", "Plānots", "Notika", "Stundas"],
        ["Ētika", "Darbinieks 001", "2025. gada 3. februāris", "03.02.2025.", "4"],
        ["Pirmā palīdzība", "Darbinieks 002", "2025-05-10T00:00", "10.05.2025.", "8"],
      ]),
    Import(
      kind: "risks", file: "riski.xlsx",
      rows: [
        ["Risks", "Varbūtība [1–5]", "Ietekme [1–5]", "Īpašnieks"], ["Kadru trūkums", "4", "5", "Darbinieks 002"],
        ["Datu noplūde", "2", "5", "Darbinieks 001"],
      ]),
    Import(
      kind: "mērķis", file: "merki.xlsx",
      rows: [
        ["Mērķis", "Periods", "Atbildīgais"], ["Uzlabot pieejamību", "2025. gada I pusgads", "Darbinieks 002"],
        ["Samazināt rindas", "2025.-2027.", "Darbinieks 001"],
      ]),
    Import(
      kind: "darbība", file: "pasakumi.xlsx",
      rows: [
        ["Pasākums", "Izpildītājs", "Termiņš"], ["Pārskatīt veidlapu", "Darbinieks 002", "30.06.2025."],
        ["Apmācīt darbiniekus", "Darbinieks 001", "01.09.2025."],
      ], options: ["--set", "Veids=pilnveides pasākums"]),
  ]

  private func take(_ table: Import, into bench: Bench, as file: String? = nil) throws -> Bench.Run {
    let file = file ?? table.file
    if file.hasSuffix(".csv") {
      let lines = table.rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n")
      try bench.write(lines + "\r\n", to: file)
    } else {
      try bench.writeWorkbook([(name: "Saraksts", rows: table.rows)], to: file)
    }
    return bench.run(["import", table.kind, file] + table.options, language: "lv")
  }

  @Test("Ten tables of ten kinds go in, each at once, with nothing reshaped")
  func year() throws {
    let bench = try Bench.empty()
    for table in tables {
      let run = try take(table, into: bench)
      #expect(run.code == 0, "\(table.file): \(run.errors)")
      #expect(run.output.contains("\(table.taken) jaun"), "\(table.file): \(run.output)")
    }
    #expect(bench.run(["check"]).code == 0)
    let found = bench.export("nonconformity")
    #expect(found.contains(",2025-02-03,") && found.contains(",major,") && found.contains(",U-02,"), "\(found)")
    #expect(bench.export("budget-line").contains("27950.25"))
  }

  @Test("The same table a second time doubles nothing, and is refused with the way out")
  func twice() throws {
    let bench = try Bench.empty()
    for table in tables.prefix(3) { _ = try take(table, into: bench) }
    for table in tables.prefix(3) {
      let run = try take(table, into: bench, as: "velreiz-" + table.file)
      #expect(run.code == 1 && run.errors.contains("--doubles accept"), "\(table.file): \(run.errors)")
    }
    #expect(bench.export("nonconformity").split(separator: "\n").count == 3)
  }
}
