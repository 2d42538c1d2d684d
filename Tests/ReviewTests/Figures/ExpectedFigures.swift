/// What every figure of a review must be, in plain SQL written from the figures' definitions.
///
/// In the texts `{y}` is the year, `{first}` its first day, `{end}` the day of its position, `{live}` the condition
/// that a record
/// was not withdrawn.
struct ExpectedFigure {
  enum Form {
    /// One number; NULL: nothing recorded.
    case count
    /// Two numbers, the part and the whole.
    case share
    /// Hundredths; NULL: nothing recorded.
    case money
    /// The sum and the count, to be divided.
    case mean(decimals: Int)
    /// All values, in order.
    case median
  }

  let form: Form
  let sql: String
  /// How many records the figure of the year must name; without it the number itself, or the whole of a share.
  var source: String?
  /// Whether the figure is known for the review's year only.
  var isNow = false
}

enum ExpectedFigures {
  private static func count(_ sql: String) -> ExpectedFigure {
    ExpectedFigure(form: .count, sql: "SELECT count(*) FROM " + sql)
  }

  private static func share(_ part: String, of whole: String, source: String? = nil) -> ExpectedFigure {
    ExpectedFigure(
      form: .share, sql: "SELECT coalesce(sum(\(part)), 0), count(*) FROM \(whole)",
      source: source.map { "SELECT count(*) FROM " + $0 })
  }

  private static let inYear = "BETWEEN '{first}' AND '{end}'"

  static let all: [String: ExpectedFigure] = inputs.merging(system) { $1 }

  // MARK: Earlier decisions, context

  private static let done = """
    EXISTS (SELECT 1 FROM action x WHERE x.id = d.action AND x.{live} AND x.state IN ('completed', 'verified')
    AND coalesce(x.completedOn, '') <= '{end}')
    """
  /// Those of the last review, and of earlier ones what was not ended when the year began.
  private static let looked = """
    decision d JOIN review r ON r.id = d.review WHERE d.{live} AND r.{live} AND r.year < {y}
    AND (r.year = (SELECT max(v.year) FROM review v JOIN decision w ON w.review = v.id WHERE v.{live} AND w.{live} AND v.year < {y})
    OR NOT EXISTS (SELECT 1 FROM action x WHERE x.id = d.action AND x.{live} AND (x.state = 'cancelled'
    OR x.state IN ('completed', 'verified') AND coalesce(x.completedOn, '') < '{y}-01-01')))
    """
  private static let due = looked + " AND d.due <= '{end}'"

  // MARK: Clients

  private static func feedback(_ kind: String) -> String {
    "feedback WHERE {live} AND kind = '\(kind)' AND received \(inYear)"
  }

  private static let answerable =
    "feedback WHERE {live} AND kind = 'complaint' AND answerDue BETWEEN '{y}-01-01' AND '{y}-12-31' AND answerDue <= '{end}'"
  private static let marks = """
    answer a JOIN question q ON q.id = a.question JOIN survey s ON s.id = q.survey
    WHERE a.{live} AND q.{live} AND s.{live} AND q.kind = 'scale' AND s.audience = 'clients' AND s.opened \(inYear)
    AND a.value IS NOT NULL
    """
  private static let top = "CAST(substr(q.scale, instr(q.scale, '-') + 1) AS INTEGER)"
  private static let response = ExpectedFigure(
    form: .share,
    sql: """
      SELECT coalesce(sum(back), 0), coalesce(sum(sent), 0)
      FROM (SELECT s.sent, max((SELECT count(DISTINCT a.respondent) FROM answer a
      JOIN question q ON q.id = a.question WHERE q.survey = s.id AND a.value IS NOT NULL AND a.{live} AND q.{live}),
      (SELECT coalesce(max(coalesce(q.answered, (SELECT sum(t.count) FROM tally t WHERE t.question = q.id AND t.{live}
      AND coalesce(t.subgroup, '') = ''), 0)), 0) FROM question q WHERE q.survey = s.id AND q.{live}
      AND EXISTS (SELECT 1 FROM tally t WHERE t.question = q.id AND t.{live}))) back
      FROM survey s WHERE s.{live} AND s.opened \(inYear) AND s.sent IS NOT NULL) WHERE back > 0
      """,
    source: "SELECT count(*) FROM survey WHERE {live} AND opened \(inYear)")
  private static let satisfaction = ExpectedFigure(
    form: .share, sql: "SELECT coalesce(sum(CAST(a.value AS INTEGER) >= \(top) - 1), 0), count(*) FROM \(marks)",
    source: "SELECT count(*) FROM survey WHERE {live} AND audience = 'clients' AND opened \(inYear)")

  // MARK: Objectives

  private static let lastYear =
    "CASE WHEN length(period) = 9 THEN substr(period, 6) ELSE substr(period, 1, 4) END = '{y}'"
  private static let objectives = "objective WHERE {live} AND coalesce(state, '') <> 'withdrawn' AND \(lastYear)"
  private static let items = """
    planItem WHERE {live} AND coalesce(state, '') <> 'withdrawn' AND EXISTS (SELECT 1 FROM json_each(years)
    WHERE CAST(substr(value, 1, 4) AS INTEGER) <= {y} AND CAST(substr(rtrim(value, '.'), -4) AS INTEGER) >= {y})
    """

  // MARK: Nonconformities and actions

  private static let found = "nonconformity WHERE {live} AND state <> 'rejected' AND found \(inYear)"
  private static let closed = "nonconformity WHERE {live} AND state = 'closed' AND closed \(inYear)"
  private static let open = """
    nonconformity WHERE {live} AND state <> 'rejected' AND found <= '{end}' AND (state <> 'closed' OR closed > '{end}')
    """
  private static let implemented = "coalesce(implementedOn <= '{end}', 0)"
  private static let checkPassed = "coalesce(checkDue <= date('{end}', '-1 day'), 0)"
  private static let termCome = """
    nonconformity WHERE {live} AND state <> 'rejected' AND firstDue BETWEEN '{y}-01-01' AND '{y}-12-31'
    AND firstDue <= '{end}'
    """
  private static let days = "CAST(julianday(closed) - julianday(coalesce(registered, found)) AS INTEGER)"
  private static let firstDue =
    "action WHERE {live} AND state <> 'cancelled' AND firstDue BETWEEN '{y}-01-01' AND '{y}-12-31'"
  private static let dueCome = firstDue + " AND firstDue <= '{end}'"
  private static let openActions = """
    action WHERE {live} AND state <> 'cancelled' AND (registered <= '{end}' OR (registered IS NULL
    AND (startedOn <= '{end}' OR due <= '{y}-12-31')))
    AND ((state IN ('planned', 'started') AND completedOn IS NULL) OR completedOn > '{end}')
    """
  private static let verified = "action WHERE {live} AND verifiedOn \(inYear) AND effective IS NOT NULL"
  private static let recurring = "recurrenceOf IS NOT NULL"

  private static func taken(for kind: String) -> String { " AND \"for\" IN (SELECT id FROM \(kind) WHERE {live})" }
  private static let forNonconformity = taken(for: "nonconformity")

  private static func cost(_ field: String, of kind: String) -> ExpectedFigure {
    let actions = firstDue + taken(for: kind)
    return ExpectedFigure(
      form: .money, sql: "SELECT sum(\(field)) FROM \(actions)",
      source: "SELECT count(*) FROM \(actions) AND \(field) IS NOT NULL")
  }

  private static let daysMedian = ExpectedFigure(
    form: .median, sql: "SELECT \(days) FROM \(closed) ORDER BY 1", source: "SELECT count(*) FROM \(closed)")
  private static let daysMean = ExpectedFigure(
    form: .mean(decimals: 1), sql: "SELECT sum(\(days)), count(*) FROM \(closed)",
    source: "SELECT count(*) FROM \(closed)")

  private static let employed = """
    coalesce(p.engagement, 'staff') = 'staff' AND coalesce(p.employedFrom, '') <= '{end}'
    AND (p.employedUntil >= '{end}' OR p.employedUntil IS NULL AND (coalesce(p.active, 1) = 1
    OR EXISTS (SELECT 1 FROM training u WHERE u.{live} AND u.person = p.id AND u.done \(inYear) AND u.hours IS NOT NULL)))
    """

  private static let trainedPeople = ExpectedFigure(
    form: .share,
    sql: """
      SELECT (SELECT count(*) FROM person p WHERE p.{live} AND \(employed)
        AND (SELECT coalesce(sum(CAST(t.hours AS REAL)), 0)
      FROM training t WHERE t.{live} AND t.person = p.id AND t.done \(inYear))
      >= (SELECT CAST(value AS REAL) FROM setting WHERE {live} AND name = 'training.hours')),
      (SELECT count(*) FROM person p WHERE p.{live} AND \(employed)
      AND EXISTS (SELECT 1 FROM setting WHERE {live} AND name = 'training.hours'))
      """,
    source: "SELECT count(*) FROM training WHERE {live} AND done \(inYear) AND hours IS NOT NULL")

  // MARK: Audits

  private static let planned = """
    audit WHERE {live} AND (programme IN (SELECT id FROM programme WHERE {live} AND year = {y} AND state IN ('approved', 'closed'))
    OR programme IS NULL AND firstPlanned BETWEEN '{y}-01-01' AND '{y}-12-31')
    """
  private static let isReported =
    "state IN ('reported', 'closed') AND coalesce(held, '') <= '{end}' AND coalesce(reportedOn, '') <= '{end}'"
  private static let findings = """
    finding f JOIN audit a ON a.id = f.audit WHERE f.{live} AND a.{live}
    AND (a.held \(inYear) OR (a.held IS NULL AND a.planned BETWEEN '{y}-01-01' AND '{y}-12-31'))
    """
  private static let inspections = "inspection WHERE {live} AND day \(inYear)"

  // MARK: Resources

  private static func sum(_ kind: String, _ field: String) -> ExpectedFigure {
    ExpectedFigure(
      form: .count, sql: "SELECT sum(\(field)) FROM \(kind) WHERE {live} AND year = {y}",
      source: "SELECT count(*) FROM \(kind) WHERE {live} AND year = {y} AND \(field) IS NOT NULL")
  }

  private static func budget(_ field: String) -> ExpectedFigure {
    ExpectedFigure(
      form: .money, sql: "SELECT sum(\(field)) FROM budgetLine WHERE {live} AND year = {y} AND partOf IS NULL",
      source: "SELECT count(*) FROM budgetLine WHERE {live} AND year = {y} AND partOf IS NULL AND \(field) IS NOT NULL")
  }

  /// Neither workspace knows since when somebody is employed: all who are active count, and others with an appraisal.
  private static let staff = """
    person p WHERE {live} AND coalesce(engagement, 'staff') = 'staff' AND (coalesce(active, 1) = 1 OR EXISTS
    (SELECT 1 FROM appraisal a WHERE a.{live} AND a.person = p.id AND a.year = {y}))
    """
  private static let isOmitted =
    "EXISTS (SELECT 1 FROM appraisal a WHERE a.{live} AND a.person = p.id AND a.year = {y} AND a.omitted IS NOT NULL)"
  private static let appraisable = staff + " AND NOT " + isOmitted
  private static let leftOut = staff + " AND " + isOmitted
  private static let isAppraised =
    "EXISTS (SELECT 1 FROM appraisal a WHERE a.{live} AND a.person = p.id AND a.year = {y} AND a.done <= '{end}')"
  private static let appraisals = """
    appraisal WHERE {live} AND year = {y} AND person IN (SELECT id FROM person WHERE {live}
    AND coalesce(engagement, 'staff') = 'staff')
    """
  private static let planTraining = "training WHERE {live} AND planned BETWEEN '{y}-01-01' AND '{y}-12-31'"
  private static let doneTraining = "training WHERE {live} AND done \(inYear)"

  // MARK: Risks

  private static let weight = "likelihood * impact"
  private static let after = "coalesce(residualLikelihood * residualImpact, likelihood * impact)"

  private static func now(_ sql: String) -> ExpectedFigure {
    ExpectedFigure(form: .count, sql: "SELECT count(*) FROM " + sql, isNow: true)
  }

  private static func nowShare(_ part: String, of whole: String) -> ExpectedFigure {
    ExpectedFigure(form: .share, sql: "SELECT coalesce(sum(\(part)), 0), count(*) FROM \(whole)", isNow: true)
  }

  private static let improvements =
    "improvement WHERE {live} AND assessment IN (SELECT id FROM assessment WHERE {live} AND year = {y})"

  // MARK: The table

  private static let inputs: [String: ExpectedFigure] = [
    "a-decisions": count(looked), "a-due": count(due), "a-done": share(done, of: due),
    "a-planned-cost": cost("plannedCost", of: "decision"), "a-spent-cost": cost("spentCost", of: "decision"),

    "b-issues": count("issue WHERE {live} AND year = {y}"),
    "b-external": count("issue WHERE {live} AND year = {y} AND kind = 'external'"),
    "b-internal": count("issue WHERE {live} AND year = {y} AND kind = 'internal'"),
    "b-documents": count("document WHERE {live} AND kind = 'external' AND inForceFrom \(inYear)"),

    "c1-complaints": count(feedback("complaint")), "c1-proposals": count(feedback("proposal")),
    "c1-thanks": count(feedback("thanks")), "c1-appeals": count(feedback("appeal")),
    "c1-upheld": share("upheld", of: feedback("complaint") + " AND upheld IS NOT NULL"),
    "c1-in-time": share("coalesce(answeredOn <= answerDue, 0)", of: answerable),
    "c1-unanswered": count(feedback("complaint") + " AND (answeredOn IS NULL OR answeredOn > '{end}')"),
    "c1-surveys": count("survey WHERE {live} AND opened \(inYear)"), "c1-response": response,
    "c1-satisfaction": satisfaction,

    "c2-due": count(objectives), "c2-reached": share("state = 'reached'", of: objectives), "c2-measures": count(items),
    "c2-measures-done": share("state = 'done'", of: items),
    "c2-unconfirmed": count(objectives + " AND state <> 'open' AND confirmedOn IS NULL"),
    "c2-measures-unconfirmed": count(
      items + " AND state NOT IN ('planned', 'inProgress') AND confirmedOn IS NULL"),

    "c3-reports": ExpectedFigure(
      form: .share,
      sql: """
        SELECT count(DISTINCT r.process), (SELECT count(*) FROM process WHERE {live}) FROM processReport r
        JOIN process p ON p.id = r.process WHERE r.{live} AND p.{live} AND r.year = {y} AND r.delivered IS NOT NULL
        """,
      source: "SELECT count(*) FROM processReport WHERE {live} AND year = {y} AND delivered IS NOT NULL"),

    "c4-registered": count(found), "c4-major": count(found + " AND severity = 'major'"),
    "c4-recurring": count(found + " AND " + recurring), "c4-reopened": count(found + " AND reopened > 0"),
    "c4-closed": count(closed), "c4-open": count(open),
    "c4-overdue": count(open + " AND due < '{end}' AND NOT " + implemented),
    "c4-awaiting-check": count(open + " AND " + implemented + " AND NOT " + checkPassed),
    "c4-check-late": count(open + " AND " + implemented + " AND " + checkPassed),
    "c4-implemented-on-time": share(
      "coalesce(coalesce(implementedOn, CASE state WHEN 'closed' THEN closed END) <= firstDue, 0)", of: termCome),
    "c4-days-median": daysMedian, "c4-days-mean": daysMean, "c4-actions": count(firstDue + forNonconformity),
    "c4-on-time": share("coalesce(completedOn <= firstDue, 0)", of: dueCome + forNonconformity),
    "c4-actions-overdue": count(openActions + forNonconformity + " AND due < '{end}'"),
    "c4-effective": share("effective = 'yes'", of: verified + forNonconformity),
    "c4-planned-cost": cost("plannedCost", of: "nonconformity"),
    "c4-spent-cost": cost("spentCost", of: "nonconformity"),

    "c6-audits": count(planned), "c6-completion": share(isReported, of: planned), "c6-findings": count(findings),
    "c6-nonconforming": count(findings + " AND f.class IN ('minor', 'major')"), "c6-inspections": count(inspections),
    "c6-without-demands": share("result = 'withoutDemands'", of: inspections + " AND result IS NOT NULL"),
    "c6-demands": count("demand WHERE {live} AND inspection IN (SELECT id FROM \(inspections))"),
    "c6-demands-overdue": count(
      """
      demand WHERE {live} AND (state = 'open' OR completedOn > '{end}') AND due < '{end}'
      AND inspection IN (SELECT id FROM inspection WHERE day <= '{end}')
      """),

    "c7-partners": now("partner WHERE {live}"),
    "c7-evaluated": ExpectedFigure(
      form: .share,
      sql: """
        SELECT count(DISTINCT e.partner), (SELECT count(*) FROM partner WHERE {live} AND ({y} = {now} OR id IN
        (SELECT k.partner FROM partnerEvaluation k WHERE k.{live} AND k.year <= {y}))) FROM partnerEvaluation e
        JOIN partner p ON p.id = e.partner WHERE e.{live} AND p.{live} AND e.year = {y}
        """,
      source: "SELECT count(*) FROM partnerEvaluation WHERE {live} AND year = {y}"),
    "c7-poor": count("partnerEvaluation WHERE {live} AND year = {y} AND result = 'poor'"),

    "d-headcount": sum("staffGroup", "headcount"), "d-requested": sum("staffGroup", "requested"),
    "d-training-planned": count(planTraining),
    "d-training-done": share("coalesce(done <= '{end}', 0)", of: planTraining),
    "d-training-hours": ExpectedFigure(
      form: .count, sql: "SELECT sum(CAST(hours AS REAL)) FROM \(doneTraining)",
      source: "SELECT count(*) FROM \(doneTraining) AND hours IS NOT NULL"),
    "d-training-cost": ExpectedFigure(
      form: .money, sql: "SELECT sum(cost) FROM \(doneTraining)",
      source: "SELECT count(*) FROM \(doneTraining) AND cost IS NOT NULL"),
    "d-appraisals": share(isAppraised, of: appraisable, source: appraisals + " AND omitted IS NULL"),
    "d-appraisals-omitted": ExpectedFigure(
      form: .count, sql: "SELECT count(*) FROM " + leftOut,
      source: "SELECT count(*) FROM " + appraisals + " AND omitted IS NOT NULL"),
    "d-budget-planned": budget("planned"), "d-budget-spent": budget("spent"),

    "e-risks": now("risk WHERE {live} AND coalesce(kind, '') <> 'opportunity'"),
    "e-opportunities": now("risk WHERE {live} AND kind = 'opportunity'"),
    "e-high": now("risk WHERE {live} AND coalesce(kind, '') <> 'opportunity' AND \(weight) >= 15"),
    "e-high-residual": now("risk WHERE {live} AND coalesce(kind, '') <> 'opportunity' AND \(after) >= 15"),
    "e-effective": nowShare("effective = 'yes'", of: "risk WHERE {live} AND effective IS NOT NULL"),
    "e-reviewed": nowShare("coalesce(reviewed \(inYear), 0)", of: "risk WHERE {live}"),

    "f-proposals": count(feedback("proposal")), "f-opportunities": count(findings + " AND f.class = 'opportunity'"),
    "f-good-practice": count(findings + " AND f.class = 'goodPractice'"), "f-improvements": count(improvements),
    "f-improvements-started": share("action IS NOT NULL", of: improvements),
  ]

  private static let system: [String: ExpectedFigure] = [
    "s-audit-completion": share(isReported, of: planned),
    "s-on-time": share("coalesce(completedOn <= firstDue, 0)", of: dueCome), "s-days-median": daysMedian,
    "s-days-mean": daysMean,
    "s-overdue-share": share("due < '{end}'", of: openActions),
    "s-effectiveness": share("effective = 'yes'", of: verified),
    "s-recurrence": share(recurring, of: found),
    "s-inspections-clean": share("result = 'withoutDemands'", of: inspections + " AND result IS NOT NULL"),
    "s-complaints-in-time": share("coalesce(answeredOn <= answerDue, 0)", of: answerable), "s-response": response,
    "s-satisfaction-mean": ExpectedFigure(
      form: .mean(decimals: 2), sql: "SELECT sum(CAST(a.value AS INTEGER)), count(*) FROM \(marks)",
      source: satisfaction.source),
    "s-satisfaction-top": satisfaction, "s-objectives": share("state = 'reached'", of: objectives),
    "s-process-reports": inputs["c3-reports"] ?? count("process"),
    "s-training": trainedPeople, "s-decisions": share(done, of: due),
  ]
}
