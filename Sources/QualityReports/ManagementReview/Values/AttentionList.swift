/// Items of attention: of each reason the first few, with the number of those left out.
struct AttentionList {
  private(set) var items: [AttentionItem]
  private(set) var more: Int

  /// Shortens a whole list.
  init(_ items: [AttentionItem] = []) {
    var kept: [AttentionItem] = []
    for item in items where kept.count(where: { $0.reason == item.reason }) < ReviewComputation.attentionItems {
      kept.append(item)
    }
    self.items = kept
    more = items.count - kept.count
  }

  /// The first of a list whose whole number is known.
  init(first items: [AttentionItem], of whole: Int) {
    self.items = items
    more = max(0, whole - items.count)
  }

  static func + (one: AttentionList, other: AttentionList) -> AttentionList {
    var list = one
    list.items += other.items
    list.more += other.more
    return list
  }
}
