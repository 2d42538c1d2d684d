import TestSupport
import Testing

@testable import QualityModel

@Suite("Answers of a checklist")
struct ChecklistCountsTests {
  private func item(_ result: ChecklistItem.Result?) -> Record<ChecklistItem> {
    var item = Record<ChecklistItem>(id: "CL-1")
    item.result = result
    return item
  }

  @Test("A question without an answer is not examined, and never nonconforming")
  func unanswered() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let answers = (0..<20).map { _ in ChecklistItem.Result.allCases.randomElement(using: &generator) }
      let open = Int.random(in: 0...20, using: &generator)
      let without = ChecklistCounts(answers.map(item))
      let with = ChecklistCounts((answers + Array(repeating: nil, count: open)).map(item))
      #expect(with.nonconforming == without.nonconforming && with.conforming == without.conforming)
      #expect(with.examined == without.examined && with.notExamined == without.notExamined + open)
      #expect(with.all == 20 + open)
    }
  }

  @Test("An answer in words alone counts neither for nor against, and is not called unexamined")
  func words() {
    var answered = item(nil)
    answered.answer = "jā"
    let counts = ChecklistCounts([answered, item(nil)])
    #expect(counts.inWords == 1 && counts.notExamined == 1 && counts.examined == 0 && counts.all == 2)
  }
}
