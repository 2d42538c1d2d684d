/// One branch with its causes, measured before it is drawn.
struct IshikawaBranch {
  /// Where a branch is drawn.
  struct Place {
    let left: Double
    /// Where the branch's line is at a height.
    let bone: (Double) -> Double
    let outer: Double
    let spine: Double
    let isAbove: Bool
  }

  private struct Entry {
    let text: DiagramText
    let level: Int
    let isRoot: Bool
  }

  private let name: DiagramText
  private let width: Double
  private let entries: [Entry]

  private static let gap = 7.0
  private static let indent = 12.0
  /// With more causes than this each has less room.
  private static let many = 8
  private static let mostLevels = 4

  /// - Parameter width: the room from the left edge to where the branch's line ends
  init(_ name: String, _ causes: [DiagramCause], width: Double) {
    self.name = DiagramText(name, size: 13, limit: width - 40, count: 2, isStrong: true)
    self.width = width
    let flat = IshikawaBranch.flat(causes, level: 0)
    let lines = flat.count > IshikawaBranch.many ? 3 : 7
    entries = flat.map { cause, level in
      Entry(
        text: DiagramText(
          cause.text, size: level == 0 ? 12 : 11,
          limit: width - 36 - IshikawaBranch.indent * Double(level), count: lines,
          isStrong: cause.isRoot),
        level: level, isRoot: cause.isRoot)
    }
  }

  private static func flat(_ causes: [DiagramCause], level: Int) -> [(DiagramCause, Int)] {
    causes.flatMap { cause in
      [(cause, min(level, mostLevels))] + flat(cause.causes, level: level + 1)
    }
  }

  private var headHeight: Double { name.height + 9 }

  var height: Double {
    headHeight + entries.map { $0.text.height + IshikawaBranch.gap }.reduce(0, +) + 16
  }

  /// The name stands at the outer end, the causes between it and the spine, each with a line to the branch.
  func draw(at place: Place, on canvas: inout DiagramCanvas) {
    let top = place.isAbove ? place.outer : place.outer - headHeight
    let half = name.width / 2 + 10
    let middle = max(place.left + half, min(place.bone(place.outer), place.left + width + 10 - half))
    canvas.box(ChartBox(from: (middle - half, top), to: (middle + half, top + headHeight)), name, .quiet)
    var y = place.isAbove ? top + headHeight + IshikawaBranch.gap : place.spine + 14
    for entry in entries {
      draw(entry, at: place, top: y, on: &canvas)
      y += entry.text.height + IshikawaBranch.gap
    }
    canvas.reach(place.isAbove ? place.spine : place.outer + 2)
  }

  private func draw(_ entry: Entry, at place: Place, top: Double, on canvas: inout DiagramCanvas) {
    let left = place.left + IshikawaBranch.indent * Double(entry.level)
    let y = top + entry.text.size * 0.65
    let end = place.bone(y)
    // Causes behind causes are linked to the one above them, not to the branch.
    if entry.level == 0 {
      let start = left + entry.text.firstWidth + 4
      if start < end - 4 { canvas.line([(start, y), (end, y)], width: 1) }
    } else {
      canvas.line([(left - 8, top - 3), (left - 8, y), (left - 2, y)], width: 1)
    }
    canvas.text(entry.text, at: left, top: top, color: entry.isRoot ? ChartPalette.missed : ChartPalette.ink)
  }
}
