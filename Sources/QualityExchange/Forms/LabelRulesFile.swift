import Foundation
public import QualityModel

/// Reads the rules of labels and certificates (`Templates/assessment/labels.json`).
public enum LabelRulesFile {
  /// - Parameter path: the file
  /// - Throws: `labels.unreadable`, with the line where it is no such file
  public static func read(_ path: String) throws -> [LabelRule] {
    let name = "Templates/assessment/labels.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(.inputOutput, .labelsUnreadable, at: Refusal.Place(file: name))
    }
    return try TemplateNode.root(of: Array(data), file: name, else: .labelsUnreadable).list("labels").map {
      try rule($0)
    }
  }

  private static func rule(_ node: TemplateNode) throws -> LabelRule {
    var rule = LabelRule(
      title: try node.words("title"), catalogues: try node.list("catalogues").map { try $0.text() },
      certainty: try node.member("certainty").text().asCertainty(node), source: try node.member("source").text())
    rule.checklist = try node.optional("checklist")?.text()
    rule.sumAtLeast = try node.optional("sumAtLeast")?.integer()
    rule.each = try node.list("each").map { one in
      LabelRule.Minimum(number: try one.member("number").text(), atLeast: try one.member("atLeast").integer())
    }
    rule.validYears = try node.optional("validYears")?.integer()
    rule.progressMonths = try node.list("progressMonths").map { try $0.integer() }
    if let months = try node.optional("applyMonths") {
      let (from, to) = (try months.member("from").integer(), try months.member("to").integer())
      guard from <= to else { throw months.refusal }
      rule.applyMonths = from...to
    }
    return rule
  }
}

extension String {
  fileprivate func asCertainty(_ node: TemplateNode) throws -> Certainty {
    guard let certainty = Certainty(rawValue: self) else { throw node.refusal }
    return certainty
  }
}

extension Refusal.ID {
  static let labelsUnreadable = Refusal.ID("labels.unreadable")
}
