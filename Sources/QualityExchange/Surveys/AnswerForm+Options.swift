import QualityModel

extension AnswerForm {
  /// What the options of a question say of it: whole numbers on a scale are marks, some words stand for no answer.
  init(options: [String]) {
    var answers = ColumnAnswers()
    for option in options where !AnswerReading.isNoAnswer(option) { answers.take(.text(PlainHead.text(option))) }
    let integers = answers.integers
    if integers.values.reduce(0, +) == answers.filled, let low = integers.keys.min(), let high = integers.keys.max(),
      SurveyScale("\(low)-\(high)") != nil
    {
      self.init(kind: .scale, range: low...high)
    } else {
      let told = Set(answers.counts.keys.compactMap(AnswerReading.yesOrNo))
      let isYesNo = told.count == 2 && AnswerForm.areYesOrNo(answers)
      self.init(kind: isYesNo ? .yesNo : .choice, range: isYesNo ? 0...1 : nil)
    }
  }
}
