import QualityModel

/// The causes of a nonconformity as trees: each under the one that it explains.
struct CauseTrees {
  private let roots: [Record<Cause>]
  private let below: [String: [Record<Cause>]]

  init(causes: [Record<Cause>]) {
    let ids = Set(causes.map(\.id.text))
    let reachable = CauseTrees.reachable(causes, ids)
    // A cause whose parent is gone, or that lies in a ring, stands for itself: none is left out.
    let isRoot: (Record<Cause>) -> Bool = { cause in
      cause.parent.map { !ids.contains($0.text) } ?? true || !reachable.contains(cause.id.text)
    }
    roots = causes.filter(isRoot)
    below = Dictionary(grouping: causes.filter { !isRoot($0) }) { $0.parent?.text ?? "" }
  }

  /// The causes that can be reached from one without a parent.
  private static func reachable(_ causes: [Record<Cause>], _ ids: Set<String>) -> Set<String> {
    let children = Dictionary(grouping: causes) { $0.parent?.text ?? "" }
    var found = Set<String>()
    var next = causes.filter { $0.parent.map { !ids.contains($0.text) } ?? true }
    while let cause = next.popLast() {
      guard found.insert(cause.id.text).inserted else { continue }
      next += children[cause.id.text] ?? []
    }
    return found
  }

  /// A drawing for each method that was used.
  func diagrams(of record: Record<Nonconformity>) -> [ReportDiagram] {
    let (branched, asked) = (roots.filter(isOnBranch), roots.filter { !isOnBranch($0) })
    var diagrams: [ReportDiagram] = []
    if !asked.isEmpty {
      diagrams.append(
        ReportDiagram("whys", label: "diagram.whys", .whys(effect: record.title, asked.map(tree))))
    }
    if !branched.isEmpty {
      diagrams.append(
        ReportDiagram("ishikawa", label: "diagram.ishikawa", .ishikawa(effect: record.title, branched.map(tree))))
    }
    return diagrams
  }

  private func isOnBranch(_ cause: Record<Cause>) -> Bool { cause.method == .ishikawa || cause.branch != nil }

  private func tree(_ cause: Record<Cause>) -> ReportCause {
    var tree = ReportCause(
      cause.text, branch: cause.branch, causes: (below[cause.id.text] ?? []).map(self.tree))
    tree.id = cause.id.text
    tree.evidence = cause.evidence
    tree.isRoot = cause.isRoot ?? false
    return tree
  }
}
