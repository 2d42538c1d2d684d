import Foundation
import QualityModel
import QualityReports
import QualityStore

/// Somebody else's program: makes a workspace, runs the README's example on it, and writes the review's page and the
/// sheet of the nonconformity into a folder.
let templates = URL(fileURLWithPath: CommandLine.arguments[1])
let folder = URL(fileURLWithPath: CommandLine.arguments[2])
let file = folder.appendingPathComponent("quality.aplis").path
let now = Instant(secondsSince1970: 1_743_408_000)

var organisation = Record<Organisation>(id: "ORG")
organisation.name = "Social Service"
organisation.language = .en
var manager = Record<Person>(id: "E-001")
manager.name = "Quality manager"
manager.roles = [.qualityManager]
var process = Record<QualityProcess>(id: "P-01")
process.name = "Home care"
process.kind = .core
let records = [organisation.content, manager.content, process.content]
try Workspace.create(file, at: now).write(as: Actor("owner", at: now)) { writer in
  for record in records { try writer.add(record) }
}

let review = try recordAndReview(file, templates: templates, now: now)
try Data(review.page).write(to: folder.appendingPathComponent("review.html"))

let sheets = try Workspace.open(file, for: .reading).read { reader in
  try reader.records(Nonconformity.self).map { try NonconformitySheet(of: $0, reading: reader, asOf: now.day) }
}
let publisher = ReportPublisher(templates: templates)
for sheet in sheets {
  let document = try publisher.document(sheet)
  let english = try Phrases(.en, templates: templates)
  let pages = try publisher.pages(of: document, NonconformitySheet.format, [english])
  for page in pages { try Data(page).write(to: folder.appendingPathComponent("sheet.html")) }
}
