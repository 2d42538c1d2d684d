/// A question as a respondent reads it in a form, and how it is answered there.
public struct SurveyFormItem: Sendable {
  public let question: Record<SurveyQuestion>
  /// Its place in the form, from 1.
  public let number: Int
  public let text: String
  /// Whether it is worded in the language asked for; questions without an English wording are read as they are.
  public let isTranslated: Bool
  public let manner: Manner

  /// How a question is answered.
  public enum Manner: Sendable {
    /// One of a few marks, the worst first.
    case scale([Mark])
    case yesNo
    case choice([Option])
    case multiple([Option])
    /// A number; of a long scale one of its marks.
    case number(ClosedRange<Int>?)
    case text
  }

  /// A mark, and what it is called where it is one of the ends.
  public struct Mark: Sendable {
    public let value: Int
    public let name: String?
  }

  /// An option as it is kept, and as it is read.
  public struct Option: Sendable {
    public let value: String
    public let text: String
  }

  /// So many marks can stand beside each other.
  private static let mostMarks = 11

  init(_ question: Record<SurveyQuestion>, number: Int, in language: Organisation.Language) {
    let english = language == .en
    self.question = question
    self.number = number
    isTranslated = !english || question.textEn != nil
    text = english ? question.textEn ?? question.text : question.text
    manner = SurveyFormItem.manner(question, english)
  }

  private static func manner(_ question: Record<SurveyQuestion>, _ english: Bool) -> Manner {
    switch question.kind {
    case .scale: scale(question, english)
    case .yesNo: .yesNo
    case .number: .number(nil)
    case .choice where !question.options.isEmpty: .choice(options(question, english))
    case .multiple where !question.options.isEmpty: .multiple(options(question, english))
    case .choice, .multiple, .text, nil: .text
    }
  }

  private static func scale(_ question: Record<SurveyQuestion>, _ english: Bool) -> Manner {
    guard let range = question.range, range.count <= mostMarks else { return .number(question.range) }
    let worst = english ? question.worstNameEn ?? question.worstName : question.worstName
    let best = english ? question.bestNameEn ?? question.bestName : question.bestName
    let marks = question.isBestFirst ? Array(range.reversed()) : Array(range)
    return .scale(
      marks.map { Mark(value: $0, name: $0 == marks.first ? worst : $0 == marks.last ? best : nil) })
  }

  private static func options(_ question: Record<SurveyQuestion>, _ english: Bool) -> [Option] {
    let read = english && question.optionsEn.count == question.options.count ? question.optionsEn : question.options
    return zip(question.options, read).map { Option(value: $0, text: $1) }
  }
}
