extension RecordSchema {
  /// Every kind of record, in the order in which they can be written: what is referred to comes before what refers to it.
  public static let all: [RecordSchema] = [
    Organisation.schema,
    OrganisationUnit.schema,
    StaffGroup.schema,
    BudgetLine.schema,
    Person.schema,
    Service.schema,
    QualityProcess.schema,
    ProcessReport.schema,
    ContextIssue.schema,
    InterestedParty.schema,
    WorkspaceSetting.schema,
    Document.schema,
    Training.schema,
    Appraisal.schema,
    Partner.schema,
    PartnerEvaluation.schema,
    AuditProgramme.schema,
    Audit.schema,
    ChecklistItem.schema,
    AuditFinding.schema,
    ExternalInspection.schema,
    InspectionDemand.schema,
    Nonconformity.schema,
    Cause.schema,
    Action.schema,
    Risk.schema,
    Feedback.schema,
    Objective.schema,
    PlanItem.schema,
    Indicator.schema,
    IndicatorTarget.schema,
    IndicatorMeasurement.schema,
    Survey.schema,
    SurveyQuestion.schema,
    SurveyAnswer.schema,
    SurveyTally.schema,
    Assessment.schema,
    CriterionScore.schema,
    AssessmentImprovement.schema,
    Review.schema,
    ReviewConclusion.schema,
    ReviewDecision.schema,
  ]

  private static let byWord: [String: RecordSchema] = all.reduce(into: [:]) { words, schema in
    for word in [schema.key] + schema.aliases { words[word] = schema }
  }

  /// The kind by its key or one of its aliases.
  public static func named(_ word: String) -> RecordSchema? { byWord[word] }

  /// The kinds whose identifiers begin like this one, the likeliest first.
  public static func kinds(ofID id: String) -> [RecordSchema] {
    let prefix = id.prefix { $0 != "-" }
    return all.filter { $0.identity.prefix.map { $0 == prefix } ?? false }
  }
}
