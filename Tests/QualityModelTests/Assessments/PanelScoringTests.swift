import Foundation
import QualityModel
import TestSupport
import Testing

@Suite("Scoring by panels")
struct PanelScoringTests {
  private func exact(_ decimal: Decimal) throws -> ExactFraction {
    try #require(ExactNumber("\(decimal)").flatMap { ExactFraction($0) })
  }

  @Test("Classical: the bands of enablers and results are those of the method")
  func bands() throws {
    let vectors = try CAFVectors.read().classicalBand
    #expect(vectors.count == 12)
    for vector in vectors {
      let judged = ["value": FieldValue.integer(vector.score)]
      let (enabler, result) = (try CAFPanels.enabler.score(judged), try CAFPanels.result.score(judged))
      #expect(enabler.places.first?.band.key == vector.enabler)
      #expect(result.places.first?.band.key == "\(vector.resultLevel)")
      #expect(enabler.score == ExactFraction(vector.score))
    }
  }

  @Test("Classical: what is no whole number from 0 to 100 is refused, and nothing is rounded")
  func rejects() throws {
    for value in try CAFVectors.read().classicalReject {
      let number = try #require(ExactNumber("\(value)"))
      #expect(throws: ScoreProblem.self) { try CAFPanels.enabler.score(["value": .number(number)]) }
    }
    let fraction = ExactNumber(digits: 763, scale: 1)
    #expect(throws: ScoreProblem.notWhole(dimension: "value", value: fraction)) {
      try CAFPanels.enabler.score(["value": .number(fraction)])
    }
    #expect(throws: ScoreProblem.outsideScale(dimension: "value", value: 101, scale: 0...100)) {
      try CAFPanels.enabler.score(["value": .integer(101)])
    }
    // Written with a nought behind the point it is still the same whole number.
    #expect(
      try CAFPanels.enabler.score(["value": .number(ExactNumber(digits: 760, scale: 1))]).score == ExactFraction(76))
  }

  @Test("Fine-tuned enablers: sum of 400, score and warning are those of the vectors")
  func fineTunedEnablers() throws {
    let vectors = try CAFVectors.read().fineTunedEnabler
    #expect(vectors.count == 8)
    for vector in vectors {
      let given = vector.in
      let score = try CAFPanels.fineEnabler.score([
        "plan": .integer(given.plan), "do": .integer(given.do), "check": .integer(given.check),
        "act": .integer(given.act),
      ])
      #expect(score.sum == vector.out.sum)
      #expect(score.score == (try exact(vector.out.score)))
      #expect(score.plausibleLimit ?? 100 == vector.out.plausibilityCap)
      #expect(score.isImplausible == vector.out.warn)
    }
  }

  @Test("Fine-tuned results: sum of 200 and score are those of the vectors")
  func fineTunedResults() throws {
    let vectors = try CAFVectors.read().fineTunedResult
    #expect(vectors.count == 5)
    for vector in vectors {
      let score = try CAFPanels.fineResult.score([
        "trends": .integer(vector.in.trends), "targets": .integer(vector.in.targets),
      ])
      #expect(score.sum == vector.out.sum)
      #expect(score.score == (try exact(vector.out.score)))
      #expect(!score.isImplausible)
    }
  }

  @Test("A criterion is the mean of its subcriteria, as the vectors say")
  func means() throws {
    for vector in try CAFVectors.read().criterionMean {
      #expect(ExactFraction.mean(of: try vector.in.map(exact)) == (try exact(vector.out)))
    }
  }

  @Test("The label needs 28 points of nine steps, and four in steps 1, 5 and 9")
  func label() throws {
    var rule = LabelRule(title: LocalText(), catalogues: ["caf-2020"], certainty: .own, source: "")
    rule.sumAtLeast = 28
    rule.each = ["1", "5", "9"].map { LabelRule.Minimum(number: $0, atLeast: 4) }
    let steps = (1...9).map(String.init)
    for vector in try CAFVectors.read().pefLabelPillars12 {
      let ratings = Dictionary(uniqueKeysWithValues: zip(steps, vector.steps1to9))
      let verdict = rule.verdict(ratings, steps: steps)
      #expect(verdict.total == vector.total)
      #expect(verdict.passes == vector.pass)
    }
    #expect(!rule.verdict(["1": 5], steps: steps).passes)
  }

  @Test("What was not judged has no score, and is not nought")
  func notAssessed() throws {
    #expect(try CAFPanels.enabler.score([:]).outcome == .notAssessed)
    #expect(try CAFPanels.enabler.score(["value": .integer(0)]).outcome == .rated(ExactFraction(0)))
    let half = try CAFPanels.fineEnabler.score(["plan": .integer(60), "check": .integer(20)])
    #expect(half.outcome == .incomplete(missing: ["do", "act"]))
    #expect(half.score == nil && half.sum == nil && half.plausibleLimit == nil)
  }

  @Test("Levels run from 1 to 5; words are those of the scale")
  func levelsAndWords() throws {
    #expect(try CAFPanels.levels.score(["level": .integer(5)]).score == ExactFraction(5))
    #expect(throws: ScoreProblem.outsideScale(dimension: "level", value: 0, scale: 1...5)) {
      try CAFPanels.levels.score(["level": .integer(0)])
    }
    #expect(try CAFPanels.fulfilment.score(["fulfilment": .text("partly")]).answer == "partly")
    #expect(try CAFPanels.fulfilment.score(["fulfilment": .text("notApplicable")]).outcome == .notApplicable)
    #expect(throws: ScoreProblem.self) { try CAFPanels.yesNo.score(["fulfilment": .text("partly")]) }
  }

  @Test("A judgement of another method is refused")
  func otherPanel() {
    #expect(throws: ScoreProblem.otherPanel(field: "level")) {
      try CAFPanels.enabler.score(["value": .integer(50), "level": .integer(3)])
    }
  }

  @Test(
    "A mean that another register wrote beside the dimensions changes nothing; any other number there is refused",
    arguments: [("51.25", true), ("51.2", true), ("51.3", true), ("51", true), ("51.4", false), ("52", false)])
  func meanBeside(_ told: String, _ isTaken: Bool) throws {
    let judged: [String: FieldValue] = ["plan": .integer(70), "do": .integer(60), "check": .integer(45)]
    let all = judged.merging(["act": .integer(30), "value": .number(try #require(ExactNumber(told)))]) { $1 }
    if isTaken {
      #expect(try CAFPanels.fineEnabler.score(all).score?.text == "51.25")
    } else {
      #expect(throws: ScoreProblem.otherPanel(field: "value")) { try CAFPanels.fineEnabler.score(all) }
    }
    // Without all dimensions there is no mean that it could be.
    let part = judged.merging(["value": .number(try #require(ExactNumber(told)))]) { $1 }
    #expect(throws: ScoreProblem.otherPanel(field: "value")) { try CAFPanels.fineEnabler.score(part) }
  }

  @Test("On any panel a criterion may be said not to apply")
  func notApplicable() throws {
    #expect(try CAFPanels.enabler.score(["fulfilment": .text("notApplicable")]).outcome == .notApplicable)
  }

  @Test("Law: a score lies between its lowest and highest dimension, and every number has its band")
  func law() throws {
    var generator = SeededGenerator(seed: 2020)
    for _ in 0..<2000 {
      let values = (0..<4).map { _ in Int.random(in: 0...100, using: &generator) }
      let score = try CAFPanels.fineEnabler.score(
        Dictionary(uniqueKeysWithValues: zip(["plan", "do", "check", "act"], values.map { .integer($0) })))
      let mean = try #require(score.score)
      #expect(mean >= ExactFraction(values.min() ?? 0) && mean <= ExactFraction(values.max() ?? 0))
      #expect(score.sum == values.reduce(0, +))
      #expect(score.places.allSatisfy { place in place.value.map { place.band.range?.contains($0) == true } ?? false })
      #expect(
        score.isImplausible
          == (values.min().map { $0 <= 20 ? mean > ExactFraction(40) : $0 < 30 && mean > ExactFraction(60) } ?? false))
    }
  }
}
