/// All records that cite criteria, by the criteria that they cite.
///
/// It reads each kind of record once; asking it reads nothing more. Individual scores of a self-assessment are never in
/// it: nobody sees another assessor's.
public struct EvidenceIndex: Sendable {
  private let byCriterion: [CriterionID: [Evidence]]

  /// For how many days evidence is good unless the workspace says otherwise: three years, the term in which a provider
  /// has to assess itself (Cabinet Regulation No. 338, point 2.7).
  public static let usualAge = RuleSetting.evidence.standard

  /// - Parameters:
  ///   - day: the day on which one looks
  ///   - age: for how many days evidence is good
  public init(_ reader: any RecordReader, on day: Day, age: Int = usualAge) throws {
    var collector = EvidenceCollector(reader: reader, day: day, age: age)
    try collector.collect()
    byCriterion = collector.byCriterion.mapValues { $0.sorted(by: EvidenceIndex.isBefore) }
  }

  private init(_ byCriterion: [CriterionID: [Evidence]]) { self.byCriterion = byCriterion }

  /// What there was on a day: without records that speak for later days. An indicator goes on being measured, and stays.
  public func until(_ day: Day) -> EvidenceIndex {
    EvidenceIndex(
      byCriterion.mapValues { evidence in
        evidence.filter { $0.line.kind == Indicator.key || $0.day.map { $0 <= day } ?? true }
      })
  }

  /// The latest first, then by identifier, so that the same workspace has the same order.
  private static func isBefore(_ left: Evidence, _ right: Evidence) -> Bool {
    if left.day != right.day { return (left.day ?? .first) > (right.day ?? .first) }
    return (left.line.kind, left.line.id, left.process ?? "") < (right.line.kind, right.line.id, right.process ?? "")
  }

  /// The keys of the catalogues that records cite.
  public var catalogues: Set<String> { Set(byCriterion.keys.map(\.catalogue)) }

  /// The records that cite a criterion itself.
  public func direct(_ id: CriterionID) -> [Evidence] { byCriterion[id] ?? [] }

  /// Everything under a criterion: what cites it, what cites a criterion under it, and what the crosswalk links with
  /// it. A record stands under a criterion once, on the shortest way.
  public func evidence(for id: CriterionID, in library: CriteriaLibrary) -> [CriterionEvidence] {
    var known: Set<RecordName> = []
    let all =
      direct(id).map { CriterionEvidence(evidence: $0, path: .direct) }
      + below(id, in: library).map { CriterionEvidence(evidence: $0, path: .below) } + linked(id, in: library)
    return all.filter { known.insert(RecordName(kind: $0.evidence.line.kind, id: $0.evidence.line.id)).inserted }
  }

  private struct RecordName: Hashable {
    let kind: String
    let id: String
  }

  private func below(_ id: CriterionID, in library: CriteriaLibrary) -> [Evidence] {
    guard let criterion = library.criterion(id) else { return [] }
    return CriterionPlace.places(of: criterion.children).flatMap {
      direct(CriterionID($0.criterion.number, in: id.catalogue))
    }
  }

  /// What has no links of its own is served by those of the nearest entry above it.
  private func linked(_ id: CriterionID, in library: CriteriaLibrary) -> [CriterionEvidence] {
    Self.links(of: id, in: library).flatMap { view in
      (direct(view.other) + below(view.other, in: library)).map { CriterionEvidence(evidence: $0, path: .link(view)) }
    }
  }

  private static func links(of id: CriterionID, in library: CriteriaLibrary) -> [Crosswalk.View] {
    let catalogue = library[id.catalogue]
    var number: String? = id.number
    while let current = number {
      let links = library.crosswalk.links(of: CriterionID(current, in: id.catalogue))
      if !links.isEmpty { return links }
      number = catalogue?.place(of: current)?.parent
    }
    return []
  }

  func row(_ place: CriterionPlace, of catalogue: CriteriaCatalogue, in library: CriteriaLibrary) -> CoverageRow {
    let all = evidence(for: catalogue.id(place.criterion), in: library)
    let own = all.filter { !$0.isLinked }.map(\.evidence)
    let linked = all.filter(\.isLinked)
    return CoverageRow(
      place: place, state: Self.state(own, linked.map(\.evidence)), own: own, linked: linked,
      openNonconformities: own.filter(\.isOpenNonconformity))
  }

  /// What speaks against a criterion is no evidence for it, nor is the name of who answers for it.
  private static func state(_ own: [Evidence], _ linked: [Evidence]) -> CoverageState {
    let speaking = own.filter(speaks)
    if speaking.contains(where: { $0.doubt == nil }) { return .covered }
    if !speaking.isEmpty { return .old }
    return linked.contains { speaks($0) && $0.doubt == nil } ? .linked : .none
  }

  private static func speaks(_ evidence: Evidence) -> Bool { evidence.tone == .supporting || evidence.tone == .neutral }
}
