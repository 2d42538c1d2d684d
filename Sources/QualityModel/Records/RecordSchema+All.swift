extension RecordSchema {
  /// Every kind of record, in the order in which they can be written: what is referred to comes before what refers to
  /// it.
  private static let kinds: [any RecordKind.Type] = [
    Organisation.self,
    OrganisationUnit.self,
    StaffGroup.self,
    BudgetLine.self,
    Person.self,
    Service.self,
    QualityProcess.self,
    ProcessReport.self,
    ContextIssue.self,
    InterestedParty.self,
    WorkspaceSetting.self,
    OwnCatalogue.self,
    CriterionText.self,
    FourEyesException.self,
    Document.self,
    Training.self,
    Appraisal.self,
    Partner.self,
    PartnerEvaluation.self,
    AuditProgramme.self,
    Audit.self,
    ChecklistItem.self,
    AuditFinding.self,
    ExternalInspection.self,
    InspectionDemand.self,
    Nonconformity.self,
    Cause.self,
    Action.self,
    Risk.self,
    Feedback.self,
    Objective.self,
    PlanItem.self,
    Indicator.self,
    IndicatorTarget.self,
    IndicatorMeasurement.self,
    Survey.self,
    SurveyQuestion.self,
    SurveyAnswer.self,
    SurveyTally.self,
    Assessment.self,
    CriterionScore.self,
    AssessmentImprovement.self,
    Review.self,
    ReviewConclusion.self,
    ReviewDecision.self,
  ]

  /// The descriptions of all kinds in their order.
  public static let all: [RecordSchema] = kinds.map { $0.schema }

  /// The descriptions of the kinds whose records can wait for somebody, in their order. They stand here once more so
  /// that a list of what waits makes these descriptions and no others.
  package static var waiting: [RecordSchema] { waitingKinds.map { $0.schema } }

  private static let waitingKinds: [any RecordKind.Type] = [
    Service.self, ProcessReport.self, Document.self, Training.self, Appraisal.self, Partner.self, AuditProgramme.self,
    Audit.self, ExternalInspection.self, InspectionDemand.self, Nonconformity.self, Action.self, Risk.self,
    Feedback.self, Objective.self, PlanItem.self, Survey.self, Assessment.self, Review.self, ReviewDecision.self,
  ]

  /// The keys of all kinds in their order, without making their descriptions.
  public static let allKeys: [String] = kinds.map { $0.key }

  private static let byKey: [String: any RecordKind.Type] = Dictionary(
    uniqueKeysWithValues: kinds.map { ($0.key, $0) })

  private static let byAlias: [String: RecordSchema] = all.reduce(into: [:]) { words, schema in
    for alias in schema.aliases { words[alias] = schema }
  }

  /// The kind by its key or one of its aliases. Only the kind that is asked for by its key is made.
  public static func named(_ word: String) -> RecordSchema? { byKey[word]?.schema ?? byAlias[word] }

  /// The kinds whose identifiers begin like this one, the likeliest first.
  public static func kinds(ofID id: String) -> [RecordSchema] {
    byPrefix[String(id.prefix { $0 != "-" })] ?? []
  }

  private static let byPrefix: [String: [RecordSchema]] = all.reduce(into: [:]) { kinds, schema in
    if let prefix = schema.identity.prefix { kinds[prefix, default: []].append(schema) }
  }
}
