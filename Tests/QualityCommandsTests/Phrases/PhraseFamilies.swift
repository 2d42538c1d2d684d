import JSONSupport
import QualityModel
import QualityReports
import QualityStore

@testable import QualityCommands
@testable import QualityExchange

/// The families of keys that sources and templates put together, each with the keys that come of it.
struct PhraseFamilies {
  /// By the pattern that stands in the sources; every entry holds the keys of which one must exist.
  private(set) var families: [String: [[String]]] = [:]
  private let texts: SourceTexts

  init(_ texts: SourceTexts) throws {
    self.texts = texts
    addKinds()
    addChoices()
    addLifecycles()
    addCommands()
    addMessages()
    addNobody()
    addValues()
    try addNamesInSources()
  }

  /// The pattern with each of the words in place of its sign.
  private mutating func add(_ pattern: String, _ words: [String]) {
    families[pattern, default: []] += words.map { word in
      let key = pattern.replacing("*", with: word)
      return [key] + AskedPhrases.shared(key)
    }
  }

  private mutating func add<Words: RawRepresentable & CaseIterable>(_ pattern: String, _ words: Words.Type)
  where Words.RawValue == String { add(pattern, Words.allCases.map(\.rawValue)) }

  // MARK: Kinds, fields, choices

  private mutating func addKinds() {
    let kinds = RecordSchema.all
    for pattern in ["kind.*", "kind.*.many", "kind.*.about"] { add(pattern, kinds.map(\.key)) }
    add("kind.*.add.about", [Survey.key, SurveyAnswer.key, SurveyTally.key])
    let fields = kinds.flatMap { kind in kind.fields.map { ["field.\(kind.key).\($0.key)", "field.\($0.key)"] } }
    families["field.*.*"] = fields
    families["meaning.*.*"] = kinds.flatMap { kind in
      kind.fields.map { field in
        let own = "meaning.\(kind.key).\(field.key)"
        return RecordSchema.allKeys.contains(field.key) ? [own] : [own, "meaning.\(field.key)"]
      }
    }
    families["meaning.*"] = kinds.map { ["meaning.\($0.key)"] }
    families["field.*"] = []
    for kind in kinds { families["field.\(kind.key).*"] = [] }
    families["kind.*", default: []] += [["kind.any"]]
  }

  private mutating func addChoices() {
    families["choice.*.*.*"] = RecordSchema.all.flatMap { kind in
      kind.fields.flatMap { field in
        field.kind.choices.map { ["choice.\(kind.key).\(field.key).\($0)", "choice.\(field.key).\($0)"] }
      }
    }
    for pattern in ["choice.*", "choice.*.*", "choice.*.state.*"] { families[pattern] = [] }
    for kind in RecordSchema.all {
      for field in kind.fields where !field.kind.choices.isEmpty {
        add("choice.\(kind.key).\(field.key).*", field.kind.choices)
      }
    }
    add("choice.certainty.*", Certainty.self)
    add("choice.catalogueStatus.*", CatalogueStatus.self)
    add("choice.criterionKind.*", CriterionKind.self)
    add("choice.coverageState.*", CoverageState.self)
    add("choice.evidenceDoubt.*", EvidenceDoubt.self)
    add("choice.evidenceTone.*", EvidenceTone.self)
    add("choice.documented.*", DocumentedInformation.self)
    add("choice.accommodation.*", Service.Accommodation.self)
    add("choice.clientGroups.*", ClientGroup.self)
    add("choice.roles.*", Person.Role.self)
    let relations = CrosswalkRelation.allCases.map(\.rawValue) + ["supportedBy"]
    for pattern in ["choice.crosswalkRelation.*", "coverage.link.*"] { add(pattern, relations) }
    // Words that a language has or has not.
    for pattern in ["synonym.*.*", "synonym.*.*.*", "synonym.field.*", "synonym.field.*.*"] { families[pattern] = [] }
    // Read together with the field of a kind, so that the kind's own words count.
    for word in ["effect", "effective"] { families["choice.\(word).*"] = [] }
  }

  // MARK: Lifecycles and commands

  private mutating func addLifecycles() {
    families["performer.*.*"] = []
    for lifecycle in Lifecycle.all {
      for step in lifecycle.steps {
        add("step.name.*", [step.event])
        add("step.*.*.done", [])
        families["step.*.*.done", default: []].append(["step.\(lifecycle.kind).\(step.event).done"])
        families["performer.*", default: []] += step.performers.map {
          ["performer.\(lifecycle.kind).\($0.identifier)", "performer.\($0.identifier)"]
        }
        add("separation.*", step.separations.map(\.identifier))
        addRules(step.rules.map(\.identifier))
      }
      addRules(lifecycle.rules.map(\.identifier))
    }
    for kind in RecordSchema.all { addRights(of: kind) }
    add("rights.deed.*", WriteRight.Deed.self)
    for rule in RecordSchema.all.flatMap(\.rules) {
      families["refusal.rule.*", default: []] += [
        ["refusal.rule.\(rule.identifier)"], ["refusal.rule.\(rule.identifier).next"],
      ]
    }
    families["meaning.*", default: []] += RecordSchema.all.flatMap { kind in
      [["meaning.\(kind.key)"]] + kind.fields.map { ["meaning.\(kind.key).\($0.key)", "meaning.\($0.key)"] }
    }
    families["wait.*.*"] = Wait.all.map { [$0.phrase] }
    add("escalation.*", Escalation.allCases.map(\.word))
    add("event.*", TrailEvent.self)
  }

  private mutating func addRights(of kind: RecordSchema) {
    for row in kind.rights.rows {
      families["performer.*", default: []] += row.performers.map {
        ["performer.\(kind.key).\($0.identifier)", "performer.\($0.identifier)"]
      }
      addRules(row.rules.map(\.identifier))
      families["rights.group.*.*", default: []] += row.group.map { [["rights.group.\(kind.key).\($0)"]] } ?? []
    }
  }

  private mutating func addRules(_ identifiers: [String]) {
    add("rule.*", identifiers)
    for pattern in ["refusal.rule.*", "refusal.rule.*.next"] { add(pattern, identifiers) }
  }

  /// What refusals say instead where nobody could do it.
  private mutating func addNobody() {
    for identifier in ["acting.role", "step.performer"] {
      families["refusal.*", default: []].append(["refusal.\(identifier).nobody"])
    }
    for identifier in ["acting.role", "step.performer", "acting.right", "acting.right-add", "acting.right-field"] {
      families["refusal.*", default: []].append(["refusal.\(identifier).nobody.next"])
    }
  }

  private mutating func addCommands() {
    for command in CommandCatalogue.all {
      families["command", default: []].append([command.phraseKey])
      let words = command.arguments.map { ["\(command.phraseKey).argument.\($0.name)", "argument.\($0.name)"] }
      families["argument.*", default: []] += words
      for option in command.options where option.field == nil {
        let name = option.name.dropFirst(2)
        families["option.*", default: []].append(["\(command.phraseKey).option.\(name)", "option.\(name)"])
      }
    }
    let usages =
      (CommandCatalogue.all.flatMap { $0.arguments.map(\.usage) + $0.options.map(\.usage) })
      + OptionDescription.global.map(\.usage)
    let names = usages.flatMap { $0.split { !$0.isASCII || !$0.isUppercase } }.filter { $0.count > 1 }
    add("placeholder.*", Set(names.map(String.init)).sorted())
    add("option.*", OptionDescription.global.map { String($0.name.dropFirst(2)) })
    families["command.record.*"] = []
    families["step.*.*"] = []
    add("help.group.*", HelpGroups.commands.map(\.name) + ["records"])
    add("help.kinds.*", HelpGroups.kinds.map(\.name))
    add("help.exit.*", ["0", "1", "64", "65", "74"])
  }

  // MARK: Messages

  private mutating func addMessages() {
    for pattern in ["refusal.*", "refusal.*.next", "finding.*", "setting.*", "acting.step.*", "write.*"] {
      families[pattern] = []
    }
    add("setting.*", KnownSetting.all.map { $0.family == nil ? $0.name : String($0.name.dropLast()) })
    let unnumbered = SettingForm.allCases.filter { $0 != .number && $0 != .seal }.map(\.rawValue)
    for pattern in ["setting.form.*", "setting.none.*"] { add(pattern, unnumbered) }
    add("setting.unit.*", RuleSetting.Unit.self)
    // Names of settings, which no phrase has.
    families["kept.*"] = []
    families["synonym.command.*"] = []
    families["problem.*"] = []
    // What an empty field means, where it means something.
    families["empty.*.*"] = []
    families["mark.*.*"] = RecordSchema.all.flatMap { kind in kind.marks.map { ["mark.\(kind.key).\($0.name)"] } }
    add("install.place.*", InstalledPlace.self)
    add("init.next.*", ["person-add", "process-add", "nonconformity-add", "status", "person-list"])
    add("check.part.*", CheckPart.self)
    add("seal.text.*", TrailSeal.Line.self)
    add("import.ask.*", ColumnWay.self)
    add("unit.*", MeasuredUnit.self)
    add("import.warning.*", TextWarning.Kind.self)
    add("import.left-out.*", TableShape.Reason.self)
    add("refusal.criteria.found-*", OwnCriteriaCheck.Finding.Kind.self)
    // A name that stands twice is told with the other faults of a catalogue.
    add("refusal.criteria.json-*", JSONError.Kind.allCases.filter { $0 != .doubleName }.map(\.rawValue))
    for pattern in ["criteria.*", "criteria.found-*", "criteria.json-*"] { families[pattern] = [] }
    add("refusal.*", CSVError.Kind.self)
  }

  // MARK: Values of reports

  private mutating func addValues() {
    add("boolean.*", ["true", "false"])
    for pattern in ["month.*", "month.short.*"] { add(pattern, (1...12).map(String.init)) }
    add("period.half.*", ["1", "2"])
    add("period.quarter.*", ["1", "2", "3", "4"])
    add("agenda.output.*", ReviewDecision.Kind.self)
    add("assessment.part.*", ImprovementPortfolio.Part.self)
    for pattern in ["attention.*", "attention.*.day"] { add(pattern, AttentionItem.Reason.self) }
    for pattern in ["audit.concern.*", "concern.*"] { add(pattern, AuditorConcern.Kind.self) }
    add("caf.state.*", CAFSteps.State.self)
    add("caf.step.*", (1...10).map(String.init))
    add("checklist.short.*", ChecklistItem.Result.self)
    for pattern in ["compliance.count.*", "compliance.result.*"] { add(pattern, ComplianceRequirement.Result.self) }
    for pattern in ["compliance.excluded.*", "compliance.notice.untold.*"] { add(pattern, Applicability.Feature.self) }
    add("coverage.count.*", CoverageState.self)
    add("frameworks.gaps.*", [CoverageState.none, .old].map(\.rawValue))
    add("nodata.*", FigureValue.NoData.self)
    add("programme.reason.*", ProgrammeReason.Kind.self)
    add("programme.weight.*", ProgrammeReason.Kind.self)
    add("recurrence.reason.*", SimilarNonconformity.Reason.self)
    add("repeated.*", RepeatedDemands.Kind.self)
    for standard in Review.Standard.allCases {
      families["review.*.*", default: []] += ReviewInput.allCases.map { ["review.\(standard.rawValue).\($0.rawValue)"] }
    }
    for pattern in ["page.inputs.*", "page.outputs.*", "page.overall.*"] { add(pattern, Review.Standard.self) }
    for pattern in ["state.*", "state.*.about"] { add(pattern, Review.State.self) }
    add("change.*", ["good", "bad"])
    add("objective.indicator-*", ["met", "missed"])
    add("computed.*", ["risk"])
    add("figure.unit.*", FigureUnit.self)
    add("figure.direction.*", FigureDirection.self)
    add("figure.test.*", ChanceTest.self)
    add("survey.change.not-*", WaveChange.Obstacle.self)
    add("figure.column.*", ["id", "name", "unit", "better", "chance", "formula", "known"])
    add(
      "condition.*", ["equals", "empty", "set", "before", "until", "from", "years", "not-after", "contains"])
    // Signed reviews of earlier editions speak so.
    add("trend.*", ["up", "down", "same"])
    add("target.met.*", ["true", "false", "within", "judge"])
    add("inexact.*", FigureValue.Inexact.self)
    add("indicator.variation.*", ControlVariation.self)
    add("indicator.assurance.*", ControlAssurance.self)
    add("indicator.break.*", IndicatorLine.Break.allCases.map(\.rawValue) + ["length"])
    add("indicator.hint.*", TargetHint.self)
    add("trend.good.*", ["true", "false", "neutral"])
    add("trend.broken.*", FigureChange.Reason.self)
    add("version.origin.*", Home.Origin.self)
  }

  /// Names that stand as texts beside the place where the key is put together.
  private mutating func addNamesInSources() throws {
    add("refusal.*", try texts.words(after: #"static let \w+ = Refusal\.ID\("#))
    add("assessment.spread.*", ["criterion", "title", "scores", "lowest", "highest", "mean", "apart", "agreed"])
    add("audit.timetable.*", ["hour", "part", "auditor", "met"])
    add("coverage.column.*", ["criterion", "state", "evidence", "linked", "open"])
    add(
      "criteria.column.*", ["key", "title", "edition", "status", "entries", "official", "own", "unconfirmed", "texts"])
    add("criteria.header.*", ["number", "title", "text", "parent", "kind", "scoredBy", "typicalEvidence"])
    add("criteria.row.*", try texts.words(after: #"\brow\("#, in: "CriterionPage"))
    add("criteria.show.edition*", ["", "-only"])
    add("frameworks.definition.*", ["result", "due", "coverage", "open"])
    add("programme.weights.*", ["reason", "each", "most"])
    add("plan.*", ["open", "done", "cancelled"])
    let facts = ["edition", "exception", "field", "file", "fileDigest", "fingerprint", "first", "head", "last", "link"]
    add("trail.fact.*", facts + ["rows", "rowsDigest", "rowsTree", "setting"])
    let common: [RecordField] = [Nonconformity.fields.source, Nonconformity.fields.process, Nonconformity.fields.unit]
    let spreads = try texts.words(after: #"\bsection\(\s*"#, in: "RegisterSpread") + common.map(\.key)
    for pattern in ["register.by-*", "chart.register-*", "column.*"] { add(pattern, spreads) }
    for pattern in ["summary.*", "summary.*.text", "summary.*.list"] { add(pattern, ["good", "learn"]) }
    addReview()
    add("folder.*", try texts.words(after: #"FolderContent\(\s*"#, in: "InspectionFolder"))
    let lists = try texts.words(after: #"FolderContent\.section\(\s*"#, in: "InspectionFolder")
    add("folder.*", lists)
    add("folder.*.none", lists)
    let tables = #"(?:ReportTable\(\s*id:\s*|\.list\(\s*|[tT]able\(\s*)"#
    add("table.*", try texts.words(after: tables, in: "QualityReports"))
    add("status.gap.*", try texts.words(after: #"identifier:\s*"#, in: "StatusGaps"))
    add("frameworks.link.*", ["b", "f"])
    // Titles of catalogues, which a document brings with it.
    families["source.*.*"] = []
    let columns = FormFileTable.leading + FormFileTable.notes + FormFileTable.scores + ["scale"]
    families["form.column.*"] = columns.map { ["form.column.\($0)", "field.score.\($0)", "field.\($0)"] }
    for list in ["figures", "attention"] {
      add("table.*", ReviewInput.allCases.map { "agenda-\($0.rawValue)-\(list)" })
    }
    add(
      "table.*",
      ["plan-open", "plan-done", "plan-cancelled"] + ["c4-by-source", "c4-by-severity", "c4-by-process", "c4-by-unit"]
        + spreads.map { "register-\($0)" })
  }

  /// Figures, tables and charts of a review are named by the input to which they belong: `c4-registered`.
  private mutating func addReview() {
    let names = texts.found.filter { $0.file.contains("ManagementReview") }.map(\.text)
      .filter { (try? /(a|b|c[1-7]|d|e|f|s)-[a-z-]+/.wholeMatch(in: $0)) != nil }
    let all = Set(names).union(FigureTable.all.map(\.id))
    families["figure.*"] = all.map { ["figure.\($0)", "table.\($0)", "chart.\($0)"] }
    families["definition.*"] = all.map { ["definition.\($0)", "table.\($0)", "chart.\($0)"] }
  }
}
