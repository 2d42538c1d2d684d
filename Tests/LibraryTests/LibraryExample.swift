import Foundation
import QualityModel
import QualityReports
import QualityStore

/// Records a nonconformity, and makes the review of its year: a figure, and the page in Latvian.
func recordAndReview(_ file: String, templates: URL, now: Instant) throws -> (registered: FigureValue?, page: [UInt8]) {
  let workspace = try Workspace.open(file)
  try workspace.write(as: Actor("E-001", at: now)) { writer in
    var nonconformity = Record<Nonconformity>()
    nonconformity.title = "Individual plan not reviewed"
    nonconformity.found = now.day
    nonconformity.source = .employee
    nonconformity.severity = .minor
    nonconformity.process = RecordID("P-01")
    let id = try writer.add(nonconformity.content)
    try writer.take("contain", of: Nonconformity.key, id, telling: ["containment": .text("Reviewed at once")])
  }
  let report = try workspace.read { reader in
    try ManagementReviewReport(ReviewRequest(year: 2025, standard: .iso2015, lookingOn: now.day), reading: reader)
  }
  let publisher = ReviewPublisher(templates: templates)
  let page = try publisher.page(of: publisher.document(report), Phrases(.lv, templates: templates))
  return (report.section(.c4)?.figure("c4-registered")?.current, page)
}
