/// Inspections that demanded something again: of the same body, or about the same topic, in more than one year.
public struct RepeatedDemands {
  /// What several inspections have in common.
  public enum Kind: String, CaseIterable, Sendable {
    case body, topic
  }

  /// Inspections with demands that have a body or a topic in common.
  public struct Group: Sendable {
    public let kind: Kind
    /// The body or the topic as the latest of the inspections writes it.
    public let name: String
    /// The inspections with demands, the earliest first.
    public let inspections: [Record<ExternalInspection>]
    /// What they demanded, in the same order.
    public let demands: [Record<InspectionDemand>]

    /// The years in which something was demanded.
    public var years: [Int] { Set(inspections.map(\.day.year)).sorted() }
    /// How many of the demands are still open.
    public var open: Int { demands.filter { $0.state != .done }.count }
  }

  /// The groups: topics first, then bodies, those of more years before those of fewer.
  public let groups: [Group]

  /// - Parameters:
  ///   - years: the years that are looked at
  ///   - fold: a name without regard to case and diacritics
  public init(
    in years: ClosedRange<Int>, reader: any RecordReader, fold: (String) -> String
  ) throws {
    let demanding = try reader.records(
      ExternalInspection.self,
      where: .all([
        .within("day", Period(from: years.lowerBound, to: years.upperBound)),
        .equals("result", .text(ExternalInspection.Result.demands.rawValue)),
      ]), order: [.init("day")])
    let demands = Dictionary(
      grouping: try reader.records(
        InspectionDemand.self, where: .isIn("inspection", demanding.map { .text($0.id.text) })), by: \.inspection)
    groups = [Kind.topic, .body].flatMap { kind in
      RepeatedDemands.groups(kind, demanding, demands, fold)
    }
  }

  private static func groups(
    _ kind: Kind, _ inspections: [Record<ExternalInspection>],
    _ demands: [RecordID<ExternalInspection>: [Record<InspectionDemand>]], _ fold: (String) -> String
  ) -> [Group] {
    let named = inspections.compactMap { inspection -> (String, Record<ExternalInspection>)? in
      let name = kind == .body ? inspection.body : inspection.topic
      return name.map { (fold($0), inspection) }
    }
    return Dictionary(grouping: named, by: \.0).values.map { members in
      let inspections = members.map(\.1)
      let last = inspections.last
      return Group(
        kind: kind, name: (kind == .body ? last?.body : last?.topic) ?? "", inspections: inspections,
        demands: inspections.flatMap { demands[$0.id] ?? [] })
    }
    .filter { $0.years.count > 1 }
    .sorted { ($1.years.count, $1.inspections.count, $0.name) < ($0.years.count, $0.inspections.count, $1.name) }
  }
}
