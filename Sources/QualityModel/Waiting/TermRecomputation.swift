/// Computes the terms of open records again when a setting changes that they follow, such as the calendar of free days.
///
/// A term that was told or moved by a step stays as it is, and so does the first term.
///
/// ```swift
/// let moved = try writer.perform(TermRecomputation(of: "calendar.free", to: "2026-11-20"))
/// ```
public struct TermRecomputation: UseCase {
  private let setting: String
  private let value: String?

  /// - Parameters:
  ///   - setting: the name of the setting that changes
  ///   - value: what it will hold; `nil` if it will not be set
  public init(of setting: String, to value: String?) {
    self.setting = setting
    self.value = value
  }

  /// A term that changes.
  public struct Moved: Sendable {
    /// The record as it stands.
    public let record: RecordValue
    /// The field with the term.
    public let field: RecordField
    public let old: Day
    public let new: Day
  }

  /// The terms that change, in the order of the kinds and identifiers.
  public func run(_ work: inout Work) throws -> [Moved] {
    let moved = try moved(work.reader, on: work.today)
    for term in moved {
      work.recompute(term.record, [Deed.FieldChange(term.field, .day(term.new))], by: setting)
    }
    return moved
  }

  /// The terms that would change, without noting anything.
  /// - Parameter today: the day on which the setting changes
  public func moved(_ reader: any RecordReader, on today: Day) throws -> [Moved] {
    guard TermRecomputation.settings.contains(setting) else { return [] }
    let before = CompletionBasis(reader: reader, today: today)
    let after = CompletionBasis(reader: reader, today: today, instead: [setting: value])
    return try TermRecomputation.kinds.flatMap { kind, isOpen in
      try reader.records(RecordQuery(kind.key, where: isOpen)).sorted { $0.id < $1.id }
        .flatMap { try changes(of: $0, before, after) }
    }
  }

  /// The terms that are what the old setting gives, and become others by the new one.
  private func changes(
    of record: RecordValue, _ before: CompletionBasis, _ after: CompletionBasis
  ) throws -> [Moved] {
    let terms = record.schema.completions.flatMap(\.terms).filter { record[$0] != nil }
    guard !terms.isEmpty else { return [] }
    var (was, becomes) = (record, record)
    for field in terms { (was[field], becomes[field]) = (nil, nil) }
    do {
      try before.complete(&was)
      try after.complete(&becomes)
    } catch let refusal as Refusal where refusal.identifier == .settingNotDays {
      // By a setting that makes no sense no term was computed, and none can be.
      return []
    }
    return terms.compactMap { field in
      guard let old = record.day(field), let new = becomes.day(field), was.day(field) == old, new != old else {
        return nil
      }
      return Moved(record: record, field: field, old: old, new: new)
    }
  }

  /// The kinds whose records have computed terms, and what is true of the open ones.
  private static var kinds: [(RecordSchema, Condition)] {
    RecordSchema.all.filter { !$0.completions.allSatisfy(\.terms.isEmpty) }.compactMap { kind in
      kind.due.map { (kind, $0.isOpen) }
    }
  }

  /// The settings that terms follow.
  private static let settings: Set<String> = Set(
    [RuleSetting.major, .minor, .answer, .complexAnswer, .forwarding].map(\.name)
      + [RuleSetting.freeDays, RuleSetting.workingDays])
}
