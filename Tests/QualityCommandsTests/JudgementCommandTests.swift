import QualityModel
import Testing

@testable import QualityCommands

@Suite("Nonconformities that are not yet judged, on the command line")
struct JudgementCommandTests {
  private let bench: Bench

  init() throws {
    bench = try StepCommandTests.desk()
  }

  @discardableResult
  private func run(_ line: String, answers: [String]? = nil, on day: String = "2025-03-31") -> Bench.Run {
    bench.run(
      StepCommandTests.words(line), language: "en", isTerminal: answers != nil, answers: answers,
      today: Day(day) ?? .first)
  }

  private static let add = "nc add --title X --found 2025-03-01 --source employee --process P-01 --owner E-004"

  @Test("A person at a terminal is asked how much it weighs, and may leave it open; an employee is not asked")
  func asked() {
    let told = run(Self.add + " --as E-001", answers: ["1"])
    #expect(told.code == 0 && told.errors.contains("Severity (empty: not yet judged)"), "\(told.errors)")
    #expect(run("nc show NC-2025-001 --json").output.contains("\"severity\":\"major\""))
    let open = run(Self.add + " --as E-001 --doubles accept", answers: [""])
    #expect(open.code == 0, "\(open.errors)")
    let employee = run(Self.add + " --as E-005 --doubles accept", answers: [])
    #expect(employee.code == 0 && !employee.errors.contains("Severity"), "\(employee.errors)")
    for id in ["NC-2025-002", "NC-2025-003"] {
      #expect(!run("nc show \(id) --json").output.contains("severity"))
      #expect(run("nc show \(id)").output.contains("not yet judged"))
    }
  }

  @Test("Until it is judged it waits for the quality manager, and status and lists say so")
  func waiting() throws {
    run(Self.add + " --as E-005")
    let status = run("status").output
    #expect(status.contains("1 nonconformity is not yet judged"), "\(status)")
    #expect(status.contains("Nonconformities  1"), "open once, whatever waits: \(status)")
    #expect(run("status --json").output.contains("\"notJudged\":1"))
    let todo = run("todo --as E-001 --mine").output + run("todo").output
    #expect(todo.contains("nonconformity edit NC-2025-001 --severity WORD"), "\(todo)")
    #expect(todo.contains("2025-04-05"), "\(todo)")
    #expect(run("calendar -o due.ics").code == 0)
    #expect(String(decoding: try bench.bytes("due.ics"), as: UTF8.self).contains("NC-2025-001"))
    run("nc edit NC-2025-001 --severity major --as E-001")
    #expect(!run("status").output.contains("not yet judged"))
    #expect(run("nc show NC-2025-001 --json").output.contains("\"due\":\"2025-04-30\""))
  }

  @Test("In a table an empty cell is one that is not yet judged")
  func table() throws {
    try bench.write(
      "title,found,source,severity,process\nA,2025-03-01,employee,,P-01\nB,2025-03-01,employee,major,P-01\n",
      to: "nc.csv")
    let taken = run("import nc nc.csv --as E-001")
    #expect(taken.code == 0, "\(taken.errors)")
    #expect(run("nc list --where severity= --json").output.contains("\"title\":\"A\""))
  }

  @Test("The review counts it apart, neither as minor nor as nothing")
  func review() throws {
    run(Self.add + " --as E-005")
    run(Self.add + " --severity minor --as E-001 --doubles accept")
    let built = run("review build 2025 --format html,xml -o review")
    #expect(built.code == 0, "\(built.errors)")
    let files = try bench.folder("review").mapValues { String(decoding: $0, as: UTF8.self) }
    let page = try #require(files.first { $0.key.hasSuffix(".en.html") }?.value)
    #expect(page.contains("Nonconformities not yet judged") && page.contains("not yet judged</"))
    let document = try #require(files.first { $0.key.hasSuffix(".xml") }?.value)
    #expect(document.contains("id=\"c4-not-judged\""))
    run("nc edit NC-2025-001 --severity major --as E-001")
    let judged = run("review build 2025 --format html,xml -o again")
    #expect(judged.code == 0)
    let again = try bench.folder("again").values.map { String(decoding: $0, as: UTF8.self) }
    #expect(again.allSatisfy { !$0.contains("c4-not-judged") })
  }

  @Test("The register, the sheet and the folder name it as a group of its own")
  func pages() throws {
    run(Self.add + " --as E-005")
    run(Self.add + " --severity minor --as E-001 --doubles accept")
    for line in ["nc register 2025 -o pages", "nc sheet NC-2025-001 -o pages"] {
      let made = run(line)
      #expect(made.code == 0, "\(made.errors)")
    }
    let pages = try bench.folder("pages").mapValues { String(decoding: $0, as: UTF8.self) }
      .filter { $0.key.hasSuffix(".html") }
    #expect(pages.count == 2)
    for (name, page) in pages { #expect(page.contains("not yet judged"), "\(name)") }
    #expect(pages.values.contains { $0.contains("Not yet judged") })
  }
}
