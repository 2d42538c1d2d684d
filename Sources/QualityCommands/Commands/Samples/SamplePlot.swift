import QualityModel

/// Puts what becomes of all records of a sample into one order.
struct SamplePlot {
  let script: SampleScript
  let years: SampleRecords
  private let days: SampleDays
  /// A reference is filled before the steps of its day.
  private static let fillingOrder = 1

  init(_ script: SampleScript, _ years: SampleRecords) {
    self.script = script
    self.years = years
    days = SampleDays(script, years)
  }

  /// The scenes in the order in which they are played.
  func scenes() -> [SampleScene] {
    var scenes: [SampleScene] = []
    var rows: [RowGroup: [RecordValue]] = [:]
    for place in years.records.indices {
      let record = years.records[place]
      if record.schema.isBulk {
        rows[RowGroup(day: days.written(place)[0].day, kind: record.schema.key), default: []].append(record)
      } else {
        scenes += self.scenes(of: record, place)
      }
    }
    scenes += rows.compactMap { group, rows in
      RecordSchema.named(group.kind).map {
        let place = years.records.count + ($0.key == SurveyAnswer.key ? 0 : 1)
        return SampleScene(day: group.day, order: 0, place: place, actor: script.actor, content: .rows(rows, $0))
      }
    }
    return scenes.sorted { ($0.day, $0.order, $0.place) < ($1.day, $1.order, $1.place) }
  }

  private struct RowGroup: Hashable {
    let day: Day
    let kind: String
  }

  /// What becomes of one record, each time as it is then.
  private func scenes(of record: RecordValue, _ place: Int) -> [SampleScene] {
    let written = days.written(place)
    let turns = (written.dropFirst().map(Turn.chapter) + fillings(record, from: written[0].day))
      .sorted { ($0.day, $0.order) < ($1.day, $1.order) }
    var state = written[0].state
    var old = version(of: record, state, before: turns[...])
    var scenes = [
      SampleScene(
        day: written[0].day, order: 0, place: place, actor: actor(written[0].chapter, record), content: .beginning(old))
    ]
    for (number, turn) in turns.enumerated() {
      state = turn.chapter?.state ?? state
      let new = version(of: record, state, before: turns[(number + 1)...])
      guard new.values != old.values else { continue }
      scenes.append(scene(of: turn, place, from: old, to: new))
      old = new
    }
    return scenes
  }

  private func scene(of turn: Turn, _ place: Int, from old: RecordValue, to new: RecordValue) -> SampleScene {
    let written = turn.chapter
    let chapter = written?.chapter
    return SampleScene(
      day: turn.day, order: turn.order, place: place, actor: actor(chapter, years.records[place]),
      content: .chapter(old, new, step: chapter?.step, told: written?.told, reason: chapter?.reason))
  }

  /// Something that becomes of a record: a chapter, or a record to which it refers has come.
  private enum Turn {
    case chapter(SampleDays.Written)
    case filling(RecordField, Day)

    var chapter: SampleDays.Written? { if case .chapter(let written) = self { written } else { nil } }

    var day: Day {
      switch self {
      case .chapter(let written): written.day
      case .filling(_, let day): day
      }
    }

    var order: Int {
      switch self {
      case .chapter(let written): written.chapter?.order ?? written.place * 10
      case .filling: SamplePlot.fillingOrder
      }
    }
  }

  /// References to records that came later than the record itself.
  private func fillings(_ record: RecordValue, from day: Day) -> [Turn] {
    years.references(of: record.schema).filter { !$0.isRequired }.compactMap { field in
      let targets = record.identifiers(field).compactMap { years.place(of: $0, field) }
      guard let latest = targets.map({ days.written($0)[0].day }).max(), latest > day else { return nil }
      return .filling(field, latest)
    }
  }

  /// The record without what only the turns that follow write.
  private func version(of record: RecordValue, _ state: String?, before turns: ArraySlice<Turn>) -> RecordValue {
    var version = record
    for turn in turns.reversed() {
      switch turn {
      case .filling(let field, _): version[field] = nil
      case .chapter(let written):
        for field in written.chapter?.sets ?? [] { version[field] = nil }
        for (field, from) in written.chapter?.before ?? [] { version[field] = record[from] }
      }
    }
    if let field = record.schema.stateField, let state, !turns.isEmpty { version[field] = .text(state) }
    return version
  }

  private func actor(_ chapter: SampleChapter?, _ record: RecordValue) -> String {
    for word in chapter?.by ?? [] {
      let words = word.split(separator: ".").map(String.init)
      guard record.schema.field(words[0]) != nil else { return word }
      if let person = years.identifiers(words[...], of: record).first { return person }
    }
    return script.actor
  }
}
