import Foundation
import QualityExchange
import QualityModel
import QualityReports

/// `aplis assessment form`: a form for each assessor, as a page that works without a network and as a table.
enum AssessmentFormCommand {
  static let description = CommandDescription(
    "assessment form", arguments: [.required("ID", .record)],
    options: [
      .value("--assessor", "PERSON", repeats: true, .record), .value("--output", "DIR", short: "-o", .folder),
      .value("--format", "html,csv", .words(["html", "csv", "html,csv"])), .value("--templates", "DIR", .folder),
    ],
    examples: [
      "assessment form SA-2026-01 -o veidlapas", "assessment form SA-2026-01 --assessor E-003 --format html,csv",
      "assessment form SA-2026-01 --language en -o forms",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let folder = session.absolute(invocation.value("--output") ?? ".")
    let formats = (invocation.value("--format") ?? "html").split(separator: ",").map(String.init)
    guard formats.allSatisfy(["html", "csv"].contains) else {
      throw Refusal(
        .usage, .usageMalformedValue, ["option": "--format", "value": .text(invocation.value("--format") ?? "")])
    }
    let forms = try session.read { reader in
      let context = try AssessmentContext.open(invocation.argument(0) ?? "", session, reader)
      return try AssessmentForms(context: context, session: session, reader: reader)
        .forms(for: invocation.values("--assessor"))
    }
    let own = invocation.value("--templates").map { URL(fileURLWithPath: session.absolute($0)) }
    let publisher = try AssessmentFormPublisher(
      templates: URL(fileURLWithPath: session.home().templates), own: own.map { [$0] } ?? [])
    var names: [String] = []
    for form in forms {
      for language in session.languages {
        let phrases = try session.phrases(language)
        let name = "\(form.identity.fileName).\(language.rawValue)"
        if formats.contains("html") {
          names.append(try OutputFolder(folder).put(publisher.page(form, phrases), "\(name).html"))
        }
        if formats.contains("csv") {
          names.append(try OutputFolder(folder).put(AssessmentFormTable(form, phrases).bytes(), "\(name).csv"))
        }
      }
    }
    let phrases = try session.phrases()
    session.console.line(phrases.text("assessment.form.done", count: names.count, ["folder": folder]))
    for name in names { session.console.line("  \(name)") }
    try session.suggest("assessment collect \(phrases.text("assessment.folder.returned"))")
    return .success
  }

}

/// Makes the forms of an assessment.
struct AssessmentForms {
  let context: AssessmentContext
  let session: Session
  let reader: any WorkspaceReading

  /// - Parameter words: the assessors wanted; none: all
  /// - Throws: `assessment.not-scoring`; `form.no-assessor`
  func forms(for words: [String]) throws -> [AssessmentForm] {
    guard context.assessment.state == .scoring, let key = try context.formKey(reader) else {
      throw Refusal(.rule, .assessmentNotScoring, context.facts)
    }
    guard context.digest == context.assessment.criteriaDigest else {
      throw Refusal(
        .rule, .assessmentCatalogueChanged, context.facts.merging(["catalogue": .text(context.catalogue.key)]) { $1 })
    }
    let items = try items()
    return try assessors(words).map { assessor in
      let identity = FormIdentity(
        assessment: context.id, assessor: assessor, catalogue: context.catalogue.key,
        edition: context.catalogue.edition, criteria: context.digest, key: key)
      return AssessmentForm(
        identity, assessorName: try reader.record(Person.self, id: assessor)?.name ?? assessor,
        title: context.catalogue.title, scope: context.assessment.scope, service: context.service?.name, items: items,
        isSample: session.sampleDay != nil)
    }
  }

  private func items() throws -> [AssessmentForm.Item] {
    let library = try session.criteria(reader)
    let index = try EvidenceReading.index(reader, on: session.today)
    return context.criteria.map { scored in
      let parent = context.catalogue.place(of: scored.criterion.number)?.parent.flatMap { context.catalogue[$0] }
      let evidence = EvidenceExcerpt(index.evidence(for: scored.id, in: library))
      return AssessmentForm.Item(scored, group: parent, evidence: evidence)
    }
  }

  private func assessors(_ words: [String]) throws -> [String] {
    let visibility = ScoreVisibility(session: session, reader: reader)
    let own = try visibility.reading().id
    let leads = try visibility.leads(context.assessment)
    let all = context.assessment.assessors.map(\.text).filter { leads || $0 == own }
    // Whoever has another's form could answer in their name.
    if !leads, let other = words.first(where: { $0.lowercased() != own.lowercased() }) ?? (all.isEmpty ? own : nil) {
      throw Refusal(
        .rule, .formNotYours, context.facts.merging(["assessor": .person(other), "person": .person(own)]) { $1 })
    }
    if words.isEmpty { return all }
    return try words.flatMap { $0.split(separator: ";") }.map { word in
      guard let found = all.first(where: { $0.lowercased() == word.lowercased() }) else {
        throw Refusal(.data, .formNoAssessor, ["assessment": .record(context.id), "assessor": .text(String(word))])
      }
      return found
    }
  }
}

extension Refusal.ID {
  static let assessmentCatalogueChanged = Refusal.ID("assessment.catalogue-changed")
  static let formNotYours = Refusal.ID("form.not-yours")
}
