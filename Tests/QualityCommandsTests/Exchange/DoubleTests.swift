import QualityModel
import Testing

@testable import QualityCommands

@Suite("Probable doubles are named before anything is written")
struct DoubleTests {
  private static let list =
    "title,found,source,severity\nA,2025-01-01,employee,minor\nB,2025-01-02,employee,minor\n"

  private func count(_ bench: Bench, _ kind: String = "nonconformity") -> Int {
    bench.export(kind).split(separator: "\n").count - 1
  }

  private func add(_ bench: Bench, _ words: [String] = [], answers: [String]? = nil) -> Bench.Run {
    let told = ["nc", "add", "--title", "A", "--found", "2025-01-01", "--source", "employee", "--severity", "minor"]
    return bench.run(told + words, language: "en", answers: answers)
  }

  @Test("The same file twice is refused with the rows and what they are the doubles of, or accepted")
  func twice() throws {
    let bench = try Bench.empty()
    #expect(try bench.take(Self.list).code == 0)
    let again = try bench.take(Self.list)
    #expect(again.code != 0 && again.errors.contains("[import.doubles]"), "\(again.errors)")
    #expect(again.errors.contains("list.csv:2: NC-2025-001") && again.errors.contains("list.csv:3: NC-2025-002"))
    #expect(again.errors.contains("--doubles accept"))
    let dry = try bench.take(Self.list, ["--dry-run"])
    #expect(dry.code == again.code && dry.errors.hasSuffix(again.errors) && dry.output.contains("2 rows"), "\(dry)")
    #expect(count(bench) == 2)
    #expect(try bench.take(Self.list, ["--doubles", "accept"]).code == 0)
    #expect(count(bench) == 4)
  }

  @Test("On a terminal it is asked for", arguments: [true, false])
  func asked(_ isMeant: Bool) throws {
    let bench = try Bench.empty()
    try bench.take(Self.list)
    let run = bench.run(
      ["import", "nonconformity", "list.csv"], language: "en", isTerminal: true, answers: [isMeant ? "y" : "n"])
    #expect(run.code == 0 && run.errors.contains("NC-2025-001"), "\(run.errors)")
    #expect(count(bench) == (isMeant ? 4 : 2))
  }

  @Test("Rows of one file are compared with each other")
  func inOneFile() throws {
    let bench = try Bench.empty()
    let run = try bench.take(Self.list + "A,2025-01-01,employee,minor\n")
    #expect(run.code != 0 && run.errors.contains("list.csv:4: NC-2025-001"), "\(run.errors)")
    #expect(count(bench) == 0)
  }

  @Test("What was done with a record since does not make it another one; other content does")
  func later() throws {
    let bench = try Bench.empty()
    try bench.take(Self.list)
    _ = bench.run(["nc", "contain", "NC-2025-001", "--containment", "Novērsts"])
    _ = bench.run(["nc", "extend", "NC-2025-001", "--due", "2025-12-01", "--reason", "Vēlāk"])
    #expect(try bench.take(Self.list).errors.contains("list.csv:2: NC-2025-001"))
    #expect(try bench.take(Self.list.replacing("minor", with: "major")).code == 0)
  }

  @Test("The identifier of a row decides, and updates are not looked at")
  func identified() throws {
    let bench = try Bench.empty()
    let rows = "id,title,found,source,severity\nNC-2025-001,A,2025-01-01,employee,minor\n"
    #expect(try bench.take(rows + "NC-2025-002,A,2025-01-01,employee,minor\n").code == 0)
    #expect(try bench.take(rows, ["--update"]).code == 0)
    #expect(count(bench) == 2)
  }

  @Test("A record that is added again is refused, asked for or accepted")
  func added() throws {
    let bench = try Bench.empty()
    #expect(add(bench).code == 0)
    let refused = add(bench)
    #expect(refused.code != 0 && refused.errors.contains("NC-2025-001"), "\(refused.errors)")
    #expect(refused.errors.contains("[record.double]") && refused.errors.contains("--doubles accept"))
    #expect(add(bench, answers: ["n"]).code == 0)
    #expect(count(bench) == 1)
    #expect(add(bench, answers: ["y"]).code == 0)
    #expect(add(bench, ["--doubles", "accept"]).code == 0)
    #expect(add(bench, ["--id", "NC-2025-090"]).code == 0)
    #expect(add(bench, ["--unit", ""]).code != 0)
    #expect(count(bench) == 4)
  }

  @Test("A person of the same name is named, case and diacritics forgiven, also where it has an identifier of its own")
  func people() throws {
    let bench = try Bench.empty()
    let first = ["--roles", "qualityManager", "--account", "tester"]
    #expect(bench.run(["person", "add", "--name", "Anna Bērziņa"] + first).code == 0)
    let refused = bench.run(["person", "add", "--name", "anna berzina"], language: "en")
    #expect(refused.code != 0 && refused.errors.contains("[person.namesake]"), "\(refused.errors)")
    let table = try bench.take("name\nAnna Berzina\n", as: "person")
    #expect(table.code != 0 && table.errors.contains("list.csv:2: E-001"), "\(table.errors)")
    let own = try bench.take("id,name\nE-090,Anna Bērziņa\n", as: "person")
    #expect(own.code == 0 && own.errors.contains("list.csv:2:") && own.errors.contains("E-001"), "\(own.errors)")
    let added = bench.run(["person", "add", "--name", "Anna Bērziņa", "--id", "E-091"], language: "en")
    #expect(added.code == 0 && added.errors.contains("E-001"), "\(added.errors)")
    #expect(count(bench, "person") == 3)
  }

  @Test(
    "Forename and surname may change places: whoever is called so may be the same person",
    arguments: ["Auditore Vecākā", "\"Auditore, Vecākā\"", "Vecākā  Auditore", "Mg. sc. Vecākā Auditore"])
  func order(_ name: String) throws {
    let bench = try Bench.empty()
    try bench.take("name\nVecākā Auditore\nV. Auditore\n", as: "person")
    let run = try bench.take("\"Uzvārds, vārds\"\n\(name)\n", as: "person")
    #expect(run.code != 0 && run.errors.contains("list.csv:2: E-001"), "\(run.errors)")
    #expect(count(bench, "person") == 2)
  }

  @Test("Small rows of which there are many are not looked at")
  func bulk() throws {
    let bench = try Bench.empty()
    _ = bench.run(["indicator", "add", "--name", "Apmierinātība", "--direction", "higher"])
    let rows = "indicator,period,value\nKPI-01,2025-01,1\n"
    #expect(try bench.take(rows, as: "measurement").code == 0)
    #expect(try bench.take(rows, as: "measurement").code == 0)
  }
}
