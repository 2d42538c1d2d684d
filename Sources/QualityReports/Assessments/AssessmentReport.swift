package import QualityModel

/// The report of a self-assessment: what, who and how; the profile; what was found per criterion and how far people
/// lay apart; what became different; what is to be done.
///
/// Nothing names what a single assessor gave. What of the catalogue is unconfirmed says so.
package struct AssessmentReport: PrintableReport {
  package static let format = ReportFormat(
    "assessmentReport",
    sections: [
      "what", "profile", "pdca", "criteria", "evidence", "users", "spread", "comparison", "plan", "progress", "steps",
      "label",
    ])
  package let head: ReportHead
  package let sections: [ReportSection]
  package let signatures: [ReportSignature]

  /// What the report is made from.
  package struct Material {
    package var assessment: Record<Assessment>
    package var catalogue: CriteriaCatalogue
    package var results: AssessmentResults
    package var service: Record<Service>?
    package var improvements: [Record<AssessmentImprovement>] = []
    package var actions: [Record<Action>] = []
    package var comparison: (with: Record<Assessment>, lines: AssessmentComparison)?
    package var labels: [LabelRule] = []
    package var hasNext = false
    /// All catalogues at hand with the links between them, through which evidence is found.
    package var library: CriteriaLibrary
    /// For how many days evidence is good.
    package var evidenceAge = EvidenceIndex.usualAge
    /// Whether a total of our own was asked for.
    package var showsTotal = false

    package init(_ assessment: Record<Assessment>, _ catalogue: CriteriaCatalogue, _ results: AssessmentResults) {
      self.assessment = assessment
      self.catalogue = catalogue
      self.results = results
      library = CriteriaLibrary([catalogue])
    }

    /// The results along the catalogue.
    package var profile: AssessmentProfile {
      AssessmentProfile(catalogue, results.criteria, scores: results.agreed)
    }
  }

  /// - Parameter day: the day on which one looks
  package init(_ material: Material, reading reader: any RecordReader, asOf day: Day) throws {
    let lookup = ReportLookup(reader)
    let parts = AssessmentReportParts(material: material, lookup: lookup, asOf: day)
    let evidence = try AssessmentEvidence(material, reading: reader, asOf: day)
    head = try parts.head()
    var sections = [try parts.what(), parts.profileSection()]
    sections += [
      parts.phases(), parts.criteria(), try evidence.section(parts), try evidence.users(parts), parts.spread(),
      parts.comparison(),
      try parts.plan(), AssessmentProgressParts(material, lookup, asOf: day).progress(),
      parts.steps(), parts.label(),
    ]
    .compactMap { $0 }
    self.sections = sections
    signatures = [
      ReportSignature(
        .qualityManager, person: material.assessment.leader?.text,
        name: try lookup.title(Person.key, material.assessment.leader?.text)),
      ReportSignature(
        .director, person: material.assessment.approvedBy?.text,
        name: try lookup.title(Person.key, material.assessment.approvedBy?.text)),
    ]
  }
}
