/// The links between catalogues.
///
/// ```swift
/// crosswalk.links(of: id).map(\.other)     // what the criterion is linked with, in either direction
/// ```
public struct Crosswalk: Hashable, Sendable {
  /// All links in the order in which they were given.
  public let links: [CrosswalkLink]
  private let places: [CriterionID: [Int]]

  /// A link seen from one of its ends.
  public struct View: Hashable, Sendable {
    public let link: CrosswalkLink
    /// The criterion at the other end.
    public let other: CriterionID
    /// Whether it was looked at from the end at which the link begins; matters for `supports` only.
    public let isForward: Bool
    /// The criterion at this end.
    public var near: CriterionID { isForward ? link.from : link.to }
    /// The word for the kind of link; `supports` reads differently from its far end.
    public var relationWord: String {
      link.relation == .supports && !isForward ? "supportedBy" : link.relation.rawValue
    }
  }

  public init(_ links: [CrosswalkLink]) {
    self.links = links
    var places: [CriterionID: [Int]] = [:]
    for (place, link) in links.enumerated() {
      places[link.from, default: []].append(place)
      if link.to != link.from { places[link.to, default: []].append(place) }
    }
    self.places = places
  }

  /// The links of a criterion, seen from it; ordered by the criterion at the other end.
  public func links(of id: CriterionID) -> [View] {
    (places[id] ?? []).map { place in
      let link = links[place]
      return View(link: link, other: link.from == id ? link.to : link.from, isForward: link.from == id)
    }.sorted { $0.other < $1.other }
  }

  /// The links between two catalogues, turned so that they are seen from the first.
  public func links(between first: String, and second: String) -> [(CriterionID, View)] {
    links.compactMap { link -> (CriterionID, View)? in
      switch (link.from.catalogue, link.to.catalogue) {
      case (first, second): (link.from, View(link: link, other: link.to, isForward: true))
      case (second, first): (link.to, View(link: link, other: link.from, isForward: false))
      default: nil
      }
    }.sorted { ($0.0, $0.1.other) < ($1.0, $1.1.other) }
  }
}
