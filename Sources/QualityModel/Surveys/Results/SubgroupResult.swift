/// What a part of the respondents answered, beside all of them and never added to another part.
public struct SubgroupResult: Sendable {
  /// The name of the part, such as a unit.
  public let name: String
  /// What its respondents answered.
  public let result: QuestionResult

  /// Leaves out the parts that are too small, and those by which a small one could be computed.
  /// - Parameters:
  ///   - all: every part
  ///   - whole: how many answered in all; `nil` where that is not known
  static func shown(_ all: [SubgroupResult], of whole: Int?) -> [SubgroupResult] {
    let few = 1..<QuestionResult.fewAnswers
    let known = all.filter { $0.result.answered > 0 }
    var shown = known.filter { part in
      !few.contains(part.result.answered) && !(whole.map { few.contains($0 - part.result.answered) } ?? false)
    }.sorted { ($0.result.answered, $0.name) < ($1.result.answered, $1.name) }
    let told = known.reduce(0) { $0 + $1.result.answered }
    // Parts that overlap are no division of the whole: what is left over is then what was left out.
    let all = whole.map { told <= $0 ? $0 : told } ?? told
    while !shown.isEmpty, few.contains(all - shown.reduce(0) { $0 + $1.result.answered }) { shown.removeFirst() }
    return shown.sorted { $0.name < $1.name }
  }

  /// Whether the name of a part means all respondents.
  static func isEverybody(_ name: String) -> Bool {
    ["visi", "visas", "kopa", "pavisam", "all", "total", "everybody"].contains(name.folded)
  }
}
