/// An entry of a catalogue with where it stands.
public struct CriterionPlace: Hashable, Sendable {
  public let criterion: Criterion
  /// How many entries stand above it; 0 at the top.
  public let depth: Int
  /// The number of the entry above it; `nil` at the top.
  public let parent: String?

  /// The entries and everything under them, the one above first.
  static func places(of entries: [Criterion]) -> [CriterionPlace] {
    var places: [CriterionPlace] = []
    // A stack instead of recursion: the tree may be of any depth.
    var waiting = entries.reversed().map { CriterionPlace(criterion: $0, depth: 0, parent: nil) }
    while let place = waiting.popLast() {
      places.append(place)
      waiting += place.criterion.children.reversed().map {
        CriterionPlace(criterion: $0, depth: place.depth + 1, parent: place.criterion.number)
      }
    }
    return places
  }
}
