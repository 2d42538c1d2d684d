extension Lifecycle {
  /// The steps by which a record can have come from the beginning to its state, the fewest there are; where an answer
  /// decides between two rows, the record's own.
  func path(to record: RecordValue) -> [LifecycleStep] {
    let goal = state(of: record)
    var ways: [(state: String, steps: [LifecycleStep])] = [(initial, [])]
    var seen: Set<String> = [initial]
    while !ways.isEmpty {
      let (state, taken) = ways.removeFirst()
      if state == goal { return taken }
      for step in steps where step.from.contains(state) && fits(step, record) {
        guard let next = step.to, seen.insert(next).inserted else { continue }
        ways.append((next, taken + [step]))
      }
    }
    return []
  }

  private func fits(_ step: LifecycleStep, _ record: RecordValue) -> Bool {
    guard let answer = step.when, let word = record.text(answer.field) else { return true }
    return answer.words.contains(word)
  }
}
