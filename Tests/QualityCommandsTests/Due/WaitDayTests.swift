import Foundation
import QualityModel
import QualityStore
import TestSupport
import Testing

@Suite("Days on which something is due")
struct WaitDayTests {
  @Test("Law: the day that the database finds is the day that follows from the record, for every sort of rule")
  func days() throws {
    let bench = try Bench()
    #expect(bench.run(["init", "--name", "Dienests"]).code == 0)
    var generator = SeededGenerator(seed: 31)
    let workspace = try Workspace.open(bench.path("quality.aplis"))
    var expected: Set<String> = []
    try workspace.write(as: Actor("tester", at: Instant(secondsSince1970: 1_743_408_000))) { writer in
      for number in 1...60 {
        for record in records(number, &generator) {
          let id = try writer.takeOver(record)
          for rule in record.schema.waits where rule.name != "hold" {
            let days = rule.day.setting?.standard ?? 0
            if let day = rule.day.day(of: record, days: days) { expected.insert("\(id) \(rule.name) \(day.text)") }
          }
        }
      }
    }
    var found: Set<String> = []
    let query = WaitQuery()
    try workspace.read { reader in
      try reader.forEachWait(query) { line in
        found.insert("\(line.id) \(query.waits[line.wait].rule.name) \((line.day?.text ?? ""))")
      }
    }
    #expect(expected.count > 200)
    #expect(found == expected)
  }

  /// Records that are open by each sort of rule: days after a day, after a year, of a list of years, of a period.
  private func records(_ number: Int, _ generator: inout SeededGenerator) -> [RecordValue] {
    let year = Int.random(in: 1990...2150, using: &generator)
    var risk = Record<Risk>()
    risk.title = "Risks \(number)"
    risk.likelihood = 1
    risk.impact = 1
    risk.reviewed = Day(number: Int.random(in: 0...60_000, using: &generator))
    var objective = Record<Objective>(id: "O-\(number)")
    objective.title = "Mērķis \(number)"
    let part = Int.random(in: 1...12, using: &generator)
    let periods = [
      "\(year)", "\(year)-\(year + 3)", "\(year)-H\(part % 2 + 1)", "\(year)-Q\(part % 4 + 1)",
      "\(year)-\(part < 10 ? "0" : "")\(part)",
    ]
    objective.period = periods.randomElement(using: &generator).flatMap { Period($0) } ?? Period(year: year)
    objective.state = .open
    var item = Record<PlanItem>()
    item.title = "Pasākums \(number)"
    item.objective = RecordID("O-\(number)")
    item.years = (0..<Int.random(in: 1...3, using: &generator)).map { "\(year + $0)" }
    item.state = .planned
    var assessment = Record<Assessment>()
    assessment.catalogue = "caf-2020"
    assessment.year = year
    assessment.state = .scoring
    var survey = Record<Survey>()
    survey.title = "Aptauja \(number)"
    survey.opened = risk.reviewed
    return [risk.content, objective.content, item.content, assessment.content, survey.content]
  }
}
