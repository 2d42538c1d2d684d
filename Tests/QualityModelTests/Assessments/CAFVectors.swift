import Foundation
import QualityModel

/// The vectors of CAF's two ways of scoring, and its panels as the vectors need them.
struct CAFVectors: Decodable {
  struct Band: Decodable {
    let score: Int
    let enabler: String
    let resultLevel: Int
  }

  struct Enabler: Decodable {
    struct Given: Decodable {
      let plan, `do`, check, act: Int
    }

    struct Expected: Decodable {
      let sum: Int
      let score: Decimal
      let plausibilityCap: Int
      let warn: Bool
    }

    let `in`: Given
    let out: Expected
  }

  struct Result: Decodable {
    struct Given: Decodable {
      let trends, targets: Int
    }

    struct Expected: Decodable {
      let sum: Int
      let score: Decimal
    }

    let `in`: Given
    let out: Expected
  }

  struct Mean: Decodable {
    let `in`: [Decimal]
    let out: Decimal
  }

  struct Label: Decodable {
    let steps1to9: [Int]
    let total: Int
    let pass: Bool
  }

  let classicalBand: [Band]
  let classicalReject: [Decimal]
  let fineTunedEnabler: [Enabler]
  let fineTunedResult: [Result]
  let criterionMean: [Mean]
  let pefLabelPillars12: [Label]

  static func read() throws -> CAFVectors {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return try JSONDecoder().decode(CAFVectors.self, from: Data(contentsOf: folder.appending(path: "caf-vectors.json")))
  }
}

/// The panels of CAF by their scales; their words do not matter here.
enum CAFPanels {
  private static let limits = [0...10, 11...30, 31...50, 51...70, 71...90, 91...100]

  static func dimension(_ key: String, _ names: [String]) -> ScoringDimension {
    ScoringDimension(
      key: key, title: LocalText(["en": key]),
      bands: zip(names, limits).map { ScoringBand(key: $0, range: $1, title: LocalText(), meaning: LocalText()) })
  }

  static let numbers = ["0", "1", "2", "3", "4", "5"]

  static func classical(_ key: String, _ names: [String]) -> ScoringPanel {
    var panel = ScoringPanel(
      key: key, method: .classical, title: LocalText(["en": key]), dimensions: [dimension("value", names)])
    panel.isCumulative = true
    return panel
  }

  static let enabler = classical("enabler", ["none", "PLAN", "DO", "CHECK", "ACT", "PDCA"])
  static let result = classical("result", numbers)

  static let fineEnabler: ScoringPanel = {
    var panel = ScoringPanel(
      key: "fine-enabler", method: .fineTuned, title: LocalText(["en": "fine"]),
      dimensions: ["plan", "do", "check", "act"].map { dimension($0, numbers) })
    panel.plausibility = [PlausibilityRule(anyAtMost: 20, limit: 40), PlausibilityRule(anyAtMost: 29, limit: 60)]
    return panel
  }()

  static let fineResult = ScoringPanel(
    key: "fine-result", method: .fineTuned, title: LocalText(["en": "fine"]),
    dimensions: ["trends", "targets"].map { dimension($0, numbers) })

  static let levels = ScoringPanel(
    key: "levels", method: .levels, title: LocalText(["en": "levels"]),
    dimensions: [
      ScoringDimension(
        key: "level", title: LocalText(),
        bands: (1...5).map { ScoringBand(key: "\($0)", range: $0...$0, title: LocalText(), meaning: LocalText()) })
    ])

  static func words(_ method: ScoringMethod, _ words: [String]) -> ScoringPanel {
    ScoringPanel(
      key: method.rawValue, method: method, title: LocalText(),
      dimensions: [
        ScoringDimension(
          key: "fulfilment", title: LocalText(),
          bands: words.map { ScoringBand(key: $0, range: nil, title: LocalText(), meaning: LocalText()) })
      ])
  }

  static let fulfilment = words(.fulfilment, ["met", "partly", "notMet", "notApplicable"])
  static let yesNo = words(.yesNo, ["met", "notMet", "notApplicable"])
}
