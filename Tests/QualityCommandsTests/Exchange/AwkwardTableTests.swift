import QualityExchange
import Testing

@testable import QualityCommands

@Suite("Tables that look otherwise than they are")
struct AwkwardTableTests {
  private func lines(_ bench: Bench, _ kind: String) -> Int { bench.export(kind).split(separator: "\n").count - 1 }

  @Test("Two tables in a sheet are both read, also where the second has a column more", arguments: [1, 5, 45])
  func twoTables(_ count: Int) throws {
    let bench = try Bench.filled()
    let before = lines(bench, "nonconformity")
    let first = (1...count).map { "01.01.2025;A\($0);sūdzība;neliela\n" }.joined()
    let table =
      "Konstatēts;Neatbilstība;Avots;Smagums\n" + first
      + "\nKonstatēts;Neatbilstība;Avots;Smagums;Nodaļa\n01.02.2025;B;sūdzība;neliela;Dienas centrs\n"
    let run = try bench.take(table, language: "lv")
    #expect(run.code == 0 && lines(bench, "nonconformity") == before + count + 1, "\(run.errors)")
    #expect(bench.export("nonconformity").contains(",U-01,"))
  }

  @Test("A second table of periods has its own periods")
  func periods() throws {
    let bench = try Bench.empty()
    let table = "Rādītājs;2024\nR;5\n\nRādītājs;2024;2025\nP;5;6\n"
    let run = try bench.take(table, as: "measurement", ["--new", "Rādītājs"])
    #expect(run.code == 0 && bench.export("measurement").contains("KPI-02,2025,6"), "\(run.errors)")
  }

  @Test(
    "A head that says thousands, another currency or minutes is asked about, not read without it",
    arguments: [
      "Izlietotā summa (tūkst. EUR)", "Izlietotā summa (milj. eiro)", "Izlietotā summa (Ls)", "Izlietotā summa [USD]",
    ])
  func measures(_ head: String) throws {
    let bench = try Bench.empty()
    let run = try bench.take("Gads;Nosaukums;\(head)\n2025;A;12,5\n", as: "budget-line", language: "lv")
    #expect(run.errors.contains("[import.unknown-column]") && run.errors.contains(head), "\(run.errors)")
    let euro = try bench.take("Gads;Nosaukums;Izlietotā summa (EUR)\n2025;A;12,5\n", as: "budget-line")
    #expect(euro.code == 0 && bench.export("budget-line").contains("12.50"), "\(euro.errors)")
  }

  @Test("Where a point stands before decimals, a comma groups thousands, whatever the field holds")
  func commas() throws {
    let bench = try Bench.empty()
    let run = try bench.take(
      "Rādītājs,Periods,Vērtība\nR,2001,\"1,234.50\"\nR,2002,\"2,000\"\n", as: "measurement", ["--new", "Rādītājs"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(bench.export("measurement").contains(",2002,2000,"), "\(bench.export("measurement"))")
  }

  @Test("A column of numbers under which things are filed is none that counts rows")
  func references() throws {
    let bench = try Bench.empty()
    let run = try bench.take("Nr.;Nosaukums;Redakcija\n1-5/12;Rokasgrāmata;1\n1-5/13;Kārtība;2\n", as: "document")
    let isTaken = run.code == 0 && bench.export("document").contains("1-5/12")
    #expect(isTaken || run.errors.contains("[import.unknown-column]"), "\(run.errors)")
    #expect(try bench.take("Nr.;Nosaukums;Redakcija\n1.;A;1\n2.;B;2\n", as: "document").code == 0)
  }

  @Test("The end of the answers at a terminal writes nothing, and remembers nothing")
  func ended() throws {
    let bench = try Bench.empty()
    try bench.write("Nosaukums;Konstatēts;Kas tad bija;Cita lieta\nA;01.01.2025;x;y\n", to: "list.csv")
    let run = bench.run(["import", "nc", "list.csv"], language: "lv", isTerminal: true, answers: ["Sekas"])
    #expect(run.code == 64 && run.errors.contains("[prompt.ended]"), "\(run.errors)")
    #expect(lines(bench, "nonconformity") == 0 && !bench.run(["mapping", "list"]).output.contains("TM-01"))
  }

  @Test("In a table whose heads are keys a comma before three figures is asked about, not taken for either")
  func commasBelowKeys() throws {
    let bench = try Bench.empty()
    _ = bench.run(["indicator", "add", "--name", "R"])
    let run = try bench.take("indicator,period,value\nR,2001,\"2,000\"\n", as: "measurement")
    #expect(run.code == 65 && run.errors.contains("[field.ambiguous-number]"), "\(run.errors)")
    #expect(try bench.take("indicator,period,value\nR,2001,2.000\nR,2002,\"2,5\"\n", as: "measurement").code == 0)
    #expect(bench.export("measurement").contains(",2002,2.5,"))
  }

  @Test("Rows that are put aside leave nobody behind: --new and --partial exclude each other")
  func putAside() throws {
    let bench = try Bench.empty()
    let run = try bench.take("Nosaukums;Konstatēts\nA;x\n", ["--new", "Atbildīgais", "--partial", "bad.csv"])
    #expect(run.code == 64 && run.errors.contains("[usage.options-exclude]"), "\(run.errors)")
  }

  @Test("In a folder names make records of the field's own kind only")
  func folder() throws {
    let bench = try Bench.empty()
    try bench.write("Nosaukums;Augstākā struktūrvienība\nGrupa;Nodaļa\n", to: "dati/02-unit.csv")
    try bench.write("Vārds, uzvārds;Struktūrvienība\nDarbinieks 001;Cita nodaļa\n", to: "dati/04-person.csv")
    let run = bench.run(["import", "dati", "--new", "parent"], language: "lv")
    #expect(run.code != 0 && lines(bench, "unit") == 0 && lines(bench, "person") == 0, "\(run.errors)")
  }

  @Test("Names of several people, and dashes, make nobody")
  func people() throws {
    let bench = try Bench.empty()
    for name in ["Darbinieks 001, Darbinieks 002", "-", "Darbinieks 001 / Darbinieks 002"] {
      let table = "Nosaukums;Konstatēts;Avots;Smagums;Atbildīgais\nA;01.01.2025;sūdzība;neliela;\(name)\n"
      let run = try bench.take(table, ["--new", "Atbildīgais"])
      #expect(run.code != 0 && lines(bench, "person") == 0, "\(name): \(run.errors)")
    }
  }

  @Test("A title that says thousands is asked about, until the column is told to hold whole values")
  func titles() throws {
    let bench = try Bench.empty()
    let table = "Budžets (tūkst. eiro);;\nNosaukums;Gads;Plāns\nAlgas;2025;12,5\n"
    let run = try bench.take(table, as: "budget-line")
    #expect(run.code == 65 && run.errors.contains("[import.other-measure]"), "\(run.errors)")
    #expect(try bench.take(table, as: "budget-line", ["--map", "Plāns=Plāns"]).code == 0)
    for title in ["(tūkst. eiro)", "Budžets tūkstošos eiro", "Budžets;;tūkst. eiro", "Budžets (000 EUR)"] {
      let other = try bench.take("\(title)\nNosaukums;Gads;Plāns\nPreces;2025;12,5\n", as: "budget-line")
      #expect(other.errors.contains("[import.other-measure]"), "\(title): \(other.errors)")
    }
    let plain = "Budžets (eiro);;\nNosaukums;Gads;Plāns\nTelpas;2025;12,5\n"
    #expect(try bench.take(plain, as: "budget-line").code == 0)
  }

  @Test("A row without a name is one of sums or means only if its numbers are")
  func nameless() throws {
    let bench = try Bench.empty()
    let rows = "Rādītājs;2021;2022\nA;1;2\nB;3;5\n"
    let run = try bench.take(rows + ";4;7\n;2;3,5\n", as: "measurement", ["--new", "Rādītājs"])
    #expect(run.code == 0 && lines(bench, "measurement") == 4 && run.errors.contains("4–5"), "\(run.errors)")
    let other = try bench.take(rows + ";4;8\n", as: "measurement", ["--new", "Rādītājs"])
    #expect(other.code != 0 && other.errors.contains("[field.missing]"), "\(other.errors)")
  }

  @Test("Heads that were broken into lines mean what they mean in one, also where a word was broken")
  func brokenHeads() throws {
    let bench = try Bench.empty()
    let table = "Konstatēts;\"No kurienes\nnāk\";\"Neatbil-\nstība\";Smagums\n01.02.2025;sūdzība;A;neliela\n"
    let run = try bench.take(table, ["--map", "No kurienes nāk=Avots"])
    #expect(run.code == 0 && lines(bench, "nonconformity") == 1, "\(run.errors)")
  }

  @Test("A computed number is kept with the decimals of its field, and told; a typed one with too many is refused")
  func computed() throws {
    let bench = try Bench.empty()
    func take(_ number: String) throws -> Bench.Run {
      var bytes: [UInt8] = []
      let writer = try XLSXWriter(sheets: ["Budžets"]) { bytes += $0 }
      try writer.beginSheet(["Nosaukums", "Gads", "Plāns"].map { XLSXColumn($0) })
      try writer.write([.text("Algas"), .number("2025"), .number(number)])
      try writer.finish()
      try bench.write(bytes, to: "budzets.xlsx")
      return bench.run(["import", "budget-line", "budzets.xlsx"])
    }
    #expect(try take("33.335").errors.contains("[field.not-money]"))
    let run = try take("33.3333333333333")
    #expect(run.code == 0 && run.errors.contains("33.3333333333333 → 33.33"), "\(run.errors)")
    #expect(bench.export("budget-line").contains("33.33"))
  }

  @Test("Heads that stand twice are told apart by their columns, also where they mean nothing")
  func equalHeads() throws {
    let bench = try Bench.empty()
    let table = "Nosaukums;Gads;Plāns;xx;xx\nA;2025;1;2;3\n"
    let run = try bench.take(table, as: "budget-line")
    #expect(run.errors.contains("xx (D)") && run.errors.contains("xx (E)"), "\(run.errors)")
    let told = try bench.take(table, as: "budget-line", ["--map", "xx (D)=spent", "--map", "xx (E)="])
    #expect(told.code == 0 && bench.export("budget-line").contains("1.00,2.00"), "\(told.errors)")
  }

  @Test("Columns that were left out because it was asked for are named")
  func skipped() throws {
    let run = try Bench.empty().take(
      "Nosaukums;Gads;Cits\nA;2025;2\n", as: "budget-line", ["--skip-unknown"], language: "lv")
    #expect(run.code == 0 && run.errors.contains("izlaistas nepazīstamas kolonnas: Cits"), "\(run.errors)")
  }

  @Test("What a kind computes itself is not asked about, but told as not read")
  func computedHeads() throws {
    let bench = try Bench.empty()
    let run = try bench.take(
      "Risks;Varbūtība;Ietekme;Riska līmenis (V×I)\nA;3;4;12\n", as: "risk", language: "lv")
    #expect(run.code == 0 && run.errors.contains("Riska līmenis (V×I)"), "\(run.errors)")
    #expect(lines(bench, "risk") == 1)
  }
}
