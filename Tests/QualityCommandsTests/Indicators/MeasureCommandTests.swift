import QualityModel
import Testing

@testable import QualityCommands

@Suite("What a period lacks is asked for")
struct MeasureCommandTests {
  private func bench() throws -> Bench {
    let bench = try Bench.empty()
    let indicators = "name,unit,frequency\nTermiņā,%,halfYear\nSaņēmēji,,halfYear\nGada,,year\n"
    #expect(try bench.take(indicators, as: "indicator").code == 0)
    try bench.take("indicator,period,value\nTermiņā,2024-H1,81\nSaņēmēji,2024-H2,120\n", as: "measurement")
    return bench
  }

  @Test("On a terminal, one after another with the last values beside; an empty answer is left for later")
  func asked() throws {
    let bench = try bench()
    let run = bench.run(["measure", "2024-H2"], isTerminal: true, answers: ["1.000", "15/50"])
    #expect(run.code == 0 && run.output.contains("1"), "\(run.errors)")
    #expect(run.errors.contains("KPI-01  Termiņā, %") && run.errors.contains("81") && !run.errors.contains("KPI-02"))
    #expect(bench.export("measurement").contains("KPI-01,2024-H2,30.0,15,50,"))
    let next = bench.run(["measure", "2025-H1"], isTerminal: true, answers: ["", "ap. 90"])
    #expect(next.code == 0 && bench.export("measurement").contains("KPI-02,2025-H1,90,,,,,,about,"), "\(next.errors)")
    #expect(!bench.export("measurement").contains("KPI-01,2025-H1"))
  }

  @Test("As a table to fill in that is taken back; what stays empty makes no record", arguments: ["csv", "xlsx"])
  func table(_ ending: String) throws {
    let bench = try bench()
    let written = bench.run(["measure", "2024-H2", "-o", "grid.\(ending)"])
    #expect(written.code == 0 && written.output.contains("measure 2024-H2 grid.\(ending)"), "\(written.errors)")
    let empty = bench.run(["measure", "2024-H2", "grid.\(ending)"])
    #expect(empty.code == 0, "\(empty.errors)")
    #expect(!bench.export("measurement").contains("KPI-01,2024-H2"))
    guard ending == "csv" else { return }
    let printed = bench.run(["measure", "2024-H2"]).output
    #expect(printed.contains("KPI-01"), "\(printed)")
    try bench.write(printed.replacing(",,,,\r\n", with: ",84,,,\r\n"), to: "filled.csv")
    let taken = bench.run(["measure", "2024-H2", "filled.csv"])
    #expect(taken.code == 0 && bench.export("measurement").contains("KPI-01,2024-H2,84,"), "\(taken.errors)")
    #expect(bench.run(["measure", "2024-H2"], language: "en").output.contains("every indicator"))
  }

  @Test("A half-year that has ended without its value is named in the status, and no period is refused")
  func missing() throws {
    let bench = try bench()
    let status = bench.run(["status"], language: "en").output
    #expect(
      status.contains("1 indicator lacks its value for 2024-H2") && status.contains("measure 2024-H2"), "\(status)")
    #expect(bench.run(["measure", "kaut kad"]).errors.contains("[usage.not-a-period]"))
  }

  @Test(
    "A written value is kept as what it is",
    arguments: [
      ("81,5", "81.5 - -"), (">31", "31 moreThan -"), ("gandrīz 80%", "80 about -"), ("93–100", "- range -"),
      ("15/100", "- - -"), ("remonts", "- - remonts"),
    ])
  func written(text: String, expected: String) throws {
    let written = try #require(WrittenMeasurement(text))
    let told = [written.value?.text, written.exactness?.rawValue, written.reason].map { $0 ?? "-" }
    #expect(told.joined(separator: " ") == expected)
  }

  @Test("What can mean two things is asked again", arguments: ["1.000", "≥ 95", "15/0", "?"])
  func unclear(text: String) { #expect(WrittenMeasurement(text) == nil) }

  @Test("A filled table of another period than the one that was named is refused")
  func otherPeriod() throws {
    let bench = try bench()
    let printed = bench.run(["measure", "2024-H2"]).output
    try bench.write(printed.replacing(",,,,\r\n", with: ",84,,,\r\n"), to: "filled.csv")
    let run = bench.run(["measure", "2025-H1", "filled.csv"])
    #expect(run.code == 64 && run.errors.contains("2024-H2"), "\(run.errors)")
    #expect(!bench.export("measurement").contains(",84,"))
  }

  @Test("The table also takes the parts of a value and why nothing was measured, in the value's place")
  func besides() throws {
    let bench = try bench()
    try bench.take("name,frequency\nTrešais,halfYear\nCeturtais,halfYear\n", as: "indicator")
    let lines = bench.run(["measure", "2025-H1"], language: "lv").output.split(separator: "\r\n").map(String.init)
    #expect(lines[0].hasSuffix(",2025-H1,Skaitītājs,Saucējs,Kāpēc nav mērīts"), "\(lines[0])")
    let cells = [",15,50,", ",,,remonts", "–,,,nav datu", ",,,"]
    let filled = zip(lines.dropFirst(), cells).map { $0.dropLast(4) + "," + $1 }
    try bench.write(([lines[0]] + filled).map { $0 + "\r\n" }.joined(), to: "filled.csv")
    let run = bench.run(["measure", "2025-H1", "filled.csv"], language: "lv")
    let written = bench.export("measurement")
    #expect(run.code == 0 && written.contains("KPI-01,2025-H1,30.0,15,50,"), "\(run.errors)\(written)")
    #expect(written.contains("KPI-02,2025-H1,,,,,,,,,,remonts"), "\(written)")
    #expect(written.contains("KPI-04,2025-H1,,,,,,,,,,nav datu") && !written.contains("KPI-05,2025-H1"), "\(written)")
  }

  @Test("Values that ended half-years, quarters and months lack are asked for in the list of what is to be done")
  func todo() throws {
    let bench = try bench()
    try bench.take("name,frequency\nMēneša,month\n", as: "indicator")
    let list = bench.run(["todo"], language: "lv").output
    #expect(list.contains("KPI-01  Termiņā") && list.contains("aplis measure 2024-H2"), "\(list)")
    #expect(list.contains("KPI-04  Mēneša") && !list.contains("Saņēmēji") && !list.contains("Gada"), "\(list)")
    let data = bench.run(["todo", "--csv"]).output
    #expect(data.contains("indicator,value,KPI-01,Termiņā,2024-12-31,") && data.contains(",measure 2024-H2"), "\(data)")
    #expect(bench.run(["todo", "--json"]).output.contains("\"next\":\"measure 2024-H2\""))
    try bench.take("indicator,period,notMeasured\nKPI-01,2024-H2,remonts\n", as: "measurement")
    #expect(!bench.run(["todo"], language: "lv").output.contains("measure 2024-H2"))
  }

  @Test("Whose values they are: of the owner, or of the process and its units")
  func scope() throws {
    let bench = try Bench.filled()
    bench.run(["person", "add", "--name", "Darbinieks 014", "--roles", "owner"])
    try bench.take("name,process,owner,frequency\nA,P-01,,quarter\nB,,E-002,quarter\n", as: "indicator")
    func asked(_ option: String, _ value: String) -> String { bench.run(["todo", option, value]).output }
    #expect(asked("--person", "E-002").contains("KPI-02") && !asked("--person", "E-002").contains("KPI-01"))
    #expect(asked("--process", "P-01").contains("KPI-01") && !asked("--process", "P-01").contains("KPI-02"))
    #expect(!bench.run(["todo", "--until", "1999-12-31"]).output.contains("KPI-01"))
  }
}
