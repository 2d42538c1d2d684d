/// Finds the places of all boxes, ways and words of a diagram of states.
struct StateLayout {
  /// The way of an arrow, and where its words stand.
  struct Way {
    let places: [(Double, Double)]
    let label: (text: DiagramText, left: Double, top: Double)
  }

  private(set) var rows: [StateRow]
  private(set) var boxes: [ChartBox] = []
  private(set) var ways: [Way] = []
  private(set) var width = 0.0
  private(set) var height = 0.0
  private var arrows: [StateArrow]

  private static let margin = 4.0
  private static let leastWidth = 480.0

  init(_ diagram: StateDiagram) {
    rows = diagram.states.map(StateRow.init)
    if diagram.arrows.contains(where: { $0.from == nil }) { rows.insert(StateRow(), at: 0) }
    arrows = StateArrow.merged(diagram, rows)
    for row in rows.indices { placeEnds(row) }
    let right = StateLanes(arrows, of: .right)
    let left = StateLanes(arrows, of: .left)
    for index in arrows.indices where arrows[index].course == .down {
      arrows[index] = arrows[index].with(limit: roomBeside(arrows[index], right))
    }
    let (leftRoom, rightRoom) = (left.width, max(right.width, wordsBeside))
    width = max(StateLayout.leastWidth, leftRoom + StateRow.width + rightRoom + 2 * StateLayout.margin)
    // Boxes stand in the middle of what the lanes leave, so that the drawing has no empty side.
    let rest = width - leftRoom - rightRoom - StateRow.width
    placeBoxes(middle: leftRoom + rest / 2 + StateRow.width / 2)
    findWays(left, right)
  }

  /// How far words between two boxes reach beyond the boxes.
  private var wordsBeside: Double {
    let widest = arrows.filter { $0.course == .down }.map(\.text.width).max() ?? 0
    return max(0, widest + 12 - StateRow.width / 2)
  }

  /// How wide words between two boxes may be before they meet an arrow that runs past on the right.
  private func roomBeside(_ arrow: StateArrow, _ lanes: StateLanes) -> Double {
    let passing = arrows.indices.filter {
      arrows[$0].course == .right && arrows[$0].from <= arrow.from && arrows[$0].to >= arrow.to
    }
    guard let lane = passing.map(lanes.lane).min() else { return 190 }
    return min(190, StateRow.width / 2 + lanes.distance(of: lane) - 16)
  }

  // MARK: Ends at the sides

  /// Arrows from above come first, the inner lane before the outer ones; those that lead below come last, the outer
  /// lane first: so no arrow crosses another at the box.
  private mutating func placeEnds(_ row: Int) {
    rows[row].right = ends(of: row, .right)
    rows[row].left = ends(of: row, .left)
  }

  private func ends(of row: Int, _ course: StateArrow.Course) -> [StateEnd] {
    let mine = arrows.indices.filter {
      arrows[$0].course == course && (arrows[$0].from == row || arrows[$0].to == row)
    }
    func other(_ index: Int) -> Int {
      arrows[index].from == row ? arrows[index].to : arrows[index].from
    }
    let above = mine.filter { other($0) < row }.sorted {
      (arrows[$0].span, $0) < (arrows[$1].span, $1)
    }
    let below = mine.filter { other($0) > row }.sorted {
      (arrows[$1].span, $0) < (arrows[$0].span, $1)
    }
    let loops = mine.filter { arrows[$0].isLoop }
    return above.map { StateEnd(arrow: $0, isStart: arrows[$0].from == row) }
      + loops.flatMap { loop in
        [
          StateEnd(arrow: loop, isStart: true, roomBelow: max(18, arrows[loop].text.height)),
          StateEnd(arrow: loop, isStart: false),
        ]
      } + below.map { StateEnd(arrow: $0, isStart: arrows[$0].from == row) }
  }

  // MARK: Boxes

  private mutating func placeBoxes(middle: Double) {
    var top = StateLayout.margin
    for row in rows.indices {
      let half = rows[row].boxWidth / 2
      let box = ChartBox(from: (middle - half, top), to: (middle + half, top + rows[row].height))
      boxes.append(box)
      let words = arrows.first { $0.course == .down && $0.from == row }?.text.height ?? 0
      top = box.bottom + max(26, words + 18)
    }
    height = boxes.last?.bottom ?? 0
  }

  /// Where an end of an arrow lies.
  private func y(_ arrow: Int, isStart: Bool, row: Int, _ course: StateArrow.Course) -> Double {
    let ends = course == .left ? rows[row].left : rows[row].right
    let offsets = rows[row].offsets(of: ends)
    let place = ends.firstIndex { $0.arrow == arrow && $0.isStart == isStart }
    return boxes[row].top + (place.map { offsets[$0] } ?? rows[row].height / 2)
  }

  // MARK: Ways

  private mutating func findWays(_ left: StateLanes, _ right: StateLanes) {
    var crossings: [(course: StateArrow.Course, lane: Int, y: Double)] = []
    var drawn: [(index: Int, lane: Int, start: Double, end: Double)] = []
    for index in arrows.indices where arrows[index].course != .down {
      let arrow = arrows[index]
      let lane = (arrow.course == .left ? left : right).lane(of: index)
      let start = y(index, isStart: true, row: arrow.from, arrow.course)
      let end = y(index, isStart: false, row: arrow.to, arrow.course)
      drawn.append((index, lane, start, end))
      crossings += [(arrow.course, lane, start), (arrow.course, lane, end)]
    }
    for one in drawn {
      let arrow = arrows[one.index]
      let lanes = arrow.course == .left ? left : right
      let foreign = crossings.filter { $0.course == arrow.course && $0.lane > one.lane }.map(\.y)
      ways.append(way(arrow, lanes, one.lane, one.start, one.end, avoiding: foreign))
    }
    for arrow in arrows where arrow.course == .down { ways.append(straight(arrow)) }
  }

  private func straight(_ arrow: StateArrow) -> Way {
    let (upper, lower) = (boxes[arrow.from], boxes[arrow.to])
    let x = upper.left + upper.width / 2
    let top = (upper.bottom + lower.top - arrow.text.height) / 2 - 2
    return Way(places: [(x, upper.bottom), (x, lower.top)], label: (arrow.text, x + 8, top))
  }

  private func way(
    _ arrow: StateArrow, _ lanes: StateLanes, _ lane: Int, _ start: Double, _ end: Double,
    avoiding lines: [Double]
  ) -> Way {
    let isLeft = arrow.course == .left
    let (first, last) = (boxes[arrow.from], boxes[arrow.to])
    let edge = isLeft ? boxEdge.left : boxEdge.right
    let x = isLeft ? edge - lanes.distance(of: lane) : edge + lanes.distance(of: lane)
    let places = [
      (isLeft ? first.left : first.right, start), (x, start), (x, end),
      (isLeft ? last.left : last.right, end),
    ]
    let top = StateLayout.freeTop(
      of: arrow.text.height, between: min(start, end), and: max(start, end), avoiding: lines)
    return Way(places: places, label: (arrow.text, isLeft ? x - 5 - arrow.text.width : x + 5, top))
  }

  /// The sides of the boxes of states, which are all as wide.
  private var boxEdge: (left: Double, right: Double) {
    let middle = boxes.first.map { $0.left + $0.width / 2 } ?? 0
    return (middle - StateRow.width / 2, middle + StateRow.width / 2)
  }

  /// A height for words beside a lane, as near to its middle as no other arrow runs through.
  private static func freeTop(
    of height: Double, between top: Double, and bottom: Double, avoiding lines: [Double]
  ) -> Double {
    let middle = (top + bottom - height) / 2
    let reach = Int(max(0, (bottom - top - height) / 2) / 3)
    let offsets = (0...reach).flatMap { [Double($0) * 3, Double(-$0) * 3] }
    let free = offsets.first { offset in
      !lines.contains { $0 > middle + offset - 2 && $0 < middle + offset + height + 2 }
    }
    return middle + (free ?? 0)
  }
}
