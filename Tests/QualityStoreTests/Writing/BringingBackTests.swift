import QualityModel
import QualityStore
import Testing

@Suite("What was taken out of use and whose identifier nothing else can bear is no dead end")
struct BringingBackTests {
  private func desk() throws -> HandsDesk {
    let desk = try HandsDesk()
    try desk.write(as: "E-001", at: 2) { writer in
      _ = try writer.perform(ReviewConcluding(year: 2025, conclusion(.c4, "Pirmais"), finishes: true))
    }
    return desk
  }

  private func conclusion(_ input: ReviewInput, _ text: String) -> Record<ReviewConclusion> {
    var conclusion = Record<ReviewConclusion>()
    (conclusion.input, conclusion.text) = (input, text)
    return conclusion
  }

  @Test("A conclusion that was withdrawn is concluded anew, and the trail shows both")
  func conclusion() throws {
    let desk = try desk()
    try desk.write(as: "E-001", at: 3) { try $0.withdraw("conclusion", "MR-2025/c4", reason: "Kļūda") }
    let left = try desk.workspace.write(as: Actor("E-001", at: Bench.moment(4))) {
      try $0.perform(ReviewConcluding(year: 2025, conclusion(.c4, "Otrais"), finishes: false))
    }
    #expect(!left.contains(.c4))
    let standing = try desk.record(ReviewConclusion.self, "MR-2025/c4")
    #expect(standing.text == "Otrais" && standing.withdrawn == nil && standing.rating == nil)
    let trail = try desk.workspace.read { try $0.history("conclusion", id: "MR-2025/c4") }
    #expect(trail.map(\.entry.event) == [.create, .withdraw, .change])
    #expect(try desk.workspace.check() == [])
  }

  @Test("It begins again by its own rights alone, by every way")
  func rights() throws {
    for way in HandsDesk.ways {
      let desk = try desk()
      try desk.write(as: "E-001", at: 3) { try $0.withdraw("conclusion", "MR-2025/c4", reason: "Kļūda") }
      let row = try Sample.record("conclusion", "", ["review": "MR-2025", "input": "c4", "text": "Cits"])
      for person in ["E-003", "E-004", "E-005"] {
        #expect(desk.refused(as: person, by: way) { _ = try $0.put(row, changing: { $1 }) } != nil, "\(person) \(way)")
      }
      let refused = desk.refused(as: "E-001", by: way) { _ = try $0.put(row, changing: { $1 }) }
      #expect(refused == (way.believesPast ? nil : "acting.use-case"), "\(way)")
    }
  }

  @Test("A review that was withdrawn goes on where it stood, concluded or added again")
  func review() throws {
    for isConcluded in [true, false] {
      let desk = try desk()
      try desk.write(as: "E-001", at: 3) { try $0.withdraw("review", "MR-2025", reason: "Kļūda") }
      try desk.write(as: "E-001", at: 4) { writer in
        if isConcluded {
          _ = try writer.perform(ReviewConcluding(year: 2025, conclusion(.a, "Izpildīts"), finishes: true))
        } else {
          let added = try writer.perform(RecordAddition(Sample.record("review", "", ["year": "2025"])))
          #expect(added.id == "MR-2025")
        }
      }
      let review = try desk.record(Review.self, "MR-2025")
      #expect(review.withdrawn == nil && review.state == .prepared && review.preparedBy?.text == "E-001")
      #expect(try desk.workspace.check() == [])
    }
  }

  @Test("A programme, a setting and a measurement come back, too; what loosens a rule still needs an order")
  func others() throws {
    let desk = try HandsDesk()
    try desk.write(as: "E-002", at: 2) {
      try $0.add(Sample.record("setting", "", ["name": "due.major", "value": "60"]))
    }
    try desk.write(as: "E-001", at: 2) { writer in
      try writer.add(Sample.record("programme", "", ["year": "2025"]))
      try writer.add(Sample.record("indicator", "KPI-01", ["name": "Rādītājs"]))
      try writer.add(Sample.record("measurement", "", ["indicator": "KPI-01", "period": "2025-01", "value": "4"]))
    }
    try desk.write(as: "E-002", at: 3) { try $0.withdraw("setting", "due.major", reason: "Kļūda") }
    try desk.write(as: "E-001", at: 3) { writer in
      for (kind, id) in [("programme", "AP-2025"), ("measurement", "KPI-01/2025-01")] {
        try writer.withdraw(kind, id, reason: "Kļūda")
      }
    }
    #expect(
      desk.refused(as: "E-001", at: 4) {
        _ = try $0.add(Sample.record("setting", "", ["name": "due.major", "value": "70"]))
      } == "rule.setting.loosens-nothing")
    try desk.write(as: "E-001", at: 4) { writer in
      try writer.add(Sample.record("programme", "", ["year": "2025"]))
      try writer.add(Sample.record("setting", "", ["name": "due.major", "value": "20"]))
      try writer.add(Sample.record("measurement", "", ["indicator": "KPI-01", "period": "2025-01", "value": "5"]))
    }
    #expect(try desk.record(WorkspaceSetting.self, "due.major").value == "20")
    #expect(try desk.workspace.read { try $0.count(AuditProgramme.self, where: .always) } == 1)
    #expect(try desk.workspace.check() == [])
    // A row whose identifier can be another one stays out of use.
    try desk.write(as: "E-002", at: 5) { try $0.withdraw("process", "P-01", reason: "x") }
    let process = try Sample.record("process", "P-01", ["name": "Aprūpe", "kind": "core", "owner": "E-004"])
    #expect(desk.refused(as: "E-001", at: 6) { _ = try $0.add(process) } == "record.exists")
  }
}
