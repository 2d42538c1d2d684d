import QualityModel
import TestSupport
import Testing

@Suite("How far assessors lie apart")
struct ScoreSpreadTests {
  private func scored(_ panel: ScoringPanel, _ number: String = "1.1") -> ScoredCriterion {
    let criterion = Criterion(number: number, kind: .subcriterion, certainty: .own, title: LocalText(["en": number]))
    return ScoredCriterion(criterion: criterion, panel: panel, id: CriterionID(number, in: "caf-2020"))
  }

  private func spread(_ panel: ScoringPanel, _ key: String, _ values: [FieldValue]) throws -> ScoreSpread {
    ScoreSpread(scored(panel), try values.map { try panel.score([key: $0]) })
  }

  @Test("Two at the ends of the scale disagree wholly, two alike not at all, one alone cannot")
  func ends() throws {
    #expect(try spread(CAFPanels.enabler, "value", [.integer(0), .integer(100)]).disagreement == ExactFraction(1))
    #expect(try spread(CAFPanels.enabler, "value", [.integer(40), .integer(40)]).disagreement == ExactFraction(0))
    #expect(try spread(CAFPanels.enabler, "value", [.integer(40)]).disagreement == nil)
    #expect(try spread(CAFPanels.levels, "level", [.integer(1), .integer(5)]).disagreement == ExactFraction(1))
    let words = try spread(CAFPanels.fulfilment, "fulfilment", [.text("met"), .text("notMet")])
    #expect(words.disagreement == ExactFraction(1))
    let apart = try spread(CAFPanels.fulfilment, "fulfilment", [.text("met"), .text("notApplicable")])
    #expect(apart.disagreement == ExactFraction(1))
    #expect(apart.notApplicable == 1 && apart.scores == 1)
  }

  @Test("The distribution counts places of the scale and names nobody")
  func distribution() throws {
    let spread = try spread(CAFPanels.enabler, "value", [.integer(10), .integer(35), .integer(45), .integer(91)])
    #expect(spread.distribution == ["value": ["none": 1, "DO": 2, "PDCA": 1]])
    #expect(spread.lowest == ExactFraction(10) && spread.highest == ExactFraction(91))
    #expect(spread.mean == ExactFraction(181, over: 4))
  }

  @Test("Law: the mean distance of all pairs is what looking at each pair gives, whatever the order")
  func pairs() throws {
    var generator = SeededGenerator(seed: 28)
    for _ in 0..<500 {
      let values = (0..<Int.random(in: 2...15, using: &generator)).map { _ in Int.random(in: 0...100, using: &generator)
      }
      var (sum, pairs) = (0, 0)
      for (place, value) in values.enumerated() {
        for other in values[(place + 1)...] {
          sum += abs(value - other)
          pairs += 1
        }
      }
      let spread = try spread(CAFPanels.enabler, "value", values.shuffled(using: &generator).map { .integer($0) })
      #expect(spread.disagreement == ExactFraction(sum, over: pairs * 100))
    }
  }

  @Test("Law: fractions of fine-tuned scores are compared exactly")
  func fractions() throws {
    let panel = CAFPanels.fineEnabler
    let scores = try [[10, 20, 30, 41], [10, 20, 30, 42]].map { values in
      try panel.score(
        Dictionary(uniqueKeysWithValues: zip(["plan", "do", "check", "act"], values.map { .integer($0) })))
    }
    // A quarter of a point apart on a scale of a hundred.
    #expect(ScoreSpread(scored(panel), scores).disagreement == ExactFraction(1, over: 400))
  }

  @Test("The group speaks first of what it disagrees on most; equals keep the catalogue's order")
  func order() throws {
    let spreads = try [("1", [50, 50]), ("2", [0, 90]), ("3", [40, 50]), ("4", [50, 40]), ("5", [20])].map {
      number, values in
      ScoreSpread(
        scored(CAFPanels.enabler, number), try values.map { try CAFPanels.enabler.score(["value": .integer($0)]) })
    }
    let order = ScoreSpread.inOrderOfDisagreement(spreads).map(\.criterion.criterion.number)
    #expect(order == ["2", "3", "4", "1", "5"])
  }

  @Test("Notes are merged line by line in the order of their letters, with how many wrote them")
  func notes() {
    let lines = MergedNotes.lines(of: [
      "- Komanda zina mērķus\nLabs plāns", "Labs plāns\n\nLabs plāns", "• Ātra rīcība",
    ])
    #expect(lines.map(\.text) == ["Ātra rīcība", "Komanda zina mērķus", "Labs plāns"])
    #expect(lines.map(\.people) == [1, 1, 2])
  }
}
