/// What inspections demanded again in another year: nearly the same demand, the same topic, the same body.
public struct RepeatedDemands {
  /// What several demands have in common.
  public enum Kind: String, CaseIterable, Sendable {
    /// Their words.
    case demand
    /// The topic of their inspections.
    case topic
    /// The body that demanded.
    case body
  }

  /// Demands that have something in common, from more than one year.
  public struct Group: Sendable {
    public let kind: Kind
    /// What they have in common, as the latest of them has it.
    public let name: String
    /// The inspections with demands, the earliest first.
    public let inspections: [Record<ExternalInspection>]
    /// What they demanded, in the same order.
    public let demands: [Record<InspectionDemand>]

    /// The years in which it was demanded.
    public var years: [Int] { Set(inspections.map(\.day.year)).sorted() }
    /// How many of the demands are still open.
    public var open: Int { demands.filter { $0.state != .done }.count }
  }

  /// A demand with its inspection.
  private struct Entry {
    let inspection: Record<ExternalInspection>
    let demand: Record<InspectionDemand>
  }

  /// The groups in the order of their kinds; those of more years before those of fewer.
  public let groups: [Group]

  /// - Parameters:
  ///   - years: the years that are looked at
  ///   - reader: lends inspections and their demands
  ///   - fold: a name without regard to case and diacritics
  public init(in years: ClosedRange<Int>, reader: any RecordReader, fold: (String) -> String) throws {
    let inspections = try reader.records(
      ExternalInspection.self, where: .within(\.day, Period(from: years.lowerBound, to: years.upperBound)),
      order: [.ascending(\.day)])
    let demands = Dictionary(
      grouping: try reader.records(
        InspectionDemand.self, where: .isIn(\.inspection, inspections.map(\.id))), by: \.inspection)
    let entries = inspections.flatMap { inspection in
      (demands[inspection.id] ?? []).map { Entry(inspection: inspection, demand: $0) }
    }
    let groups =
      RepeatedDemands.clusters(entries).map { RepeatedDemands.group(.demand, $0, $0.last?.demand.text) }
      + RepeatedDemands.named(entries) { $0.inspection.topic.map(fold) }
      .map { RepeatedDemands.group(.topic, $0, $0.last?.inspection.topic) }
      + RepeatedDemands.named(entries) { fold($0.inspection.body) }
      .map { RepeatedDemands.group(.body, $0, $0.last?.inspection.body) }
    self.groups = Kind.allCases.flatMap { kind in
      groups.filter { $0.kind == kind && $0.years.count > 1 }
        .sorted { ($1.years.count, $1.demands.count, $0.name) < ($0.years.count, $0.demands.count, $1.name) }
    }
  }

  private static func named(_ entries: [Entry], by name: (Entry) -> String?) -> [[Entry]] {
    Dictionary(grouping: entries.filter { name($0) != nil }) { name($0) ?? "" }.map(\.value)
  }

  private static func group(_ kind: Kind, _ entries: [Entry], _ name: String?) -> Group {
    var inspections: [Record<ExternalInspection>] = []
    for entry in entries where inspections.last?.id != entry.inspection.id { inspections.append(entry.inspection) }
    return Group(kind: kind, name: name ?? "", inspections: inspections, demands: entries.map(\.demand))
  }

  // MARK: Nearly the same demand

  /// From this share of common stems on two demands say the same.
  private static let sameness = 0.6

  /// Each demand joins the first one before it that says the same.
  private static func clusters(_ entries: [Entry]) -> [[Entry]] {
    var clusters: [(stems: Set<String>, entries: [Entry])] = []
    for entry in entries {
      let stems = Set(WordStems(of: entry.demand.text).stems)
      guard !stems.isEmpty else { continue }
      if let index = clusters.firstIndex(where: { isSame($0.stems, stems) }) {
        clusters[index].entries.append(entry)
      } else {
        clusters.append((stems, [entry]))
      }
    }
    return clusters.map(\.entries)
  }

  private static func isSame(_ left: Set<String>, _ right: Set<String>) -> Bool {
    Double(left.intersection(right).count) >= sameness * Double(left.union(right).count)
  }
}
