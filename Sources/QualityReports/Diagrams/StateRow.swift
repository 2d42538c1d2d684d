/// A state in its row, or the point at which something begins, with the places where arrows end at its sides.
struct StateRow {
  let key: String?
  /// The name of the state; none: the point of beginning.
  let text: DiagramText?
  let isFinal: Bool

  /// The ends of arrows at the left and right side, from above to below.
  var left: [StateEnd] = []
  var right: [StateEnd] = []

  static let width = 150.0

  init(_ state: StateDiagram.State) {
    key = state.key
    text = DiagramText(state.label, size: 13, limit: StateRow.width - 16, count: 3, isStrong: true)
    isFinal = state.isFinal
  }

  /// The point of beginning.
  init() {
    (key, text, isFinal) = (nil, nil, false)
  }

  var boxWidth: Double { text == nil ? 12 : StateRow.width }

  var height: Double {
    guard let text else { return 12 }
    return max(36, text.height + 16, StateRow.height(of: left), StateRow.height(of: right))
  }

  private static func height(of ends: [StateEnd]) -> Double {
    ends.isEmpty ? 0 : ends.dropLast().map(\.roomBelow).reduce(0, +) + 20
  }

  /// Where each of the ends lies below the upper edge, in the middle of the side.
  func offsets(of ends: [StateEnd]) -> [Double] {
    let rooms = ends.dropLast().map(\.roomBelow)
    var y = (height - rooms.reduce(0, +)) / 2
    return ends.indices.map { index in
      defer { if rooms.indices.contains(index) { y += rooms[index] } }
      return y
    }
  }
}

/// The beginning or the end of an arrow at the side of a state.
struct StateEnd {
  /// The place of the arrow among those of the layout.
  let arrow: Int
  let isStart: Bool
  /// How far the next end must stay below.
  var roomBelow = 15.0
}
