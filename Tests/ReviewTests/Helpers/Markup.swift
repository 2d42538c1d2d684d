import XMLSupport

extension XMLNode {
  /// This element and all below it.
  var whole: [XMLNode] { [self] + elements.flatMap(\.whole) }

  func whole(named name: String) -> [XMLNode] { whole.filter { $0.name == name } }

  /// The texts that stand directly in this element, without the space around them.
  var ownTexts: [String] {
    children.filter { $0.kind == .text }.map { String($0.text.trimmingSpace) }.filter { !$0.isEmpty }
  }
}

extension String {
  var trimmingSpace: Substring {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    let front = drop(while: isSpace)
    guard let last = front.lastIndex(where: { !isSpace($0) }) else { return "" }
    return front[...last]
  }
}
