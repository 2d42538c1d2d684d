import QualityModel
import QualityStore
import Testing

@testable import QualityReports

@Suite("The plan of a unit or a process has the actions that belong there")
struct ActionPlaceTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    for id in ["U-05", "U-07"] { try desk.add("unit", id, ["name": "Nodaļa \(id)", "kind": "department"]) }
    try desk.add("process", "P-01", ["name": "Aprūpe", "kind": "core", "units": "U-05"])
    try desk.add(
      "person", "E-005", ["name": "Darbinieks 005", "roles": "owner", "unit": "U-07", "active": "true"])
    return desk
  }

  private func plan(_ desk: Desk, unit: String? = nil, process: String? = nil) throws -> [String] {
    var request = ActionPlanRequest(asOf: Day(number: 20_494))
    (request.unit, request.process) = (unit, process)
    return try desk.workspace.read { try ActionSelection(request: request, reader: $0).actions().map(\.id.text) }
  }

  @Test("An indicator's unit is one of measure: its actions belong to the unit of the responsible person")
  func indicator() throws {
    let desk = try desk()
    try desk.add("indicator", "KPI-01", ["name": "Noslodze", "unit": "%", "process": "P-01"])
    try desk.action("ACT-2025-001", due: "2025-06-30", ["for": "KPI-01", "responsible": "E-005"])
    #expect(try plan(desk, unit: "U-07") == ["ACT-2025-001"])
    #expect(try plan(desk, unit: "U-05").isEmpty)
    #expect(try plan(desk, process: "P-01") == ["ACT-2025-001"])
  }

  @Test("What an audit found belongs to the units of the audit, what an inspection demanded to its unit")
  func above() throws {
    let desk = try desk()
    try desk.add(
      "audit", "AUD-2025-01",
      ["title": "Audits", "planned": "2025-03-01", "leader": "E-005", "units": "U-05", "processes": "P-01"])
    try desk.add(
      "finding", "F-2025-001",
      [
        "audit": "AUD-2025-01", "title": "Vērojums", "class": "observation", "criterion": "own: 8.5",
        "evidence": "Lieta",
      ])
    try desk.add("inspection", "INS-2025-01", ["day": "2025-04-01", "body": "Ministrija", "unit": "U-05"])
    try desk.add("demand", "DM-2025-01", ["inspection": "INS-2025-01", "text": "Novērst"])
    for (index, reason) in ["F-2025-001", "DM-2025-01"].enumerated() {
      try desk.action("ACT-2025-00\(index + 1)", due: "2025-06-30", ["for": reason, "responsible": "E-005"])
    }
    #expect(try plan(desk, unit: "U-05") == ["ACT-2025-001", "ACT-2025-002"])
    #expect(try plan(desk, unit: "U-07").isEmpty)
    #expect(try plan(desk, process: "P-01") == ["ACT-2025-001"])
  }

  @Test("What leads from a process or a unit to another of its kind tells no place")
  func neighbours() throws {
    let desk = try desk()
    try desk.add("process", "P-02", ["name": "Vadība", "kind": "core", "next": "P-01"])
    try desk.action("ACT-2025-001", due: "2025-06-30", ["for": "P-02", "responsible": "E-005"])
    #expect(try plan(desk, process: "P-01").isEmpty)
    #expect(try plan(desk, unit: "U-07") == ["ACT-2025-001"])
  }
}
