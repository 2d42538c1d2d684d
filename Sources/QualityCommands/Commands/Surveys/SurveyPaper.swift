import QualityModel

/// A survey's form as a text to print and to fill in by hand.
struct SurveyPaper {
  private let form: SurveyForm
  private let phrases: Phrases

  private static let width = 72
  private static let box = "[ ]"

  init(_ form: SurveyForm, _ phrases: Phrases) { (self.form, self.phrases) = (form, phrases) }

  var text: String {
    let questions = form.items(in: phrases.language).flatMap { [""] + question($0) }
    return (head + questions + ["", phrases.text("survey.form.paper"), ""]).joined(separator: "\n")
  }

  private var head: [String] {
    let advice = [
      form.survey.anonymous == true ? "survey.form.anonymous" : nil, "survey.form.opinion", "survey.form.skip",
      "survey.form.help", "survey.form.cross",
    ]
    let title = form.survey.title
    let line = String(repeating: "=", count: min(title.count, SurveyPaper.width))
    return [form.organisation, title, line, ""].compactMap { $0 }
      + advice.compactMap { $0 }.map { phrases.text($0) }.flatMap { TextWrap.lines($0, width: SurveyPaper.width) }
  }

  private func question(_ item: SurveyFormItem) -> [String] {
    TextWrap.lines("\(item.number). \(item.text)", width: SurveyPaper.width) + answers(item.manner).map { "   " + $0 }
  }

  private func answers(_ manner: SurveyFormItem.Manner) -> [String] {
    switch manner {
    case .scale(let marks):
      marks.map { mark in "\(SurveyPaper.box) \(mark.value)" + (mark.name.map { " – \($0)" } ?? "") }
    case .yesNo: ["survey.form.yes", "survey.form.no"].map { "\(SurveyPaper.box) \(phrases.text($0))" }
    case .choice(let options): options.map { "\(SurveyPaper.box) \($0.text)" }
    case .multiple(let options):
      [phrases.text("survey.form.several")] + options.map { "\(SurveyPaper.box) \($0.text)" }
    case .number(let range):
      [(range.map { "\($0.lowerBound)–\($0.upperBound): " } ?? "") + String(repeating: "_", count: 12)]
    case .text: Array(repeating: String(repeating: "_", count: SurveyPaper.width - 3), count: 3)
    }
  }
}
