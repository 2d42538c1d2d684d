/// A whole quality system as CSV files, the same bytes for the same size.
///
/// Scale 1 is a busy municipal social service; per year: 12 audits, 28 inspections, 120 nonconformities, 180 actions,
/// 24 processes, 60 indicators, one survey of 10 questions with 150 respondents. Scale 1000 is a country.
/// The columns are named by the keys of the record kinds, the files are numbered in the order in which they can be
/// imported.
struct Workload: Hashable {
  var years = 10
  var scale = 1

  static let lastYear = 2025

  private var yearsKept: ClosedRange<Int> { Workload.lastYear - years + 1...Workload.lastYear }

  /// Writes the files into a folder, which is made if it is not there.
  func write(to folder: String) throws {
    try WorkFolder.make(folder)
    try writeOrganisation(to: folder)
    try writeAudits(to: folder)
    try writeInspections(to: folder)
    try writeNonconformities(to: folder)
    try writeActions(to: folder)
    try writeIndicators(to: folder)
    try writeSurveys(to: folder)
  }

  /// The rows of all files together, without headers.
  var rows: Int {
    let lasting = Workload.units.count + Workload.persons + Workload.processes + Workload.indicators
    let eachYear = Workload.indicators * 12 + 1 + Workload.questions
    return lasting + years * (eachYear + scale * (12 + 28 + 120 + 180 + 150 * Workload.questions))
  }

  private func table(_ folder: String, _ name: String, _ columns: String, rows: (CSVTable) throws -> Void) throws {
    let table = try CSVTable(folder: folder, name: name, columns: columns)
    try rows(table)
    try table.finish()
  }

  /// Calls for every row of every year: a number from 1 on and the random numbers of the year.
  @inline(__always)
  private func everyYear(
    _ file: Int, _ rowsAtScaleOne: Int, _ body: (Int, Int, inout SeededRandom) throws -> Void
  ) throws {
    for year in yearsKept {
      var random = SeededRandom(file: file, year: year)
      for number in 1...rowsAtScaleOne * scale { try body(year, number, &random) }
    }
  }
}

// MARK: - The organisation

extension Workload {
  private static let units = [
    "Administrācija", "Sociālās palīdzības nodaļa", "Ģimeņu atbalsta nodaļa", "Sociālo pakalpojumu nodaļa",
    "Aprūpes mājās birojs", "Bērnu sociālo pakalpojumu centrs", "Pensionāru sociālo pakalpojumu centrs",
    "Patversme un atskurbtuve",
  ]
  private static let persons = 205
  private static let processes = 24

  private func writeOrganisation(to folder: String) throws {
    try table(folder, "01-unit", "id name kind") { table in
      for (number, name) in zip(1..., Workload.units) {
        try table.row { row in
          row.number(number, after: "U-", width: 2)
          row.text(name)
          row.text(number < 5 ? "department" : "institution")
        }
      }
    }
    try table(folder, "02-person", "id name unit position roles active") { table in
      for number in 1...Workload.persons { try table.row { writePerson(number, $0) } }
    }
    try table(folder, "03-process", "id name kind owner") { table in
      for number in 1...Workload.processes {
        try table.row { row in
          row.number(number, after: "P-", width: 2)
          row.number(number, after: "Process ", width: 2)
          row.text(["core", "management", "support"][number % 3])
          row.number(11 + number, after: "E-", width: 3)
        }
      }
    }
  }

  private func writePerson(_ number: Int, _ row: CSVTable) {
    row.number(number, after: "E-", width: 3)
    row.number(number, after: "Darbinieks ", width: 3)
    row.number(1 + number % 8, after: "U-", width: 2)
    row.text("sociālais darbinieks")
    switch number {
    case 1: row.text("director")
    case 2: row.text("qualityManager")
    case ..<12: row.text("auditor;employee")
    case ..<40: row.text("owner;employee")
    default: row.text("employee")
    }
    row.text("true")
  }
}

// MARK: - Findings and what is done about them

extension Workload {
  private static let bodies = ["Labklājības ministrija", "Veselības inspekcija", "PVD", "VUGD"]
  private static let sources = ["internalAudit", "inspection", "complaint", "incident", "indicator", "employee"]
  private static let criteria = [
    "iso-9001-2015:8.5.1", "iso-9001-2015:7.5.3", "iso-9001-2015:9.1.2", "iso-9001-2015:7.2", "iso-9001-2015:8.2.1",
  ]

  private func day(of year: Int, _ random: inout SeededRandom) -> CalendarDay {
    .startOfYear(year) + random.number(below: 365)
  }

  /// What began in an earlier year is finished; of this year's, six in ten.
  private func isFinished(_ year: Int, _ random: inout SeededRandom) -> Bool {
    year < Workload.lastYear || random.fraction() < 0.6
  }

  private func writeAudits(to folder: String) throws {
    try table(folder, "04-audit", "id title kind planned held leader processes state") { table in
      try everyYear(4, 12) { year, number, random in
        let planned = day(of: year, &random)
        let held = planned + random.number(below: 20)
        try table.row { row in
          row.number(number, after: "AUD-\(year)-", width: 4)
          row.number(number, after: "Iekšējais audits Nr. ")
          row.text("internal")
          row.day(planned)
          row.day(held)
          row.number(3 + number % 9, after: "E-", width: 3)
          row.number(1 + number % 24, after: "P-", width: 2)
          row.text("closed")
        }
      }
    }
  }

  private func writeInspections(to folder: String) throws {
    try table(folder, "05-inspection", "id body actNumber day unit topic result") { table in
      try everyYear(5, 28) { year, number, random in
        let day = day(of: year, &random)
        try table.row { row in
          row.number(number, after: "INS-\(year)-", width: 4)
          row.text(Workload.bodies[number % 4])
          row.text("\(year)/\(number)-A")
          row.day(day)
          row.number(1 + number % 8, after: "U-", width: 2)
          row.text("Plānveida pārbaude")
          row.text(number % 3 == 0 ? "demands" : "withoutDemands")
        }
      }
    }
  }

  private func writeNonconformities(to folder: String) throws {
    let columns = "id title description found source severity process unit criterion owner due state closed"
    try table(folder, "06-nonconformity", columns) { table in
      try everyYear(6, 120) { year, number, random in
        let found = day(of: year, &random)
        let isClosed = isFinished(year, &random)
        try table.row { writeNonconformity(number, of: year, found: found, isClosed: isClosed, $0) }
      }
    }
  }

  private func writeNonconformity(_ number: Int, of year: Int, found: CalendarDay, isClosed: Bool, _ row: CSVTable) {
    let isMajor = number % 9 == 0
    row.number(number, after: "NC-\(year)-", width: 6)
    row.number(number, after: "Neatbilstība klienta lietas noformēšanā Nr. ")
    row.text(
      "Klienta lietā nav atzīmes par individuālā plāna pārskatīšanu; \"\(number)\" lietas, "
        + "pārbaudīts izlases veidā, skat. kārtību Nr. \(number % 40)")
    row.day(found)
    row.text(Workload.sources[number % 6])
    row.text(isMajor ? "major" : "minor")
    row.number(1 + number % 24, after: "P-", width: 2)
    row.number(1 + number % 8, after: "U-", width: 2)
    row.text(Workload.criteria[number % 5])
    row.number(12 + number % 24, after: "E-", width: 3)
    row.day(found + (isMajor ? 30 : 90))
    row.text(isClosed ? "closed" : "registered")
    row.day(isClosed ? found + (20 + number % 100) : nil)
  }

  private func writeActions(to folder: String) throws {
    try table(folder, "07-action", "id title kind for responsible due state completedOn plannedCost") { table in
      try everyYear(7, 180) { year, number, random in
        let begun = day(of: year, &random)
        let isCompleted = isFinished(year, &random)
        try table.row { row in
          row.number(number, after: "ACT-\(year)-", width: 6)
          row.number(number, after: "Papildināt kārtību un instruēt darbiniekus Nr. ")
          row.text("corrective")
          row.number(1 + number % (120 * scale), after: "NC-\(year)-", width: 6)
          row.number(12 + number % 24, after: "E-", width: 3)
          row.day(begun + 60)
          row.text(isCompleted ? "completed" : "planned")
          row.day(isCompleted ? begun + (30 + number % 60) : nil)
          row.decimal(number * 37 % 500 * 100, places: 2)
        }
      }
    }
  }
}

// MARK: - Indicators and surveys

extension Workload {
  private static let indicators = 60
  private static let questions = 10

  private func writeIndicators(to folder: String) throws {
    try table(folder, "08-indicator", "id name unit direction process frequency") { table in
      for number in 1...Workload.indicators {
        try table.row { row in
          row.number(number, after: "KPI-", width: 3)
          row.number(number, after: "Rādītājs ", width: 3)
          row.text("%")
          row.text(number % 4 == 0 ? "lower" : "higher")
          row.number(1 + number % 24, after: "P-", width: 2)
          row.text("month")
        }
      }
    }
    try table(folder, "09-measurement", "indicator period value") { table in
      for year in yearsKept { try writeMeasurements(of: year, table) }
    }
  }

  /// One organisation has one value a month, however many cases it handles: these rows do not grow with the scale.
  private func writeMeasurements(of year: Int, _ table: CSVTable) throws {
    var random = SeededRandom(file: 9, year: year)
    for number in 1...Workload.indicators {
      for month in 1...12 {
        let tenths = Int((600 + random.fraction() * 400).rounded())
        try table.row { row in
          row.number(number, after: "KPI-", width: 3)
          row.number(month, after: "\(year)-", width: 2)
          row.decimal(tenths, places: 1)
        }
      }
    }
  }

  private func writeSurveys(to folder: String) throws {
    try table(folder, "10-survey", "id title audience opened closed sent") { table in
      for year in yearsKept {
        try table.row { row in
          row.number(year, after: "SV-")
          row.number(year, after: "Klientu apmierinātības aptauja ")
          row.text("clients")
          row.number(1, after: "\(year)-10-", width: 2)
          row.number(30, after: "\(year)-11-", width: 2)
          row.number(300 * scale)
        }
      }
    }
    try table(folder, "11-question", "id survey order text kind scale") { table in
      for year in yearsKept { try writeQuestions(of: year, table) }
    }
    try table(folder, "12-answer", "question respondent value") { table in
      for year in yearsKept { try writeAnswers(of: year, table) }
    }
  }

  private func writeQuestions(of year: Int, _ table: CSVTable) throws {
    for number in 1...Workload.questions {
      try table.row { row in
        row.number(number, after: "Q-\(year)-", width: 2)
        row.number(year, after: "SV-")
        row.number(number)
        row.number(number, after: "Jautājums ")
        row.text("scale")
        row.text("1-5")
      }
    }
  }

  private func writeAnswers(of year: Int, _ table: CSVTable) throws {
    var random = SeededRandom(file: 12, year: year)
    let prefix = "Q-\(year)-"
    for respondent in 1...150 * scale {
      for question in 1...Workload.questions {
        let value = min(5, 1 + random.number(below: 6))
        try table.row { row in
          row.number(question, after: prefix, width: 2)
          row.number(respondent)
          row.number(value)
        }
      }
    }
  }
}
