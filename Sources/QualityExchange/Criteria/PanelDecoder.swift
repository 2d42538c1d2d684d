import JSONSupport
import QualityModel

/// Reads the panels by which criteria are scored, and checks that their scales have no gap.
struct PanelDecoder {
  let findings: CatalogueFindings

  static let names = [
    "key", "method", "title", "dimensions", "isCumulative", "plausibility", "certainty", "source", "note",
  ]

  func panels(_ nodes: [JSONNode]) -> [ScoringPanel] {
    var known: Set<String> = []
    return nodes.compactMap { node in
      guard let panel = panel(node) else { return nil }
      if !known.insert(panel.key).inserted {
        findings.add(.criteriaDoublePanel, ["panel": .text(panel.key)], at: node.offset)
      }
      return panel
    }
  }

  private func panel(_ node: JSONNode) -> ScoringPanel? {
    guard let object = CatalogueObject(node, PanelDecoder.names, findings) else { return nil }
    let key = object.requiredText("key")
    let method = object.required("method").flatMap { object.word(of: $0, ScoringMethod.self) }
    let title = object.required("title").map { object.localText(of: $0) }
    let dimensions = (object.required("dimensions")?.array ?? []).compactMap { dimension($0) }
    let certainty = object.required("certainty").flatMap { object.word(of: $0, Certainty.self) }
    guard let key, let method, let title, let certainty else { return nil }
    var panel = ScoringPanel(key: key, method: method, title: title, dimensions: dimensions)
    panel.isCumulative = object.boolean("isCumulative") ?? false
    panel.plausibility = object.list("plausibility").compactMap { plausibility($0) }
    panel.certainty = certainty
    panel.source = object.source("source")
    panel.note = object.localText("note")
    return panel
  }

  private func plausibility(_ node: JSONNode) -> PlausibilityRule? {
    guard let object = CatalogueObject(node, ["anyAtMost", "limit"], findings), object.required("anyAtMost") != nil,
      let anyAtMost = object.integer("anyAtMost"), object.required("limit") != nil, let limit = object.integer("limit")
    else { return nil }
    return PlausibilityRule(anyAtMost: anyAtMost, limit: limit)
  }

  private func dimension(_ node: JSONNode) -> ScoringDimension? {
    guard let object = CatalogueObject(node, ["key", "title", "question", "bands"], findings) else { return nil }
    let key = object.requiredText("key")
    let title = object.required("title").map { object.localText(of: $0) }
    let bands = object.required("bands")?.array ?? []
    let read = bands.compactMap { node in band(node).map { ($0, node.offset) } }
    checkScale(read, of: node)
    guard let key, let title else { return nil }
    return ScoringDimension(key: key, title: title, question: object.localText("question"), bands: read.map(\.0))
  }

  private func band(_ node: JSONNode) -> ScoringBand? {
    guard let object = CatalogueObject(node, ["key", "from", "to", "title", "meaning"], findings) else { return nil }
    let key = object.requiredText("key")
    let title = object.required("title").map { object.localText(of: $0) }
    let meaning = object.required("meaning").map { object.localText(of: $0) }
    let range = range(object)
    guard let key, let title, let meaning else { return nil }
    return ScoringBand(key: key, range: range, title: title, meaning: meaning)
  }

  private func range(_ object: CatalogueObject) -> ClosedRange<Int>? {
    guard object["from"] != nil || object["to"] != nil else { return nil }
    guard object.required("from") != nil, object.required("to") != nil, let from = object.integer("from"),
      let to = object.integer("to")
    else { return nil }
    guard from <= to else {
      findings.add(.criteriaScaleGap, ["from": "\(from)", "to": "\(to)"], at: object.node.offset)
      return nil
    }
    return from...to
  }

  /// Each band begins where the one before it ends; bands with and without numbers do not mix.
  private func checkScale(_ bands: [(ScoringBand, offset: Int)], of node: JSONNode) {
    guard !bands.isEmpty else { return findings.add(.criteriaScaleEmpty, at: node.offset) }
    var keys: Set<String> = []
    for (band, offset) in bands where !keys.insert(band.key).inserted {
      findings.add(.criteriaDoubleBand, ["band": .text(band.key)], at: offset)
    }
    for ((before, _), (after, offset)) in zip(bands, bands.dropFirst()) {
      switch (before.range, after.range) {
      case (nil, nil): continue
      case (let left?, let right?) where left.upperBound + 1 == right.lowerBound: continue
      case (let left, let right):
        let facts: [String: Refusal.Fact] = [
          "from": .text(left.map { "\($0.upperBound)" } ?? "–"), "to": .text(right.map { "\($0.lowerBound)" } ?? "–"),
        ]
        findings.add(.criteriaScaleGap, facts, at: offset)
      }
    }
  }
}

extension Refusal.ID {
  static let criteriaDoubleBand = Refusal.ID("criteria.double-band")
  static let criteriaDoublePanel = Refusal.ID("criteria.double-panel")
  static let criteriaScaleEmpty = Refusal.ID("criteria.scale-empty")
  static let criteriaScaleGap = Refusal.ID("criteria.scale-gap")
}
