import QualityModel

extension AnswerForm {
  /// What the options of a question say of it: whole numbers are marks, some words stand for no answer.
  init(options: [String]) {
    var answers = ColumnAnswers()
    for option in options where !AnswerForm.isNoAnswer(option) { answers.take(.text(PlainHead.text(option))) }
    let isScale = !answers.integers.isEmpty && answers.integers.count == answers.counts.count
    guard isScale, let low = answers.integers.keys.min(), let high = answers.integers.keys.max(), low < high else {
      self.init(kind: .choice, range: nil)
      return
    }
    self.init(kind: .scale, range: low...high)
  }

  private static func isNoAnswer(_ option: String) -> Bool {
    let key = PlainHead.key(option)
    return ["nav atb", "nav atbildes", "nav atbildeja", "neatbildeja", "nezin", "no answer", "n a"].contains(key)
  }
}
