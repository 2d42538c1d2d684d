import JSONSupport
import QualityModel

/// One thing that becomes of the records of a kind: that they begin, a step of their lifecycle, or a change.
struct SampleChapter {
  /// The step, if it is one.
  let step: String?
  /// The state to which it leads.
  let state: String?
  /// When it happens: the first rule that gives a day.
  let on: [SampleDayRule]
  /// Not before any of these days.
  let notBefore: [SampleDayRule]
  /// Not after any of these days.
  let notAfter: [SampleDayRule]
  /// The fields that are filled with it; until then they are empty.
  let sets: [RecordField]
  /// Fields that until then hold what stands in another one: the term before it was moved.
  let before: [(field: RecordField, from: RecordField)]
  /// Who does it: fields, of records to which others lead, or identifiers; the first that names somebody.
  let by: [String]
  /// It happens only to records that are in one of these states in the end; none: to all.
  let ending: Set<String>
  /// It happens only to records in which these fields are filled.
  let having: [RecordField]
  /// The field with the day of the step, where it may be written later.
  let told: RecordField?
  let reason: String?
  /// Its place among what happens on one day.
  let order: Int?

  private static let words: Set<String> = [
    "step", "state", "on", "notBefore", "notAfter", "sets", "before", "by", "ending", "having", "told", "reason",
    "order",
  ]

  /// - Throws: `sample.script` for a word that says nothing, is no field of the kind, or no rule
  init(_ json: JSONValue, of kind: RecordSchema) throws {
    let json = json.byName ?? [:]
    if let word = json.keys.filter({ !SampleChapter.words.contains($0) }).min() { throw SampleScript.refusal(word) }
    func texts(_ key: String) -> [String] { json[key]?.texts ?? [] }
    func field(_ key: String) throws -> RecordField {
      guard let field = kind.field(key) else { throw SampleScript.refusal("\(kind.key).\(key)") }
      return field
    }
    step = json["step"]?.text
    state = json["state"]?.text
    on = try texts("on").map(SampleDayRule.init)
    notBefore = try texts("notBefore").map(SampleDayRule.init)
    notAfter = try texts("notAfter").map(SampleDayRule.init)
    before = try (json["before"]?.textMembers ?? [:]).map { (try field($0.key), try field($0.value)) }
    sets = try texts("sets").map(field) + before.map(\.field)
    by = texts("by")
    ending = Set(texts("ending"))
    having = try texts("having").map(field)
    told = try json["told"]?.text.map(field)
    reason = json["reason"]?.text
    order = json["order"].flatMap(SampleScript.number)
  }

  /// Whether it happened to a record at all.
  func concerns(_ record: RecordValue) -> Bool {
    guard ending.isEmpty || ending.contains(record.state ?? "") else { return false }
    guard having.allSatisfy({ record[$0] != nil && record[$0] != .integer(0) }) else { return false }
    return before.isEmpty || before.contains { record[$0.field] != record[$0.from] }
  }
}
