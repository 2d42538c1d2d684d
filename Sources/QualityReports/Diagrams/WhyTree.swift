package import XMLSupport

/// Five whys as a tree: under the effect the answers to the first why, under each of them what explains it.
///
/// A branch goes down and to the right, so that it takes as many causes as there are, also on a phone. The evidence
/// stands below each answer, and the cause at the root has a strong rim.
package struct WhyTree {
  let effect: String
  let causes: [DiagramCause]
  let words: DiagramWords

  static let width = 480.0
  private static let gap = 10.0
  private static let mostIndent = 190.0
  private static let size = 13.0

  package init(effect: String, causes: [DiagramCause], words: DiagramWords) {
    self.effect = effect
    self.causes = causes
    self.words = words
  }

  /// The tree as an `svg` element.
  package func drawing(id: String, title: String) -> XMLElement {
    var canvas = DiagramCanvas(id: id, width: WhyTree.width)
    let head = DiagramText(effect, size: 14, limit: WhyTree.width - 4 - 2 * DiagramText.padding, isStrong: true)
    let box = ChartBox(from: (2, 2), to: (WhyTree.width - 2, 2 + head.height + 14))
    canvas.box(box, head, .filled)
    if causes.isEmpty {
      canvas.text(
        DiagramText(words.none, size: WhyTree.size, limit: WhyTree.width, isSlanted: true), at: 2,
        top: box.bottom + 12)
    } else {
      drawBelow(box, causes, level: 1, top: box.bottom + WhyTree.gap, on: &canvas)
    }
    return canvas.drawing(kind: "whys", title: title, description: description)
  }

  /// How far each level stands to the right of the one before.
  private var indent: Double { min(26, WhyTree.mostIndent / Double(max(1, depth(causes)))) }

  private func count(_ causes: [DiagramCause]) -> Int {
    causes.map { 1 + count($0.causes) }.reduce(0, +)
  }

  /// The more causes there are, the less room has each, so that the tree fits on a page.
  private var lines: WhyCard.Lines {
    switch count(causes) {
    case ...10: WhyCard.Lines(text: 12, evidence: 4)
    case ...20: WhyCard.Lines(text: 4, evidence: 2)
    default: WhyCard.Lines(text: 2, evidence: 1)
    }
  }

  private func depth(_ causes: [DiagramCause]) -> Int {
    causes.map { 1 + depth($0.causes) }.max() ?? 0
  }

  /// Draws causes under what they explain, and says where the next box may begin.
  @discardableResult
  private func drawBelow(
    _ parent: ChartBox, _ causes: [DiagramCause], level: Int, top: Double,
    on canvas: inout DiagramCanvas
  ) -> Double {
    var top = top
    let joint = parent.left + indent / 2
    for cause in causes {
      let left = parent.left + indent
      let card = WhyCard(cause: cause, level: level, width: WhyTree.width - 2 - left, lines: lines, words: words)
      let box = ChartBox(from: (left, top), to: (WhyTree.width - 2, top + card.height))
      canvas.line([(joint, parent.bottom), (joint, top + 14), (left, top + 14)])
      card.draw(in: box, on: &canvas)
      top = drawBelow(box, cause.causes, level: level + 1, top: box.bottom + WhyTree.gap, on: &canvas)
    }
    return top
  }

  /// The tree in words, each cause with its level.
  private var description: String {
    let lines = causes.isEmpty ? [words.none] : DiagramCause.sentences(causes, "", words)
    return (["\(words.effect): \(effect)"] + lines).joined(separator: "; ")
  }
}
