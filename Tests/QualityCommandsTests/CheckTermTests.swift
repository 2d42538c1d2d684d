import QualityModel
import Testing

@testable import QualityCommands

@Suite("The term of the check of effectiveness")
struct CheckTermTests {
  private let bench: Bench

  init() throws {
    bench = try StepCommandTests.desk()
  }

  @discardableResult
  private func run(_ line: String, on day: String = "2025-03-31") -> Bench.Run {
    bench.run(StepCommandTests.words(line), language: "en", today: Day(day) ?? .first)
  }

  private func done(_ lines: String..., on day: String = "2025-03-31") {
    for line in lines {
      let step = run(line, on: day)
      #expect(step.code == 0, "\(line): \(step.errors)")
    }
  }

  /// A nonconformity whose actions are done, up to the step `plan`.
  private func plan(_ severity: String, more: String = "") {
    done(
      "nc add --title X --found 2025-03-01 --source employee --severity \(severity) --process P-01 --owner E-004 --as E-001",
      "cause add --nonconformity NC-2025-001 --text Nav --as E-004",
      "nc analyse NC-2025-001 --cause-class ict --as E-004",
      "action add --title A --kind corrective --for NC-2025-001 --responsible E-004 --due 2025-04-20 --as E-004",
      "nc plan NC-2025-001 --as E-004" + more, "action complete ACT-2025-001 --result x --as E-004")
  }

  private func checkDay() -> String? {
    run("nc show NC-2025-001").output.split(separator: "\n").first { $0.contains("heck") && $0.contains("2025-") }
      .flatMap { $0.split(separator: " ").last.map(String.init) }
  }

  @Test("A major one is checked 90 days after its implementation, a minor one 30, a mere correction at once")
  func bySeverity() throws {
    for (severity, day) in [("major", "2025-06-29"), ("minor", "2025-04-30")] {
      let tests = try CheckTermTests()
      tests.plan(severity)
      tests.done("nc implement NC-2025-001 --as E-004")
      #expect(tests.checkDay() == day)
    }
    done(
      "nc add --title X --found 2025-03-01 --source employee --severity major --process P-01 --owner E-004 --as E-001",
      "nc contain NC-2025-001 --containment x --as E-004",
      "nc analyse NC-2025-001 --correction-enough yes --correction-reason x --as E-004",
      "nc plan NC-2025-001 --as E-004", "nc implement NC-2025-001 --as E-004",
      "nc verify NC-2025-001 --effective yes --verification x --as E-003")
  }

  @Test("A workspace that set one number for all checks keeps it, unless it sets another for a severity")
  func common() throws {
    done("setting add --name check.days --value 60 --as E-002")
    plan("major")
    done("nc implement NC-2025-001 --as E-004")
    #expect(checkDay() == "2025-05-30")
    let tests = try CheckTermTests()
    tests.done(
      "setting add --name check.days --value 60 --as E-002", "setting add --name check.major --value 100 --as E-002")
    tests.plan("major")
    tests.done("nc implement NC-2025-001 --as E-004")
    #expect(tests.checkDay() == "2025-07-09")
  }

  @Test("A day of the check that is told may be later, not earlier")
  func told() throws {
    plan("minor", more: " --check-due 2025-05-15")
    #expect(
      run("nc implement NC-2025-001 --check-due 2025-04-29 --as E-004").errors.contains("nonconformity.check-term"))
    done("nc implement NC-2025-001 --as E-004")
    #expect(checkDay() == "2025-05-15")
  }

  @Test("What is implemented is late no more; it awaits its check, and then the check is late")
  func standing() throws {
    plan("minor")
    #expect(run("nc list --overdue", on: "2025-07-01").output.contains("planned (overdue)"))
    done("nc implement NC-2025-001 --as E-004")
    #expect(!run("nc list --overdue", on: "2025-07-01").output.contains("NC-2025-001"))
    #expect(run("nc list --open", on: "2025-07-01").output.contains("NC-2025-001"))
    let list = { (day: String) in run("nc list", on: day).output }
    #expect(!list("2025-04-30").contains("(check late)"))
    #expect(list("2025-07-01").contains("implemented (check late)") && !list("2025-07-01").contains("overdue"))
    #expect(run("nc list --json", on: "2025-07-01").output.contains("\"marks\":[\"check-late\"]"))
    #expect(run("status", on: "2025-04-30").output.contains("1 awaited, 0 late"))
    #expect(run("status", on: "2025-05-01").output.contains("0 awaited, 1 late"))
  }

  @Test("A step that was entered much later than it was taken names both days")
  func lateEntry() throws {
    done(
      "nc add --title X --found 2025-03-01 --registered 2025-03-01 --source employee --severity minor --process P-01"
        + " --owner E-004 --as E-001", "nc contain NC-2025-001 --containment x --as E-004 --on 2025-03-19",
      "nc analyse NC-2025-001 --correction-enough yes --correction-reason x --as E-004 --on 2025-03-25")
    let shown = run("nc show NC-2025-001").output
    #expect(shown.contains("2025-03-19, entered 12 days later"), "\(shown)")
    #expect(!shown.contains("entered 6 days later"))
    #expect(
      run("nc show NC-2025-001 --json").output.contains(
        "\"lateEntries\":[{\"step\":\"contain\",\"day\":\"2025-03-19\",\"days\":12}]"))
    #expect(run("check").code == 0)
  }

  @Test(
    "Lists and the register mark what a step was entered much later for, as the setting says and since it was entered")
  func markOfLateEntry() throws {
    done(
      "nc add --title X --found 2025-03-01 --registered 2025-03-01 --source employee --severity minor --process P-01"
        + " --owner E-004 --as E-001")
    done("nc contain NC-2025-001 --containment x --as E-004 --on 2025-03-19", on: "2025-03-31")
    #expect(run("nc list").output.contains("contained (entered later)"), "\(run("nc list").output)")
    #expect(run("nc list --json").output.contains("\"marks\":[\"told-later\"]"))
    #expect(run("nc show NC-2025-001").output.contains("contained (entered later)"))
    #expect(!run("nc list --as-of 2025-03-30").output.contains("entered later"))
    #expect(!run("nc show NC-2025-001 --as-of 2025-03-30").output.contains("entered 12 days later"))
    done("nc register 2025 -o out")
    let pages = try bench.folder("out").mapValues { String(decoding: $0, as: UTF8.self) }.filter {
      $0.key.hasSuffix(".html")
    }
    #expect(pages.count == 1 && pages.values.allSatisfy { $0.contains("entered later") })
    done("setting add --name late-entry.days --value 12 --as E-002")
    #expect(!run("nc list").output.contains("entered later"))
  }

  @Test("What follows from a finding or a demand runs from the day on which it was made")
  func onDay() throws {
    done(
      "audit add --title A --planned 2025-01-20 --leader E-003 --processes P-01 --criteria x --as E-001",
      "checklist-item add --audit AUD-2025-01 --question Vai --as E-003", "audit prepare AUD-2025-01 --as E-003",
      "audit begin AUD-2025-01 --as E-003 --held 2025-01-20")
    let finding =
      "finding add --audit AUD-2025-01 --class minor --process P-01 --criterion iso-9001-2015:8.5.1 --evidence E --title T"
      + " --as E-003 --on "
    #expect(run(finding + "2025-01-19").errors.contains("[days.order]"))
    #expect(run(finding + "2025-04-01").errors.contains("[day.in-future]"))
    done(finding + "2025-01-21")
    let made = run("nc show NC-2025-001 --json").output
    #expect(made.contains("\"registered\":\"2025-01-21\"") && made.contains("\"due\":\"2025-04-21\""), "\(made)")
    done("inspection add --body Ministrija --day 2025-02-03 --unit U-01 --as E-001".replacing(" --unit U-01", with: ""))
    let demand = "inspection demand INS-2025-01 --text x --due 2025-05-31 --action --responsible E-004 --as E-001 --on "
    #expect(run(demand + "2025-02-02").errors.contains("[days.order]"))
    done(demand + "2025-02-04")
    #expect(run("action show ACT-2025-001 --json").output.contains("\"registered\":\"2025-02-04\""))
  }

  @Test("A decision of a review is not born late")
  func decision() throws {
    done(
      "review add --year 2024 --as E-001", "review edit MR-2024 --held 2025-04-10 --as E-001",
      "review conclude 2024 --input a --text x --finish --as E-001")
    let decide = "review decide 2024 --kind improvement --text x --responsible E-004 --as E-002 --due "
    for day in ["2024-12-31", "2025-03-30", "2025-04-09"] {
      let refused = run(decide + day)
      #expect(refused.code == 1 && refused.errors.contains("[review.due-passed]"), "\(refused.errors)")
    }
    done(decide + "2025-04-10")
  }
}
