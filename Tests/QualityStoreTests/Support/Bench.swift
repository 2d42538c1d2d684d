import Foundation
import QualityModel
import QualityStore
import Testing

/// A folder of its own for one test, gone with the test.
final class Bench {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "aplis-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/quality.aplis" }

  /// The folder stays as long as the workspace does: nobody writes to a file that is gone.
  func create() throws -> Workspace {
    let workspace = try Workspace.create(path, at: Bench.moment(0))
    workspace.whenWritten = { _ = self }
    return workspace
  }

  /// A workspace with sample records, closed.
  func sample() throws {
    let workspace = try create()
    try workspace.write(as: Bench.actor(1)) { try Sample.fill($0) }
    try workspace.write(as: Bench.actor(2)) { try Sample.change($0) }
  }

  func bytes(_ path: String? = nil) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path ?? self.path)))
  }

  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  /// Half days after the beginning of 2025.
  static func moment(_ number: Int) -> Instant { Instant(secondsSince1970: 1_735_689_600 + number * 43_200) }

  static func actor(_ number: Int) -> Actor { Actor("E-001", at: moment(number)) }
}

/// What is refused, by its identifier; `nil` if nothing is.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let refusal as Refusal {
    return refusal.identifier.text
  } catch let faults as RecordFaults {
    return faults.faults.first?.problem.identifier
  } catch {
    return "\(error)"
  }
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// Records for tests. Persons are roles.
enum Sample {
  static func record(_ kind: String, _ id: String = "", _ texts: KeyValuePairs<String, String> = [:]) throws
    -> RecordValue
  {
    var record = RecordValue(try #require(RecordSchema.named(kind)), id: id)
    for (key, text) in texts {
      let field = try #require(record.schema.field(key), "\(kind).\(key)")
      record[field] = try field.kind.value(of: text)
    }
    return record
  }

  static func fill(_ writer: WorkspaceWriter) throws {
    try writer.add(record("organisation", "", ["name": "Sociālais dienests", "language": "lv"]))
    try writer.add(record("unit", "U-01", ["name": "Aprūpes nodaļa"]))
    try writer.add(record("unit", "U-02", ["name": "Dienas centrs", "parent": "U-01"]))
    try writer.add(
      record("person", "E-001", ["name": "Kvalitātes vadītājs", "unit": "U-01", "roles": "qualityManager;director"]))
    try writer.add(record("person", "E-014", ["name": "Darbinieks 014", "unit": "U-02", "active": "true"]))
    try writer.add(
      record("process", "P-01", ["name": "Aprūpe mājās", "kind": "core", "owner": "E-001", "units": "U-01;U-02"]))
    try writer.takeOver(
      record(
        "nonconformity", "",
        [
          "title": "Nav parakstīts plāns", "found": "2025-01-10", "source": "internalAudit", "severity": "major",
          "due": "2025-02-10", "owner": "E-014", "causes": "a;b", "plannedCost": "12,50",
        ]))
    try writer.takeOver(
      record(
        "action", "",
        [
          "title": "Parakstīt plānu", "kind": "corrective", "for": "NC-2025-001", "responsible": "E-014",
          "due": "2025-02-01",
          "coResponsible": "E-001",
        ]))
    try writer.add(record("indicator", "KPI-01", ["name": "Apmierinātība", "direction": "higher"]))
    try writer.add(record("target", "", ["indicator": "KPI-01", "period": "2025", "value": "45.1"]))
    try writer.beginRows(of: IndicatorMeasurement.schema, file: "m.csv")
    for month in 1...9 {
      let row = try record(
        "measurement", "", ["indicator": "KPI-01", "period": "2024-0\(month)", "value": "4\(month).50", "unit": "%"])
      _ = try writer.put(row, changing: nil)
    }
    try writer.endRows(of: IndicatorMeasurement.schema, digest: "00")
    try writer.add(record("review", "", ["year": "2025", "standard": "iso-9001-2015", "preparedBy": "E-014"]))
    for input in ReviewInput.allCases {
      try writer.add(record("conclusion", "", ["review": "MR-2025", "input": input.rawValue, "text": "Izpildīts"]))
    }
    try writer.add(
      record(
        "decision", "",
        ["review": "MR-2025", "kind": "improvement", "text": "Mācības", "responsible": "E-014", "due": "2026-03-01"]))
  }

  static func change(_ writer: WorkspaceWriter) throws {
    try writer.take(
      "extend", of: "nonconformity", "NC-2025-001", telling: ["due": .day(Day(number: 20_200))], reason: "Termiņš")
    try writer.take("start", of: "action", "ACT-2025-001", telling: ["progress": .integer(50)])
    try writer.withdraw("unit", "U-02", reason: "Slēgts")
    try writer.edit("measurement", "KPI-01/2024-03") { $0[IndicatorMeasurement.fields.estimate] = .boolean(true) }
    try writer.take(
      "conclude", of: "review", "MR-2025",
      telling: [
        "suitable": .boolean(true), "adequate": .boolean(true), "effective": .boolean(true), "overall": .text("Labi"),
      ])
    try writer.take("prepare", of: "review", "MR-2025")
    try writer.edit("review", "MR-2025") {
      $0[Review.fields.held] = .day(Day(number: 20_000))
      $0[Review.fields.participants] = .list(["Vadītājs"])
    }
    try writer.sign("MR-2025") { _, _ in
      ReviewDocuments(document: "<review/>", parts: ["lv.html": "<p>a</p>\n<p>b</p>\n", "public.xml": "<review/>"])
    }
  }
}
