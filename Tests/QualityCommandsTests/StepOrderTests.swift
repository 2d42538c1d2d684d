import QualityModel
import Testing

@testable import QualityCommands

@Suite("The order of days in steps")
struct StepOrderTests {
  private let bench: Bench

  init() throws {
    bench = try StepCommandTests.desk()
  }

  @discardableResult
  private func run(_ line: String, on day: String = "2025-12-31", language: String = "en") -> Bench.Run {
    bench.run(StepCommandTests.words(line), language: language, today: Day(day) ?? .first)
  }

  private func done(_ lines: String...) {
    for line in lines {
      let step = run(line)
      #expect(step.code == 0, "\(line): \(step.errors)")
    }
  }

  private func refused(_ line: String, _ parts: String...) {
    let step = run(line)
    #expect(step.code == 1 && step.errors.contains("[days.order]"), "\(line): \(step.output) \(step.errors)")
    for part in parts { #expect(step.errors.contains(part), "\(part): \(step.errors)") }
    #expect(step.errors.contains("\n  next: "), "\(step.errors)")
  }

  private static let register =
    "nc add --title X --found 2025-03-01 --source employee --severity minor --process P-01 --owner E-004 --as E-001"

  @Test("No step of a nonconformity lies before its registration; only what was done at once may")
  func registration() throws {
    done(
      Self.register + " --registered 2025-10-01",
      "nc contain NC-2025-001 --containment Labots --as E-004 --on 2025-03-02")
    let analyse = "nc analyse NC-2025-001 --correction-enough yes --correction-reason Reiz --as E-004 --on "
    refused(analyse + "2025-09-30", "NC-2025-001: 2025-09-30 lies before 2025-10-01 (Registered on)")
    done(analyse + "2025-10-01", "nc plan NC-2025-001 --as E-004 --on 2025-10-01")
    refused("nc implement NC-2025-001 --as E-004 --on 2025-03-03", "2025-10-01", "nonconformity edit NC-2025-001")
    done("nc implement NC-2025-001 --as E-004 --on 2025-10-05")
    refused("nc verify NC-2025-001 --effective yes --verification Izlase --as E-003 --on 2025-10-04", "2025-10-05")
  }

  @Test("A step that writes no day of its own is followed on its day or later")
  func dayless() throws {
    done(
      Self.register + " --registered 2025-03-05",
      "nc contain NC-2025-001 --containment x --as E-004 --on 2025-03-06",
      "nc analyse NC-2025-001 --correction-enough yes --correction-reason Reiz --as E-004 --on 2025-06-10")
    let early = run("nc plan NC-2025-001 --as E-004 --on 2025-06-09")
    #expect(early.code == 1 && early.errors.contains("[days.order-step]"), "\(early.errors)")
    #expect(early.errors.contains("2025-06-10") && early.errors.contains("‘analyse’"), "\(early.errors)")
    let latvian = run("nc plan NC-2025-001 --as E-004 --on 2025-06-09", language: "lv")
    #expect(latvian.errors.contains("10.06.2025") && latvian.errors.contains("„analyse“"), "\(latvian.errors)")
    done(
      "nc plan NC-2025-001 --as E-004 --on 2025-06-12",
      // A longer term leads aside, and bounds nothing.
      "nc extend NC-2025-001 --due 2026-02-01 --reason Vairāk --as E-001")
    #expect(run("nc implement NC-2025-001 --as E-004 --on 2025-06-11").errors.contains("[days.order-step]"))
    try bench.write("id,state,implementedOn\nNC-2025-001,implemented,2025-06-11\n", to: "early.csv")
    let table = run("import nc early.csv --update --yes --as E-001")
    #expect(table.errors.contains("[days.order-step]"), "\(table.errors)")
    try bench.write("id,state,implementedOn\nNC-2025-001,implemented,2025-06-12\n", to: "right.csv")
    #expect(run("import nc right.csv --update --yes --as E-001").code == 0)
  }

  @Test("It holds alike for many rows of a table, whose steps are read from the trail at once")
  func many() throws {
    let ids = (1...60).map { "NC-2025-\($0 < 10 ? "00" : "0")\($0)" }
    func table(_ columns: String, _ cells: String) throws -> Bench.Run {
      try bench.write("id,\(columns)\n" + ids.map { "\($0),\(cells)\n" }.joined(), to: "nc.csv")
      return run("import nc nc.csv --update --yes --as E-001 --doubles accept", on: "2025-03-31")
    }
    for (columns, cells) in [
      ("title,found,registered,source,severity,process,owner", "X,2025-03-01,2025-03-05,employee,minor,P-01,E-004"),
      ("state,correctionEnough,correctionReason,containment,containedOn", "contained,yes,Reiz,x,2025-03-06"),
      ("state", "analysed"), ("state", "planned"),
    ] {
      let taken = try table(columns, cells)
      #expect(taken.code == 0, "\(columns): \(taken.errors)")
    }
    let early = try table("state,implementedOn", "implemented,2025-03-30")
    #expect(early.errors.contains("[days.order-step]") && early.errors.contains("NC-2025-060"), "\(early.errors)")
    #expect(try table("state,implementedOn", "implemented,2025-03-31").code == 0)
  }

  @Test("Nothing is registered in the future or before it was found, contained before it was found")
  func found() throws {
    #expect(run(Self.register + " --registered 2026-01-01").errors.contains("[rule.not-in-future]"))
    refused(Self.register + " --registered 2025-02-28", "2025-02-28", "2025-03-01 (Found on)")
    done(Self.register)
    refused("nc contain NC-2025-001 --containment x --contained-on 2025-02-28 --as E-004", "2025-03-01")
    refused("nc edit NC-2025-001 --registered 2025-02-27 --as E-001", "2025-03-01")
  }

  @Test("A complaint is answered after it was received, forwarded and acknowledged")
  func feedback() throws {
    done(
      "feedback add --kind complaint --received 2025-05-10 --text Ilgi --as E-001",
      "feedback acknowledge FB-2025-001 --as E-001 --on 2025-05-12",
      "feedback examine FB-2025-001 --examination x --upheld no --as E-001")
    refused("feedback answer FB-2025-001 --answered-on 2025-05-11 --as E-001", "2025-05-12 (Acknowledged on)")
    refused("feedback answer FB-2025-001 --on 2025-05-09 --as E-001", "2025-05-12")
    done("feedback answer FB-2025-001 --answered-on 2025-05-14 --as E-001")
    refused("feedback close FB-2025-001 --as E-001 --on 2025-05-13", "2025-05-14")
    done("feedback add --kind complaint --received 2025-05-10 --text Vēl_ilgāk --as E-001")
    refused("feedback forward FB-2025-002 --forwarded-to Ministrija --as E-001 --on 2025-05-09", "2025-05-10")
  }

  @Test("An action is done after it was planned, and an inspection answered after its act")
  func others() throws {
    done("action add --title A --kind improvement --responsible E-004 --due 2026-01-31 --as E-001")
    refused("action complete ACT-2026-001 --result x --as E-004 --on 2025-12-30", "2025-12-31")
    done("inspection add --body Ministrija --day 2025-11-03 --as E-001")
    refused("inspection answer INS-2025-01 --answered-on 2025-11-02 --as E-001", "2025-11-03")
  }

  @Test("An edited table takes steps of the past in their order, and no other")
  func table() throws {
    done(Self.register + " --registered 2025-03-05")
    func take(_ text: String) throws -> Bench.Run {
      try bench.write(text, to: "nc.csv")
      return run("import nc nc.csv --update --yes --as E-001")
    }
    #expect(try take("id,state,containment,containedOn\nNC-2025-001,contained,x,2025-03-02\n").code == 0)
    done(
      "nc analyse NC-2025-001 --correction-enough yes --correction-reason Reiz --as E-004 --on 2025-03-06",
      "nc plan NC-2025-001 --as E-004 --on 2025-03-06")
    let early = try take("id,state,implementedOn\nNC-2025-001,implemented,2025-03-04\n")
    #expect(early.errors.contains("[days.order]"), "\(early.errors)")
    let right = try take("id,state,implementedOn\nNC-2025-001,implemented,2025-03-07\n")
    #expect(right.code == 0, "\(right.errors)")
    #expect(run("nc show NC-2025-001 --json").output.contains("\"implementedOn\":\"2025-03-07\""))
  }

  @Test("What another register says of the past is believed, and told")
  func register() throws {
    try bench.write(
      "id,title,found,source,severity,process,registered,state,closed,effective\n"
        + "NC-2020-001,X,2020-05-01,employee,minor,P-01,2020-05-02,closed,2020-04-01,yes\n", to: "old.csv")
    let taken = run("import nc old.csv --as E-001")
    #expect(taken.code == 0, "\(taken.errors)")
    #expect(taken.errors.contains("before"), "\(taken.errors)")
  }
}
