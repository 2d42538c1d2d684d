import Foundation
import Testing

@testable import QualityCommands

/// The tables of the providers' own documents, as three programs write them (Fixtures/Tables).
@Suite("Tables of the source documents, untouched")
struct SourceTableTests {
  static let formats = ["csv", "xlsx", "ods"]

  private static func path(_ name: String) -> String {
    Bench.home + "/Tests/QualityCommandsTests/Exchange/Fixtures/Tables/\(name)"
  }

  @Test(
    "Three years of statistics, two tables in one sheet with years as columns, become measurements", arguments: formats)
  func threeYears(_ format: String) throws {
    let bench = try Bench.empty()
    let run = bench.run([
      "import", "measurement", Self.path("rezekne-tris-gadi.\(format)"), "--map", "Personu skaits=Rādītājs", "--map",
      "Budžets, pabalstu veidi=Rādītājs", "--new", "Rādītājs",
    ])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("24 "), "\(run.output)")
    let measured = bench.export("measurement")
    for row in ["KPI-01,2014,5848", "KPI-04,2016,262", "KPI-05,2014,1368453", "KPI-08,2016,258799"] {
      #expect(measured.contains(row), "\(row): \(measured)")
    }
    #expect(bench.export("indicator").contains("\"Sociālās palīdzības budžets, tajā skaitā:\""))
    #expect(run.errors.contains("KPI-08"), "what names made is told: \(run.errors)")
  }

  @Test("The budget of a year with numbering, shares, a total and a note becomes its lines", arguments: formats)
  func budget(_ format: String) throws {
    let bench = try Bench.empty()
    let run = bench.run([
      "import", "budget-line", Self.path("rezekne-budzets-2017.\(format)"), "--map", "EUR=Plānotā summa", "--map", "%=",
      "--set", "Gads=2017",
    ])
    #expect(run.code == 0, "\(run.errors)")
    let lines = bench.export("budget-line")
    #expect(lines.split(separator: "\n").count == 12, "\(lines)")
    #expect(lines.contains("Sociālās palīdzības pabalsti") && lines.contains("1250213.00"))
    #expect(!lines.contains("KOPĀ") && !lines.contains("noapaļoti"))
    #expect(run.errors.contains("15"), "the total is named: \(run.errors)")
  }

  @Test(
    "A plan of 48 actions under four objectives, merged as printed, becomes plan items and their objectives",
    arguments: formats)
  func plan(_ format: String) throws {
    let bench = try Bench.empty()
    var words = [
      "import", "plan-item", Self.path("kuldiga-plan.\(format)"), "--new", "Mērķis", "--set",
      "Mērķis.Periods=2016-2018",
    ]
    // A text file keeps of merged cells the first one alone.
    if format == "csv" { words += ["--fill-down", "Operatīvais mērķis"] }
    let run = bench.run(words)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("3, 28, 39, 44"), "headings are named: \(run.errors)")
    #expect(bench.export("objective").split(separator: "\n").count == 17)
    let items = bench.run(["plan-item", "list", "--json"]).output
    #expect(items.components(separatedBy: "\"id\":\"PI-").count == 49)
    let second = bench.run(["plan-item", "show", "PI-002", "--json"]).output
    #expect(second.contains("1.1.2. uzlabot") && second.contains("\"objective\":\"O-01\""), "\(second)")
    #expect(!second.contains("funding"), "what the plan leaves empty stays empty: \(second)")
  }

  @Test("The answers of a form come in with its questions, and nothing of who gave them", arguments: formats)
  func form(_ format: String) throws {
    let bench = try Bench.empty()
    _ = bench.run(["survey", "add", "--title", "Klientu aptauja", "--opened", "2025-03-01", "--audience", "clients"])
    let run = bench.run([
      "import", "answer", Self.path("aptauja-google.\(format)"), "--set", "aptauja=Klientu aptauja",
    ])
    #expect(run.code == 0, "\(run.errors)")
    let questions = bench.run(["question", "list", "--json"]).output
    let kinds = ["choice", "scale", "scale", "yesNo", "multiple", "text", "yesNo"]
    for (place, kind) in kinds.enumerated() {
      #expect(questions.contains("\"id\":\"Q-2025-0\(place + 1)\""), "\(questions)")
      #expect(questions.components(separatedBy: "\"kind\":\"\(kind)\"").count > 1, "\(kind): \(questions)")
    }
    #expect(bench.export("answer").components(separatedBy: "Q-2025-05,").count == 5)
    #expect(!bench.export("answer").contains("2025/11/03") && run.errors.contains("Laikzīmogs"))
  }

  @Test("A row of a single cell is a record where a single field is enough, and a heading where more is needed")
  func singleCells() throws {
    let bench = try Bench.empty()
    let people = try bench.take(
      "Vārds, uzvārds;Amats;Struktūrvienība\nDarbinieks 001;;\nDarbinieks 002;;\n", as: "person")
    #expect(people.code == 0 && bench.export("person").split(separator: "\n").count == 3, "\(people.errors)")
    let risks = try bench.take(
      "Nosaukums;Konstatēts;Avots;Smagums\nAprūpe mājās;;;\nBez paraksta;2025-02-03;employee;minor\n", language: "en")
    #expect(risks.code == 0 && risks.errors.contains("2 (headings)"), "\(risks.errors)")
  }
}
