import QualityModel
import TestSupport
import Testing

@testable import QualityExchange

/// Keeps what it is given, and resolves every reference.
private final class Basket: RecordDestination {
  var records: [RecordValue] = []
  var rows = 0

  func resolve(
    _ value: FieldValue, of field: RecordField, at place: @autoclosure () -> Refusal.Place
  ) throws -> FieldValue { value }
  func identifier(ofName name: String, in kind: RecordSchema) throws -> String? {
    records.first { $0.title == name }?.id
  }
  func put(_ record: RecordValue, changing given: [RecordField]?) throws -> ImportedRecord {
    records.append(record)
    return .added
  }
  func beginRows(of kind: RecordSchema, file: String) throws { rows += 1 }
  func endRows(of kind: RecordSchema, digest: String) throws { rows += 1 }
}

@Suite("Reading tables")
struct TableImportTests {
  private func read(
    _ text: String, as schema: RecordSchema = Nonconformity.schema, _ options: ImportOptions = ImportOptions()
  ) throws -> (ImportReport, [RecordValue]) {
    let basket = Basket()
    let report = try TestFiles.with(Array(text.utf8)) { try TableImport($0, as: schema, options, into: basket).run() }
    return (report, basket.records)
  }

  @Test("Rows become records with the values of their kind")
  func values() throws {
    let (report, records) = try read(
      "title,found,source,severity,causes,plannedCost\n'=x,31.03.2025,employee,minor,a\\;b;c,\"1 234,5\"\n")
    #expect(report.rows == 1 && report.added == 1 && report.problems.isEmpty)
    let record = try #require(records.first.flatMap { Record<Nonconformity>($0) })
    #expect(record.title == "=x")
    #expect(record.found.text == "2025-03-31")
    #expect(record.causes == ["a;b", "c"])
    #expect(record.plannedCost == Money(hundredths: 123_450))
  }

  @Test("A backslash that marks nothing stays; only semicolons and backslashes need the mark")
  func backslashes() throws {
    for (cell, items) in [
      ("C:\\temp;D:\\x", ["C:\\temp", "D:\\x"]), ("a\\\\;b", ["a\\", "b"]), ("a\\", ["a\\"]), (" a ; ;b", ["a", "b"]),
      (";\u{301}a;b", ["\u{301}a", "b"]),
    ] { #expect(FieldValue.items(of: cell) == items, "\(cell)") }
  }

  @Test("Lists are written so that they are read the same, whatever their items hold")
  func lists() {
    let pieces = [";", "\\", "a", "\u{301}", "„", "\n", " b", "\"", "\\;"]
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<500 {
      let items = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        FieldValue.trimmed(
          (0..<Int.random(in: 1...5, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "a" }
            .joined())
      }.filter { !$0.isEmpty }
      guard !items.isEmpty else { continue }
      let written = FieldValue.list(items).text
      #expect(
        FieldValue.items(of: written).map { Array($0.unicodeScalars) } == items.map { Array($0.unicodeScalars) },
        "seed 41: \(items)")
    }
  }

  @Test("Every bad cell of a row is a problem with line, header and value")
  func problems() throws {
    let (report, records) = try read("title,found,source,severity\n,x,y,minor\na,2025-03-01,employee,minor\n")
    #expect(records.count == 1 && report.rejected == 1)
    #expect(report.problems.map(\.header) == ["found", "source"])
    #expect(report.problems.map(\.value) == ["x", "y"])
    #expect(report.problems.allSatisfy { $0.place.line == 2 })
  }

  @Test("The same cause is told once, with its rows")
  func causes() throws {
    let rows = (0..<50).map { "a,2025-03-01,\($0 % 5 == 0 ? "telepātiski" : "employee"),minor\n" }.joined()
    let (report, _) = try read("title,found,source,severity\n" + rows)
    #expect(report.rejected == 10 && report.problems.count == 1 && report.untold == 0)
    #expect(report.problems.first?.alsoCount == 9 && report.problems.first?.also.first == 7...7)
  }

  @Test("A long cell is shortened in the message, and the first two hundred causes are remembered")
  func bounded() throws {
    let rows = (0..<300).map { "a,\($0)\(String(repeating: "x", count: 500)),employee,minor\n" }.joined()
    let (report, _) = try read("title,found,source,severity\n" + rows)
    #expect(report.rejected == 300 && report.problems.count == 200 && report.untold == 100)
    #expect(report.problems.allSatisfy { ($0.value?.count ?? 0) == 60 })
  }

  @Test("Small rows are announced with the digest of their file")
  func bulk() throws {
    let basket = Basket()
    let text = "indicator,period,value\nKPI-01,2024,5\n"
    let report = try TestFiles.with(Array(text.utf8)) {
      try TableImport($0, as: IndicatorMeasurement.schema, ImportOptions(), into: basket).run()
    }
    #expect(report.added == 1 && basket.rows == 2)
  }

  @Test("Days that enclose a period are that period; other spans are spans of days")
  func intervals() {
    for (text, period) in [
      ("2021-01-01/2021-12-31", "2021"), ("01.07.2021/31.12.2021", "2021-H2"), ("2021-04-01/2021-06-30", "2021-Q2"),
      ("2024-02-01/2024-02-29", "2024-02"), ("2016-01-01/2018-12-31", "2016-2018"),
      ("2022-01-01/2022-11-30", "2022-01-01/2022-11-30"), ("2021-12-31/2021-01-01", nil),
      ("2020-07-01/2021-06-30", "2020-07-01/2021-06-30"),
      ("2021/2022", nil), ("/", nil),
    ] as [(String, String?)] { #expect(Period(text)?.text == period, "\(text)") }
  }
}
