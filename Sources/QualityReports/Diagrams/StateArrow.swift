/// All events that lead from one state to another, as one arrow.
struct StateArrow {
  enum Course { case down, right, left }

  /// The rows of the states.
  let from: Int
  let to: Int
  private let words: String
  private(set) var text: DiagramText

  init(from: Int, to: Int, labels: [String]) {
    self.from = from
    self.to = to
    words = labels.joined(separator: ", ")
    text = StateArrow.text(words, limit: 92)
  }

  private static func text(_ words: String, limit: Double) -> DiagramText {
    DiagramText(words, size: 12, limit: limit, count: 6)
  }

  /// The same arrow with its words in lines of another width.
  func with(limit: Double) -> StateArrow {
    var arrow = self
    arrow.text = StateArrow.text(words, limit: limit)
    return arrow
  }

  var course: Course { to == from + 1 ? .down : to >= from ? .right : .left }
  var isLoop: Bool { from == to }
  var span: Int { abs(to - from) }

  /// One arrow for each pair of states, in the order in which the pairs come first.
  static func merged(_ diagram: StateDiagram, _ rows: [StateRow]) -> [StateArrow] {
    let places = Dictionary(
      rows.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    var pairs: [(from: Int, to: Int, labels: [String])] = []
    for arrow in diagram.arrows {
      guard let from = places[arrow.from], let to = places[arrow.to] else { continue }
      if let known = pairs.firstIndex(where: { $0.from == from && $0.to == to }) {
        if !pairs[known].labels.contains(arrow.label) { pairs[known].labels.append(arrow.label) }
      } else {
        pairs.append((from, to, [arrow.label]))
      }
    }
    return pairs.map { StateArrow(from: $0.from, to: $0.to, labels: $0.labels) }
  }
}
