import Foundation
import QualityExchange
import QualityModel
import Testing
import XMLSupport

@testable import QualityCommands

@Suite("What is exported comes back")
struct RoundTripTests {
  /// A workspace with generated records of every kind.
  private func filled(seed: UInt64) throws -> Bench {
    let bench = try Bench.empty()
    var records = NastyRecords(seed: seed)
    for (name, bytes) in try records.files() { try bench.write(bytes, to: "data/\(name)") }
    let run = bench.run(["import", "data"], language: "en")
    try #require(run.code == 0, "seed \(seed): \(run.errors.prefix(2000))")
    return bench
  }

  /// Imports a folder into an empty workspace and exports that.
  private func passed(_ folder: String, _ bench: Bench, _ options: [String] = []) throws -> [String: [UInt8]] {
    #expect(bench.run(["init", "\(folder).aplis", "--name", "Cits", "--language", "lv"]).code == 0)
    let run = bench.run(["import", folder, "-w", "\(folder).aplis"] + options, language: "en")
    try #require(run.code == 0, "\(run.errors.prefix(2000))")
    #expect(bench.run(["export", "--all", "-o", "\(folder)-again", "-w", "\(folder).aplis"]).code == 0)
    let check = bench.run(["check", "-w", "\(folder).aplis"], language: "en")
    #expect(check.code == 0, "\(check.output)")
    return try bench.folder("\(folder)-again")
  }

  /// A kind whose records may not be seen yet, such as scores of assessments that are under way, is a file with nothing
  /// but its header, and none at all where there are no records.
  private func expectSame(_ left: [String: [UInt8]], _ right: [String: [UInt8]]) {
    let (left, right) = (withRows(left), withRows(right))
    #expect(left.keys.sorted() == right.keys.sorted())
    for (name, bytes) in left where right[name] != bytes {
      Issue.record(
        "\(name):\n\(String(decoding: bytes, as: UTF8.self))\n≠\n\(String(decoding: right[name] ?? [], as: UTF8.self))")
    }
  }

  private func withRows(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    files.filter { $0.value.count { $0 == UInt8(ascii: "\n") } > 1 }
  }

  @Test(
    "Every kind, exported and imported into an empty workspace, is the same byte for byte",
    arguments: [1, 2025, 98, 4, 5] as [UInt64])
  func everything(seed: UInt64) throws {
    let bench = try filled(seed: seed)
    #expect(bench.run(["export", "--all", "-o", "out", "-w", "quality.aplis"]).code == 0)
    let files = try bench.folder("out")
    #expect(files.count == RecordSchema.all.filter { !$0.isOfFile }.count)
    expectSame(files, try passed("out", bench))
  }

  /// In a cell of a workbook a line ends in one way only, and a number has no noughts behind its decimals.
  private func asInWorkbooks(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    files.mapValues { bytes in
      let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      return Array(text.replacing("12.50", with: "12.5").utf8)
    }
  }

  @Test("Workbooks, in either language, come back the same", arguments: ["lv", "en"])
  func workbooks(_ language: String) throws {
    let bench = try filled(seed: 77)
    #expect(bench.run(["export", "--all", "-o", "plain", "-w", "quality.aplis"]).code == 0)
    let files = try bench.folder("plain")
    let export = ["export", "--all", "-o", "books", "-w", "quality.aplis", "--format", "xlsx"]
    #expect(bench.run(export, language: language).code == 0)
    expectSame(asInWorkbooks(files), asInWorkbooks(try passed("books", bench)))
    let bare = bench.run(["export", "nc", "--format", "xlsx", "-w", "quality.aplis"], language: "en")
    #expect(bare.code == 64 && bare.errors.contains("[export.needs-file]"))
  }

  @Test(
    "Files for Excel, in either language, come back the same: every field of every kind by its label",
    arguments: ["lv", "en"])
  func excel(_ language: String) throws {
    let bench = try filled(seed: 7)
    #expect(bench.run(["export", "--all", "-o", "out", "-w", "quality.aplis"]).code == 0)
    #expect(
      bench.run(["export", "--all", "--excel", "-o", "excel", "-w", "quality.aplis"], language: language).code == 0)
    for (name, bytes) in try bench.folder("excel") {
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(name)")
      #expect(bytes.suffix(2) == [13, 10], "\(name)")
    }
    expectSame(try bench.folder("out"), try passed("excel", bench))
  }

  @Test("A label means one field only: no two fields of a kind share one, in either language")
  func labels() throws {
    for language in ["lv", "en"] {
      let bench = try Bench.empty()
      for schema in RecordSchema.all where !schema.isOfFile {
        let header = bench.run(["export", schema.key, "--excel"], language: language).output.split(separator: "\r\n")[0]
        let labels = header.split(separator: ";").map { $0.lowercased() }
        #expect(Set(labels).count == labels.count, "\(schema.key) \(language): \(header)")
      }
    }
  }

  @Test("A file for Excel has semicolons, decimal commas and the words of the language, and no formula")
  func excelForm() throws {
    let bench = try Bench.empty()
    bench.run(["indicator", "add", "--name", "=HYPERLINK(\"x\")", "--direction", "higher"])
    bench.run([
      "measurement", "add", "--indicator", "KPI-01", "--period", "2024", "--value", "-12.5", "--estimate", "true",
    ])
    let indicators = bench.run(["export", "indicator", "--excel"], language: "lv").output
    #expect(indicators.hasPrefix("\u{FEFF}\"id\"") || indicators.hasPrefix("\u{FEFF}id;"), "\(indicators)")
    #expect(indicators.contains("\"'=HYPERLINK(\"\"x\"\")\";"), "\(indicators)")
    #expect(!indicators.contains("higher"))
    #expect(bench.run(["export", "measurement", "--excel"], language: "lv").output.contains(";-12,5;"))
  }

  @Test(
    "Texts that a spreadsheet would compute are neutralised in every export for people",
    arguments: ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1"])
  func formulas(_ text: String) throws {
    let bench = try Bench.empty()
    try bench.take("title,found,source,severity\n\"\(text)\",2025-03-01,employee,minor\n")
    for options in [[], ["--excel"]] as [[String]] {
      let file = bench.export("nc", options)
      #expect(file.contains("'" + text), "\(file)")
    }
    #expect(bench.run(["export", "nc", "--format", "json"]).output.contains("\"title\":\"'") == false)
  }

  @Test("JSON and XML of every kind are well formed and tell what CSV tells")
  func otherFormats() throws {
    let bench = try filled(seed: 11)
    for schema in RecordSchema.all where !schema.isOfFile {
      let rows = try Self.rows(Array(bench.export(schema.key).utf8))
      let json = bench.run(["export", schema.key, "--format", "json"]).output
      let objects = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]], "\(schema.key)")
      #expect(objects.count == rows.count, "\(schema.key)")
      let xml = bench.run(["export", schema.key, "--format", "xml"]).output
      let document = try XMLDocument(parsing: Array(xml.utf8), name: schema.key)
      #expect(document.root.children.filter { $0.name == "record" }.count == rows.count, "\(schema.key)")
      for (row, object) in zip(rows, objects) {
        for (key, cell) in row {
          switch object[key] {
          case let text as String: #expect(text == cell, "\(schema.key) \(key)")
          case nil: #expect(cell.isEmpty, "\(schema.key) \(key)")
          default: #expect(!cell.isEmpty, "\(schema.key) \(key)")
          }
        }
      }
    }
  }

  private static func rows(_ bytes: [UInt8]) throws -> [[String: String]] {
    let reader = try CSVReader(MemoryByteSource(bytes))
    guard try reader.next() else { return [] }
    let headers = reader.strings
    var rows: [[String: String]] = []
    while try reader.next() {
      let cells = reader.strings.map(SpreadsheetSafety.undoNeutralising)
      rows.append(Dictionary(uniqueKeysWithValues: zip(headers, cells)))
    }
    return rows
  }

  @Test("The sample workspace goes round without a difference")
  func sample() throws {
    let bench = try Bench.empty()
    let run = bench.run(["import", Bench.home + "/Templates/workspaces/rezekne-sample"], language: "en")
    try #require(run.code == 0, "\(run.errors.prefix(2000))")
    #expect(bench.run(["export", "--all", "-o", "out", "-w", "quality.aplis"]).code == 0)
    expectSame(try bench.folder("out"), try passed("out", bench))
  }

  @Test("Withdrawn records are exported with their reason and come back withdrawn")
  func withdrawn() throws {
    let bench = try Bench.filled()
    bench.run(["nc", "withdraw", "NC-2024-001", "--reason", "divreiz; „ievadīts“"])
    let file = bench.export("nc")
    let other = try Bench.empty()
    try other.take(bench.export("person"), as: "person")
    try other.take(bench.export("process"), as: "process")
    try other.take(bench.export("unit"), as: "unit")
    #expect(try other.take(file).code == 0)
    #expect(other.export("nc") == file)
    #expect(!other.run(["nc", "list"]).output.contains("NC-2024-001"))
  }

  @Test("An export of a past day holds what stood there then")
  func asOf() throws {
    let bench = try Bench.filled()
    #expect(bench.export("nc", ["--as-of", "2025-03-30"]).split(separator: "\n").count == 1)
    #expect(bench.export("nc", ["--as-of", "2025-03-31"]) == bench.export("nc"))
  }

  @Test("A file that is there already is not written over; a folder is filled only with what has records")
  func files() throws {
    let bench = try Bench.filled()
    #expect(bench.run(["export", "nc", "-o", "nc.csv"], language: "en").output == "2 records written: nc.csv\n")
    let before = try bench.bytes("nc.csv")
    #expect(bench.run(["export", "person", "-o", "nc.csv"]).code == 74)
    #expect(try bench.bytes("nc.csv") == before)
    let attributes = try FileManager.default.attributesOfItem(atPath: bench.path("nc.csv"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(bench.run(["export", "--all", "--format", "json", "-o", "all"]).code == 0)
    #expect(
      try bench.folder("all").keys.map { String($0.dropFirst(3)) }.sorted() == [
        "nonconformity.json", "organisation.json", "person.json", "process.json", "unit.json",
      ])
  }
}
