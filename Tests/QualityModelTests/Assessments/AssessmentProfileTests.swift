import QualityModel
import TestSupport
import Testing

@Suite("Profiles of assessments")
struct AssessmentProfileTests {
  private func criterion(_ number: String, _ panels: [String] = [], _ children: [Criterion] = []) -> Criterion {
    var criterion = Criterion(number: number, kind: .criterion, certainty: .own, title: LocalText(["en": number]))
    criterion.scoredBy = panels
    criterion.children = children
    return criterion
  }

  private func catalogue(_ entries: [Criterion]) -> CriteriaCatalogue {
    let head = CriteriaCatalogue.Head(
      key: "test", title: LocalText(["en": "Test"]), edition: "1", revised: .first, status: .inForce)
    return CriteriaCatalogue(
      head, panels: [CAFPanels.enabler, CAFPanels.fulfilment, CAFPanels.fineEnabler], entries: entries)
  }

  private func score(_ value: Int) throws -> PanelScore { try CAFPanels.enabler.score(["value": .integer(value)]) }

  @Test("A criterion is the mean of its subcriteria; the total is the mean of the criteria, not of all subcriteria")
  func means() throws {
    let catalogue = catalogue([
      criterion(
        "1", [], [criterion("1.1", ["enabler"]), criterion("1.2", ["enabler"]), criterion("1.3", ["enabler"])]),
      criterion("2", [], [criterion("2.1", ["enabler"])]),
    ])
    let profile = AssessmentProfile(
      catalogue, catalogue.scored(by: .classical),
      scores: ["1.1": try score(30), "1.2": try score(35), "1.3": try score(41), "2.1": try score(90)])
    #expect(profile["1"]?.mean == ExactFraction(106, over: 3))
    #expect(profile["2"]?.mean == ExactFraction(90))
    #expect(profile.ownTotal == ExactFraction(188, over: 3))
    #expect(profile.top.map(\.criterion.number) == ["1", "2"])
  }

  @Test("What was not assessed is left out of the mean and counted")
  func unassessed() throws {
    let catalogue = catalogue([
      criterion("1", [], [criterion("1.1", ["enabler"]), criterion("1.2", ["enabler"])]),
      criterion("2", [], [criterion("2.1", ["enabler"])]),
    ])
    let profile = AssessmentProfile(catalogue, catalogue.scored(by: .classical), scores: ["1.1": try score(40)])
    #expect(profile["1"]?.mean == ExactFraction(40))
    #expect(profile["1"]?.assessed == 1 && profile["1"]?.criteria == 2)
    #expect(profile["2"]?.mean == nil)
    #expect(profile.unassessed.map(\.number) == ["1.2", "2.1"])
    #expect(profile.ownTotal == ExactFraction(40))
  }

  @Test("Requirements in words are counted, not averaged")
  func words() throws {
    let catalogue = catalogue([
      criterion("1", [], ["a", "b", "c", "d"].map { criterion($0, ["fulfilment"]) })
    ])
    let answers = ["a": "met", "b": "met", "c": "notMet", "d": "notApplicable"]
    let profile = AssessmentProfile(
      catalogue, catalogue.scored(by: .fulfilment),
      scores: try answers.mapValues { try CAFPanels.fulfilment.score(["fulfilment": .text($0)]) })
    #expect(profile["1"]?.answers == ["met": 2, "notMet": 1, "notApplicable": 1])
    #expect(profile["1"]?.mean == nil)
    #expect(profile.ownTotal == nil)
  }

  @Test("Criteria are those that a panel of the method scores; a service takes only what applies to its kind")
  func scored() {
    var home = criterion("x", ["fulfilment"])
    home.services = [.groupHome]
    let catalogue = catalogue([home, criterion("y", ["fulfilment", "enabler"]), criterion("z", ["unknown"])])
    #expect(catalogue.scored(by: .fulfilment).map(\.criterion.number) == ["x", "y"])
    #expect(catalogue.scored(by: .classical).map(\.criterion.number) == ["y"])
    var service = Record<Service>(id: "S-01")
    service.kind = .homeCare
    #expect(catalogue.scored(by: .fulfilment, for: service).map(\.criterion.number) == ["y"])
    #expect(catalogue.methods == [.classical, .fulfilment])
  }

  @Test("The fingerprint of the criteria changes with edition, method, number and scale, not with the words")
  func digest() {
    let first = catalogue([criterion("1", ["enabler"]), criterion("2", ["enabler"])])
    var renamed = criterion("1", ["enabler"])
    renamed.title = LocalText(["en": "Another title"])
    let second = catalogue([renamed, criterion("2", ["enabler"])])
    let third = catalogue([criterion("1", ["enabler"]), criterion("3", ["enabler"])])
    func digest(_ catalogue: CriteriaCatalogue) -> Digest {
      CriteriaListDigest.digest(of: catalogue, .classical, catalogue.scored(by: .classical))
    }
    #expect(digest(first) == digest(second))
    #expect(digest(first) != digest(third))
    #expect(digest(first) != CriteriaListDigest.digest(of: first, .fineTuned, first.scored(by: .classical)))
  }

  @Test("Law: every mean lies between the lowest and highest result under it, at any depth")
  func law() throws {
    var generator = SeededGenerator(seed: 338)
    for _ in 0..<200 {
      var scores: [String: PanelScore] = [:]
      var number = 0
      func grow(_ depth: Int) throws -> Criterion {
        number += 1
        let name = "n\(number)"
        let isLeaf = depth == 3 || Int.random(in: 0...3, using: &generator) == 0
        if isLeaf {
          if Bool.random(using: &generator) { scores[name] = try score(Int.random(in: 0...100, using: &generator)) }
          return criterion(name, ["enabler"])
        }
        return criterion(name, [], try (0..<Int.random(in: 1...4, using: &generator)).map { _ in try grow(depth + 1) })
      }
      let catalogue = catalogue([try grow(0), try grow(0)])
      let profile = AssessmentProfile(catalogue, catalogue.scored(by: .classical), scores: scores)
      for line in profile.lines {
        let under = leaves(line.criterion).compactMap { scores[$0]?.score }
        #expect(line.assessed == under.count)
        #expect((line.mean == nil) == under.isEmpty)
        if let mean = line.mean { #expect(mean >= under.min() ?? mean && mean <= under.max() ?? mean) }
      }
    }
  }

  private func leaves(_ criterion: Criterion) -> [String] {
    criterion.children.isEmpty ? [criterion.number] : criterion.children.flatMap(leaves)
  }
}
