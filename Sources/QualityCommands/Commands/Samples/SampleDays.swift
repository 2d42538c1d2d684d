import QualityModel

/// Works out on which days the chapters of each record were written.
final class SampleDays {
  private let script: SampleScript
  private let years: SampleRecords
  private var known: [Int: [Written]] = [:]

  /// A chapter with its days.
  struct Written {
    let chapter: SampleChapter?
    /// The day on which it was written.
    var day: Day
    /// The day on which it happened, if that was earlier.
    var told: Day?
    /// The state to which it led.
    var state: String?
    /// Its place in the record's life.
    let place: Int
  }

  init(_ script: SampleScript, _ years: SampleRecords) {
    self.script = script
    self.years = years
  }

  /// What was written of a record, in its order; the first is its beginning.
  func written(_ place: Int) -> [Written] {
    if let written = known[place] { return written }
    let record = years.records[place]
    let beginning = beginning(of: record)
    // Whoever asks for it while the rest is worked out gets what is known so far.
    known[place] = [beginning]
    var written = [beginning]
    for (number, chapter) in (script.chapters[record.schema.key] ?? []).enumerated().dropFirst()
    where chapter.concerns(record) {
      guard let day = day(of: chapter, record) else { continue }
      add(chapter, number, day, of: record, to: &written)
    }
    known[place] = inOrder(written)
    return known[place] ?? []
  }

  /// What was before the workspace is part of its beginning; no step lies before the one that it follows.
  private func add(
    _ chapter: SampleChapter, _ number: Int, _ day: Day, of record: RecordValue, to written: inout [Written]
  ) {
    let late = chapter.step.flatMap { script.late["\(record.id)/\($0)"] } ?? 0
    // A step may be told later than it was taken; what was before the record itself is part of its beginning.
    let isBefore = chapter.told == nil && day < written[0].day || chapter.step == nil && day <= written[0].day
    if day < script.begins || isBefore {
      written[0].state = chapter.state ?? written[0].state
      return
    }
    let earlier = written.last { $0.chapter?.state != nil } ?? written[0]
    let entry = max(day.adding(days: late), chapter.state == nil ? written[0].day : earlier.day)
    let told = chapter.told.flatMap { record.day($0) } ?? (late > 0 ? day : entry)
    written.append(
      Written(
        chapter: chapter, day: min(entry, script.ends), told: told < entry ? told : nil, state: chapter.state,
        place: number))
  }

  private func inOrder(_ written: [Written]) -> [Written] {
    written.prefix(1) + written.dropFirst().sorted { ($0.day, $0.place) < ($1.day, $1.place) }
  }

  /// A record begins on its day, and not before those to which it has to refer.
  private func beginning(of record: RecordValue) -> Written {
    let chapter = script.chapters[record.schema.key]?.first
    let own = chapter.flatMap { self.day(of: $0, record) } ?? script.begins
    let needed = years.references(of: record.schema).filter(\.isRequired).flatMap { field in
      record.identifiers(field).compactMap { years.place(of: $0, field) }
    }
    let latest = needed.map { self.written($0)[0].day }.max() ?? script.begins
    let day = min(max(own, latest, script.begins), script.ends)
    return Written(chapter: chapter, day: day, state: chapter?.state, place: 0)
  }

  private func day(of chapter: SampleChapter, _ record: RecordValue) -> Day? {
    guard var day = chapter.on.lazy.compactMap({ self.day($0, record) }).first else { return nil }
    for bound in chapter.notAfter.compactMap({ self.day($0, record) }) { day = min(day, bound) }
    for bound in chapter.notBefore.compactMap({ self.day($0, record) }) { day = max(day, bound) }
    return day
  }

  private func day(_ rule: SampleDayRule, _ record: RecordValue) -> Day? {
    if let given = rule.given, record.schema.field(given).flatMap({ record[$0] }) == nil { return nil }
    let day: Day? =
      switch rule.place {
      case .day(let day): day
      case .path(let words): self.day(rule, words[...], record)
      case .children(let kind, let field, let rest, let isLatest):
        latest(
          years.children(kind, field, of: record.id).compactMap { self.day(rule, rest[...], years.records[$0], $0) },
          isLatest)
      }
    return day.map { rule.offset == 0 ? $0 : SampleDays.working($0.adding(days: rule.offset)) }
  }

  private func latest(_ days: [Day], _ isLatest: Bool) -> Day? { isLatest ? days.max() : days.min() }

  private func day(
    _ rule: SampleDayRule, _ words: ArraySlice<String>, _ record: RecordValue, _ place: Int? = nil
  ) -> Day? {
    guard let word = words.first else { return place.flatMap { day(ofStep: rule.step, $0) } }
    guard let field = record.schema.field(word) else { return nil }
    guard words.count > 1 || rule.step != nil else { return rule.day(in: record[field]) }
    guard let id = record.identifiers(field).first, let next = years.place(of: id, field) else { return nil }
    return day(rule, words.dropFirst(), years.records[next], next)
  }

  private func day(ofStep step: String?, _ place: Int) -> Day? {
    written(place).first { $0.chapter?.step == step }?.day
  }

  /// A day that was only worked out is no Saturday and no Sunday.
  private static func working(_ day: Day) -> Day {
    day.isWeekend ? working(day.adding(days: 1)) : day
  }
}
