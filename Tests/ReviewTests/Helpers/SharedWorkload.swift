import Foundation

/// A whole quality system of ten years as CSV files: the shape of a busy municipal social service, the same for every
/// run.
///
/// Per year: 12 audits, 28 inspections, 120 nonconformities, 180 actions, 60 indicators measured monthly over 24
/// processes, and one
/// survey of 10 questions that 150 people answer.
struct SharedWorkload {
  private var state: UInt64 = 9001
  private let folder: String
  private let last = 2025
  private var years: ClosedRange<Int> { last - 9...last }

  init(in folder: String) {
    self.folder = folder
  }

  /// Numbers that look accidental and are not: the same seed, the same numbers.
  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private func write(_ name: String, _ header: String, _ rows: [[String]]) throws {
    let lines = rows.map { row in
      row.map { $0.contains { ",\"".contains($0) } ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }
    }
    let text = ([header.split(separator: " ").map(String.init)] + lines).map { $0.joined(separator: ",") }
    try Data((text.joined(separator: "\r\n") + "\r\n").utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).csv"))
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func padded(_ number: Int, _ width: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// A day given by its distance from the first of January.
  private func day(_ year: Int, _ offset: Int) -> String {
    var (year, month, rest) = (year, 1, offset)
    while true {
      let isLeap = year % 4 == 0
      let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      if rest < days { return "\(year)-\(two(month))-\(two(rest + 1))" }
      rest -= days
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  mutating func write() throws {
    try people()
    try audits()
    try nonconformities()
    try actions()
    try indicators()
    try surveys()
  }

  private func people() throws {
    let units = (1...8).map { ["U-0\($0)", "Nodaļa \($0)", $0 < 5 ? "department" : "institution"] }
    try write("01-unit", "id name kind", units)
    let people = (1...205).map { index in
      let roles =
        switch index {
        case 1: "director"
        case 2: "qualityManager"
        case 3..<12: "auditor;employee"
        case 12..<40: "owner;employee"
        default: "employee"
        }
      return ["E-\(padded(index, 3))", "Darbinieks \(padded(index, 3))", "U-0\(1 + index % 8)", roles, "true"]
    }
    try write("02-person", "id name unit roles active", people)
    let kinds = ["core", "management", "support"]
    try write(
      "03-process", "id name kind owner",
      (1...24).map { ["P-\(two($0))", "Process \(two($0))", kinds[$0 % 3], "E-0\(11 + $0)"] })
  }

  private mutating func audits() throws {
    var audits: [[String]] = []
    var inspections: [[String]] = []
    let bodies = ["Labklājības ministrija", "Veselības inspekcija", "PVD", "VUGD"]
    for year in years {
      for index in 1...12 {
        let (planned, later) = (next(365), next(20))
        audits.append([
          "AUD-\(year)-\(padded(index, 4))", "Iekšējais audits Nr. \(index)", "internal", day(year, planned),
          day(year, planned + later), "E-\(padded(3 + index % 9, 3))", "P-\(two(1 + index % 24))", "closed",
        ])
      }
      for index in 1...28 {
        inspections.append([
          "INS-\(year)-\(padded(index, 4))", bodies[index % 4], "\(year)/\(index)-A", day(year, next(365)),
          "U-0\(1 + index % 8)", "Plānveida pārbaude", index % 3 == 0 ? "demands" : "withoutDemands",
        ])
      }
    }
    try write("04-audit", "id title kind planned held leader processes state", audits)
    try write("05-inspection", "id body actNumber day unit topic result", inspections)
  }

  private mutating func nonconformities() throws {
    let sources = ["internalAudit", "inspection", "complaint", "incident", "indicator", "employee"]
    let causes = ["knowledge", "workload", "procedureNotFollowed", ""]
    var rows: [[String]] = []
    for year in years {
      for index in 1...120 {
        let found = next(365)
        let isClosed = year < last || next(10) < 6
        rows.append([
          "NC-\(year)-\(padded(index, 6))", "Neatbilstība klienta lietā Nr. \(index)",
          "Nav atzīmes; \"\(index)\" lietas, izlase",
          day(year, found), sources[index % 6], index % 9 == 0 ? "major" : "minor", "P-\(two(1 + index % 24))",
          "U-0\(1 + index % 8)", "iso-9001-2015:8.5.1", "E-0\(12 + index % 24)",
          day(year, found + (index % 9 == 0 ? 30 : 90)),
          causes[index % 4], isClosed ? "closed" : "registered", isClosed ? day(year, found + 20 + index % 100) : "",
        ])
      }
    }
    try write(
      "06-nonconformity",
      "id title description found source severity process unit criterion owner due causeClass state closed", rows)
  }

  private mutating func actions() throws {
    var rows: [[String]] = []
    for year in years {
      for index in 1...180 {
        let begun = next(365)
        let isDone = year < last || next(10) < 6
        rows.append([
          "ACT-\(year)-\(padded(index, 6))", "Papildināt kārtību Nr. \(index)", "corrective",
          "NC-\(year)-\(padded(1 + index % 120, 6))", "E-0\(12 + index % 24)", day(year, begun + 60),
          isDone ? "completed" : "planned", isDone ? day(year, begun + 30 + index % 60) : "", "\(index * 37 % 500).00",
        ])
      }
    }
    try write("07-action", "id title kind for responsible due state completedOn plannedCost", rows)
  }

  private mutating func indicators() throws {
    let rows = (1...60).map { index in
      [
        "KPI-\(padded(index, 3))", "Rādītājs \(padded(index, 3))", "%", index % 4 == 0 ? "lower" : "higher",
        "P-\(two(1 + index % 24))", "month",
      ]
    }
    try write("08-indicator", "id name unit direction process frequency", rows)
    var values: [[String]] = []
    for year in years {
      for index in 1...60 {
        for month in 1...12 {
          let tenths = 600 + next(400)
          values.append(["KPI-\(padded(index, 3))", "\(year)-\(two(month))", "\(tenths / 10).\(tenths % 10)"])
        }
      }
    }
    try write("09-measurement", "indicator period value", values)
  }

  private mutating func surveys() throws {
    let opened = years.map {
      ["SV-\($0)", "Klientu apmierinātības aptauja \($0)", "clients", "\($0)-10-01", "\($0)-11-30", "300"]
    }
    try write("10-survey", "id title audience opened closed sent", opened)
    var questions: [[String]] = []
    var answers: [[String]] = []
    for year in years {
      for question in 1...10 {
        let before = year > years.lowerBound && question > 2 ? "Q-\(year - 1)-\(two(question))" : ""
        questions.append([
          "Q-\(year)-\(two(question))", "SV-\(year)", "\(question)", "Jautājums \(question)", "scale", "1-5", before,
        ])
      }
      for respondent in 1...150 {
        for question in 1...10 {
          answers.append(["Q-\(year)-\(two(question))", "\(respondent)", "\(min(5, 1 + next(6)))"])
        }
      }
    }
    try write("11-question", "id survey order text kind scale compareWith", questions)
    try write("12-answer", "question respondent value", answers)
  }
}
