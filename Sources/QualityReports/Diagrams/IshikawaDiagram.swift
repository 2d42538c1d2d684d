package import XMLSupport

/// Causes and their effect as Ishikawa draws them: the effect at the head, six branches on a spine, causes along the
/// branches, and causes behind causes below them.
///
/// Three branches lie above the spine, three below. A branch is as long as its causes need; a branch without any is
/// drawn too, so that the reader sees that it was thought of.
package struct IshikawaDiagram {
  let effect: String
  let causes: [DiagramCause]
  let words: DiagramWords

  static let width = 760.0
  private static let headWidth = 150.0
  /// How far a branch leans towards the head.
  private static let lean = 26.0

  package init(effect: String, causes: [DiagramCause], words: DiagramWords) {
    self.effect = effect
    self.causes = causes
    self.words = words
  }

  /// The diagram as an `svg` element.
  package func drawing(id: String, title: String) -> XMLElement {
    var canvas = DiagramCanvas(id: id, width: IshikawaDiagram.width)
    let branches = words.branches.indices.map {
      IshikawaBranch(words.branches[$0], onBranch($0), width: column - 12)
    }
    let above = branches.prefix(3)
    let below = branches.dropFirst(3)
    let head = DiagramText(effect, size: 13, limit: IshikawaDiagram.headWidth - 2 * DiagramText.padding, isStrong: true)
    let spine = max(height(of: above), head.height / 2 + 10) + 2
    draw(spine: spine, head, on: &canvas)
    for (index, branch) in above.enumerated() {
      draw(branch, index, spine, height(of: above), isAbove: true, on: &canvas)
    }
    for (index, branch) in below.enumerated() {
      draw(branch, index, spine, height(of: below), isAbove: false, on: &canvas)
    }
    return canvas.drawing(kind: "ishikawa", title: title, description: description)
  }

  private var column: Double { (IshikawaDiagram.width - IshikawaDiagram.headWidth - 24) / 3 }

  /// What lies on no branch is shown on the last one: nothing may be lost.
  private func onBranch(_ index: Int) -> [DiagramCause] {
    let last = words.branches.count - 1
    return causes.filter { ($0.branch ?? last) == index }
  }

  private func height(of branches: some Collection<IshikawaBranch>) -> Double {
    max(80, branches.map(\.height).max() ?? 0)
  }

  private func draw(spine: Double, _ head: DiagramText, on canvas: inout DiagramCanvas) {
    let left = IshikawaDiagram.width - IshikawaDiagram.headWidth
    canvas.line([(2, spine), (left - 1, spine)], width: 3, color: "#1D4F63", isArrow: false)
    let half = head.height / 2 + 10
    canvas.box(
      ChartBox(from: (left, spine - half), to: (IshikawaDiagram.width - 2, spine + half)), head,
      .filled)
  }

  private func draw(
    _ branch: IshikawaBranch, _ index: Int, _ spine: Double, _ height: Double, isAbove: Bool,
    on canvas: inout DiagramCanvas
  ) {
    let left = 2 + column * Double(index)
    let foot = left + column
    let outer = isAbove ? spine - height : spine + height
    canvas.line([(foot - IshikawaDiagram.lean, outer), (foot, spine)], width: 2)
    let place = IshikawaBranch.Place(
      left: left, bone: { y in foot - IshikawaDiagram.lean * (y - spine).magnitude / height },
      outer: outer,
      spine: spine, isAbove: isAbove)
    branch.draw(at: place, on: &canvas)
  }

  /// The diagram in words, branch by branch.
  private var description: String {
    let branches = words.branches.indices.map { index -> String in
      let causes = onBranch(index)
      let sentences = causes.isEmpty ? [words.none] : DiagramCause.sentences(causes, "", words)
      return "\(words.branches[index]): \(sentences.joined(separator: " "))"
    }
    return (["\(words.effect): \(effect)"] + branches).joined(separator: "; ")
  }
}
