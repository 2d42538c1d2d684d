import Foundation
import QualityModel
import QualityStore
import Testing

@testable import QualityCommands

@Suite("The sample lives in its own time")
struct SampleTests {
  private static let header = "Parauga dati – nav īstas iestādes ieraksti"

  private func read<Result>(_ bench: Bench, _ body: (WorkspaceReader) throws -> Result) throws -> Result {
    try Workspace.open(bench.path(SampleBench.file), for: .reading).read(body)
  }

  private func trail(_ bench: Bench) throws -> [TrailLine] {
    try read(bench) { reader in
      var lines: [TrailLine] = []
      try reader.trail { lines.append($0) }
      return lines
    }
  }

  private func open(_ bench: Bench, _ day: String) -> Set<String> {
    let run = bench.run(["export", "nonconformity", "--as-of", day], language: "en")
    let rows = run.output.split(separator: "\n").dropFirst()
    return Set(
      rows.filter { row in
        ["registered", "contained", "analysed", "planned", "implemented"].contains { row.contains(",\($0),") }
      }.compactMap { $0.split(separator: ",").first.map(String.init) })
  }

  @Test("Its trail goes through its years: no moment runs backwards, and each lies in an office hour")
  func moments() throws {
    let lines = try trail(SampleBench.copy())
    let moments = lines.map(\.entry.at.text)
    #expect(moments == moments.sorted())
    #expect(moments.first?.hasPrefix("2014-01-06") == true)
    #expect(moments.last?.hasPrefix(SampleBench.day) == true)
    #expect(moments.allSatisfy { ("T06:00:00Z"..."T15:59:59Z").contains($0.dropFirst(10)) })
    // Registers came at once; what has a life of its own was written when it happened.
    #expect(Set(moments).count > 4000)
    let months = Set(moments.map { $0.prefix(7) })
    #expect(months.count == 38)
  }

  @Test("Its steps were taken by those who answer for them, in the order of the lifecycle")
  func hands() throws {
    let lines = try read(SampleBench.copy()) { try $0.history("nonconformity", id: "NC-2014-001") }
    #expect(
      lines.map { line in [line.entry.at.day.text, line.entry.actor, line.facts["step"] ?? "create"] } == [
        ["2014-01-10", "E-002", "create"], ["2014-01-10", "E-017", "contain"], ["2014-01-15", "E-017", "analyse"],
        ["2014-01-20", "E-017", "plan"], ["2014-03-06", "E-017", "implement"], ["2014-04-23", "E-035", "verify"],
      ])
  }

  @Test("Every step stands between states that its lifecycle leads to each other")
  func steps() throws {
    for line in try trail(SampleBench.copy()) where line.entry.event == .step {
      guard let schema = RecordSchema.named(line.entry.kind), let lifecycle = schema.lifecycle else { continue }
      let change = line.changes.first { $0.field == schema.stateField?.key }
      let taken = lifecycle.steps(of: line.facts["step"] ?? "")
      let fits = taken.contains { step in
        change.map { step.from.contains($0.before ?? "") && step.to == $0.after } ?? (step.to == nil)
      }
      #expect(fits, "\(line.entry.record): \(line.facts) \(String(describing: change))")
    }
  }

  @Test("Only what the sample wants to show was entered later than it was done")
  func late() throws {
    let late = try trail(SampleBench.copy()).filter { $0.lateEntry(beyond: 7) != nil }
    #expect(late.map(\.entry.record) == ["NC-2016-038"])
    #expect(late.first?.lateEntry(beyond: 7)?.step == "contain")
  }

  @Test("--as-of reads it as it was: the open nonconformities of a day are those of its tables")
  func past() throws {
    let bench = try SampleBench.copy()
    let all = try read(bench) { try $0.records(Nonconformity.self) }
    for text in ["2014-06-30", "2015-09-15", "2016-10-20"] {
      let day = try #require(Day(text))
      let expected = all.filter { record in
        guard let registered = record.registered, registered <= day, record.state != .rejected else { return false }
        return record.closed.map { $0 > day } ?? true
      }
      let found = open(bench, text)
      #expect(found.isSuperset(of: expected.map(\.id.text)) && expected.count > 10, "\(text)")
      // What was rejected was open for some days.
      #expect(found.count - expected.count <= 1, "\(text)")
    }
  }

  @Test(
    "A record of the past is in the state that it had then",
    arguments: [("2016-08-20", "registered"), ("2016-08-29", "analysed"), ("2016-08-31", "planned")])
  func state(_ day: String, _ state: String) throws {
    let bench = try SampleBench.copy()
    let run = bench.run(["nonconformity", "show", "NC-2016-038", "--as-of", day, "--json"], language: "en")
    #expect(run.output.contains(#""state":"\#(state)""#), "\(run.output) \(run.errors)")
  }

  @Test("A record is shown as a list shows it: late or not on the sample's own day")
  func shown() throws {
    let bench = try SampleBench.copy()
    let listed = bench.run(["nonconformity", "list", "--open", "--all", "--json"], language: "en").output
    let open = listed.split(separator: "\n").filter { $0.contains("\"id\"") }
    #expect(open.contains { $0.contains("\"overdue\"") } && open.contains { !$0.contains("\"overdue\"") })
    for line in open {
      let id = try #require(line.firstMatch(of: /"id":"([^"]+)"/)?.1)
      let shown = bench.run(["nonconformity", "show", String(id), "--json"], language: "en").output
      #expect(shown.contains("\"overdue\"") == line.contains("\"overdue\""), "\(id)")
    }
  }

  @Test("In the end it is what its tables say")
  func tables() throws {
    let bench = try SampleBench.copy()
    let plain = try Bench.empty()
    let tables = Bench.home + "/Templates/workspaces/rezekne-sample"
    try #require(plain.run(["import", tables]).code == 0)
    for schema in RecordSchema.all where !schema.isOfFile && schema !== Organisation.schema {
      guard schema !== CriterionScore.schema else { continue }
      guard schema !== WorkspaceSetting.schema, schema !== Person.schema else { continue }
      #expect(bench.export(schema.key) == plain.export(schema.key), "\(schema.key)")
    }
  }

  @Test("It is made the same each time, whenever it is made")
  func same() throws {
    let other = try Bench()
    let later = try #require(Day("2031-05-05"))
    try #require(other.run(["demo", "demo"], today: later).code == 0)
    try FileManager.default.copyItem(
      atPath: other.path("demo/" + SampleBench.file), toPath: other.path(SampleBench.file))
    let (one, two) = (try trail(SampleBench.copy()), try trail(other))
    #expect(one.count == two.count)
    for (left, right) in zip(one, two) {
      #expect(left.entry.at == right.entry.at && left.entry.actor == right.entry.actor)
      #expect(left.entry.record == right.entry.record && left.changes == right.changes)
    }
  }

  @Test("Everything looks at it on its last day unless another is asked for, and says so once")
  func today() throws {
    let bench = try SampleBench.copy()
    let status = bench.run(["status"], language: "lv")
    #expect(status.output.hasPrefix("Rēzeknes pilsētas domes pārvalde „Sociālais dienests“, 15.02.2017\n"))
    #expect(status.output.contains(Self.header))
    #expect(status.errors == "Parauga dati: šajā failā šodien ir 15.02.2017, parauga pēdējā diena.\n")
    #expect(bench.run(["status", "--as-of", "2015-06-30"], language: "lv").output.contains(", 30.06.2015\n"))
    let overdue = bench.run(["nonconformity", "list", "--overdue"], language: "lv").output
    #expect(overdue.contains("NC-2016-055") && !overdue.contains("NC-2016-056"))
    #expect(bench.run(["check"], language: "lv").output.contains(Self.header))
  }

  @Test("What is written into it happens on its last day, after all that was played")
  func writing() throws {
    let bench = try SampleBench.copy()
    let added = bench.run(
      [
        "nonconformity", "add", "--title", "Durvis neaizveras", "--process", "P-08", "--severity", "minor", "--source",
        "employee",
        "--found", "2017-02-14",
      ], language: "lv")
    #expect(added.code == 0 && added.output.contains("NC-2017-001"), "\(added.output) \(added.errors)")
    let step = bench.run(
      ["nonconformity", "contain", "NC-2017-001", "--containment", "Salabots", "--as", "E-002"], language: "lv")
    #expect(step.code == 0, "\(step.errors)")
    let record = try #require(try read(bench) { try $0.record(Nonconformity.self, id: "NC-2017-001") })
    #expect(record.registered?.text == SampleBench.day && record.containedOn?.text == SampleBench.day)
    let moments = try trail(bench).suffix(4).map(\.entry.at.text)
    #expect(moments == moments.sorted() && Set(moments.suffix(2)).count == 2)
    #expect(moments.allSatisfy { $0.hasPrefix(SampleBench.day) })
    #expect(bench.run(["check"], language: "lv").code == 0)
  }

  @Test("A step on a day that has not come in the sample is refused, though it has outside")
  func future() throws {
    let bench = try SampleBench.copy()
    let run = bench.run(
      [
        "nonconformity", "contain", "NC-2016-058", "--containment", "Salabots", "--as", "E-002", "--on", "2017-03-01",
      ], language: "en")
    #expect(run.code == 1 && run.errors.contains("[step.in-future]"), "\(run.errors)")
  }

  @Test("Nobody takes away that it is a sample, nor makes a real workspace one")
  func mark() throws {
    let bench = try SampleBench.copy()
    let edit = bench.run(["organisation", "edit", "ORG", "--sample", "", "--reason", "x"], language: "en")
    #expect(edit.code == 1 && edit.errors.contains("[acting.computed]"), "\(edit.errors)")
    try bench.write("name,sample\nCits,2020-01-01\n", to: "organisation.csv")
    let update = bench.run(["import", "organisation", "organisation.csv", "--update", "--yes"], language: "en")
    #expect(update.code != 0 && update.errors.contains("acting.computed"), "\(update.errors)")
    let real = try Bench()
    try #require(real.run(["init", "--name", "Dienests", "--manager", "Anna"]).code == 0)
    try real.write("name,sample\nDienests,2020-01-01\n", to: "organisation.csv")
    let marked = real.run(["import", "organisation", "organisation.csv", "--update", "--yes"], language: "en")
    #expect(marked.code != 0 && marked.errors.contains("acting.computed"), "\(marked.errors)")
  }

  @Test(
    "Every page made from it says so, on paper on each sheet",
    arguments: [
      ["review", "build", "2016"], ["agenda", "review", "2016", "-o", "out"],
      ["nonconformity", "sheet", "NC-2014-058"],
      ["nonconformity", "register", "2016"], ["action", "plan", "--year", "2016"],
      ["folder", "--unit", "U-05", "--from", "2014-01-01", "--to", "2016-12-31"], ["programme", "sheet", "2016"],
      ["audit", "sheet", "AUD-2016-12"], ["audit", "checklist", "AUD-2016-12", "-o", "out.html"],
      ["criteria", "coverage", "caf-2020"],
      ["assessment", "report", "SA-2016"], ["service", "compliance"],
    ])
  func pages(_ words: [String]) throws {
    let bench = try SampleBench.copy()
    let run = bench.run(words + (words.contains("-o") ? [] : ["-o", "out"]), language: "lv")
    #expect(run.code == 0, "\(run.errors)")
    let pages = try files(in: bench.path(words.last == "out.html" ? "out.html" : "out"))
      .filter { $0.hasSuffix(".html") }
    #expect(!pages.isEmpty)
    for page in pages {
      let text = try String(contentsOfFile: page, encoding: .utf8)
      #expect(text.components(separatedBy: Self.header).count == 3, "\(page)")
    }
  }

  /// A file, or what lies in a folder.
  private func files(in path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isFolder.boolValue else { return [path] }
    return try FileManager.default.subpathsOfDirectory(atPath: path).map { path + "/" + $0 }
  }

  @Test("A calendar of it says in its name what it is; pages of a real workspace say nothing of samples")
  func others() throws {
    let bench = try SampleBench.copy()
    #expect(bench.run(["calendar", "-o", "out.ics"], language: "lv").code == 0)
    #expect(try bench.text("out.ics").replacing("\r\n ", with: "").contains("dienests“ (parauga dati)"))
    let real = try Bench.filled()
    #expect(real.run(["nonconformity", "sheet", "NC-2025-001", "-o", "out"], language: "lv").code == 0)
    for page in try files(in: real.path("out")) {
      #expect(try !String(contentsOfFile: page, encoding: .utf8).contains("Parauga dati"))
    }
    #expect(real.run(["status"], language: "lv").errors.isEmpty)
  }

  @Test("A workspace that is begun from the sample's template is a sample as well")
  func template() throws {
    let bench = try Bench()
    let run = bench.run(["init", "--name", "Mans", "--template", "rezekne-sample"], language: "lv")
    try #require(run.code == 0, "\(run.errors)")
    #expect(bench.run(["status"], language: "lv").output.contains("Mans, 15.02.2017\n\(Self.header)"))
    let last = bench.run(["trail", "list", "--last", "1"], language: "en").output
    #expect(last.contains("2017-02-15") && last.contains("Mans"), "\(last)")
  }
}
