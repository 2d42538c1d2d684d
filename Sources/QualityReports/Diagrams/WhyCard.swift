/// One answer in a tree of whys: its number, its text, its evidence.
struct WhyCard {
  /// How many lines there may be.
  struct Lines {
    let text: Int
    let evidence: Int
  }

  private let text: DiagramText
  private let evidence: DiagramText?
  private let root: DiagramText?
  private let number: DiagramText
  private let isRoot: Bool

  private static let edge = 7.0
  private static let numberWidth = 22.0

  /// - Parameter level: which why it answers, from 1
  init(cause: DiagramCause, level: Int, width: Double, lines: Lines, words: DiagramWords) {
    let room = max(60, width - WhyCard.numberWidth - DiagramText.padding)
    text = DiagramText(cause.text, size: 13, limit: room, count: lines.text)
    evidence = cause.evidence.map {
      DiagramText($0, size: 12, limit: room, count: lines.evidence, isSlanted: true)
    }
    root = cause.isRoot ? DiagramText(words.root, size: 12, limit: room, isStrong: true) : nil
    number = DiagramText("\(level)", size: 13, limit: 40, isStrong: true)
    isRoot = cause.isRoot
  }

  private var parts: [(text: DiagramText, color: String)] {
    [
      root.map { ($0, ChartPalette.missed) }, (text, ChartPalette.ink),
      evidence.map { ($0, ChartPalette.note) },
    ]
    .compactMap { $0 }
  }

  var height: Double {
    parts.map(\.text.height).reduce(0, +) + Double(parts.count - 1) * 2 + 2 * WhyCard.edge
  }

  func draw(in box: ChartBox, on canvas: inout DiagramCanvas) {
    canvas.box(box, DiagramText("", size: 13, limit: 10), isRoot ? .marked : .plain)
    canvas.text(
      number, at: box.left + WhyCard.numberWidth / 2, top: box.top + WhyCard.edge, isCentred: true,
      color: "#1D4F63")
    var top = box.top + WhyCard.edge
    for part in parts {
      canvas.text(part.text, at: box.left + WhyCard.numberWidth, top: top, color: part.color)
      top += part.text.height + 2
    }
  }
}
