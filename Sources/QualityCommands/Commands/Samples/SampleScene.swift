import QualityModel

/// What is written at once: a record as it is then, or many small rows.
struct SampleScene {
  let day: Day
  /// Its place among what happens on one day.
  let order: Int
  /// The place of its record among all.
  let place: Int
  let actor: String
  let content: Content

  enum Content {
    /// A record begins.
    case beginning(RecordValue)
    /// Something becomes of it, from what it was before.
    case chapter(RecordValue, RecordValue, step: String?, told: Day?, reason: String?)
    /// Many small rows of one kind.
    case rows([RecordValue], RecordSchema)
  }

  /// Whether it was written with the scene before it: records of one kind, entered one after another as a table.
  func isWritten(with other: SampleScene) -> Bool {
    guard case .beginning(let record) = content, case .beginning(let before) = other.content else { return false }
    return day == other.day && actor == other.actor && record.schema === before.schema && record.state == nil
  }
}
