/// The lanes on one side of the boxes: each arrow gets the nearest lane in which it meets no other.
struct StateLanes {
  private var lanes: [Int: Int] = [:]
  private var widths: [Double] = []

  private static let first = 18.0
  private static let gap = 14.0

  init(_ arrows: [StateArrow], of course: StateArrow.Course) {
    // Short arrows take the inner lanes, so that long ones run around them.
    let mine = arrows.indices.filter { arrows[$0].course == course }.sorted {
      (arrows[$0].span, $0) < (arrows[$1].span, $1)
    }
    var taken: [[ClosedRange<Int>]] = []
    for index in mine {
      let arrow = arrows[index]
      let range = min(arrow.from, arrow.to)...max(arrow.from, arrow.to)
      let lane = taken.firstIndex { $0.allSatisfy { !$0.overlaps(range) } } ?? taken.count
      if lane == taken.count { taken.append([]) }
      taken[lane].append(range)
      lanes[index] = lane
      if lane == widths.count { widths.append(0) }
      widths[lane] = max(widths[lane], arrow.text.width)
    }
  }

  func lane(of arrow: Int) -> Int { lanes[arrow] ?? 0 }

  /// How far a lane lies from the side of the boxes.
  func distance(of lane: Int) -> Double {
    StateLanes.first + widths.prefix(lane).map { $0 + StateLanes.gap }.reduce(0, +)
  }

  /// The room of all lanes with their words.
  var width: Double { widths.isEmpty ? 0 : distance(of: widths.count) }
}
