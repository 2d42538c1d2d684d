package import QualityModel

/// The progress report that a certificate asks for: what was improved, criterion by criterion, since it was given, and
/// what is still under way.
package struct AssessmentProgress: PrintableReport {
  package static let format = ReportFormat(
    "assessmentProgress", sections: ["progress", "open"])
  package let head: ReportHead
  package let sections: [ReportSection]
  package let signatures: [ReportSignature]

  /// - Parameter day: the day on which one looks; what was completed later is left out
  /// - Throws: `assessment.no-certificate` if none was given; `assessment.no-progress-report` if it asks for none
  package init(_ material: AssessmentReport.Material, reading reader: any RecordReader, asOf day: Day) throws {
    let lookup = ReportLookup(reader)
    let assessment = material.assessment
    let parts = AssessmentProgressParts(material, lookup, asOf: day)
    let facts: [String: Refusal.Fact] = [
      "assessment": .record(assessment.id.text), "record": .record(assessment.id.text),
      "catalogue": .text(assessment.catalogue),
    ]
    guard assessment.certifiedOn != nil else { throw Refusal(.rule, .assessmentNoCertificate, facts) }
    guard let progress = parts.progress() else { throw Refusal(.rule, .assessmentNoProgressReport, facts) }

    let words = CatalogueWords(material.catalogue)
    var head = ReportHead(
      "page.assessment-progress", name: assessment.id.text, organisation: try lookup.organisation(), asOf: day)
    head.facts = [
      ReportFact("field.catalogue", .label(words.titleKey)),
      ReportFact("field.assessment.certifiedOn", .date(assessment.certifiedOn)),
      ReportFact("field.assessment.certifiedUntil", .date(assessment.certifiedUntil)),
      ReportFact("label.progress", all: parts.terms.map { .day($0) }),
    ]
    self.head = head
    sections = [progress, try parts.open()].compactMap { $0 }
    signatures = [
      ReportSignature(
        .qualityManager, person: assessment.leader?.text,
        name: try lookup.title(Person.key, assessment.leader?.text)),
      ReportSignature(.director, person: nil, name: nil),
    ]
  }
}

extension Refusal.ID {
  static let assessmentNoCertificate = Refusal.ID("assessment.no-certificate")
  static let assessmentNoProgressReport = Refusal.ID("assessment.no-progress-report")
}
