import QualityModel

/// The column of a table, or several of them, in which respondents answer one question.
struct AnswerColumn {
  /// Where the answer stands.
  enum Source {
    case cell(Int)
    /// A column for each option, in which it is ticked; one of them may hold words.
    case ticks([Tick])
  }

  /// A column in which an option is ticked.
  struct Tick {
    let index: Int
    let option: String
    let isOther: Bool

    /// - Parameter head: that of the column, which names the option
    init(_ index: Int, _ head: QuestionHead) {
      let option = head.option ?? head.part ?? ""
      (self.index, isOther) = (index, head.isOther)
      // What tools add, such as `(please specify)`, is no part of the option.
      self.option = isOther ? FieldValue.trimmed(String(option.prefix { $0 != "(" })) : option
    }

    /// The option, if the cell says that it was chosen, with what somebody wrote to it.
    func chosen(_ text: String) -> String? {
      guard !text.isEmpty, text != AnswerColumn.notAsked else { return nil }
      switch ColumnAnswers.tick(text, of: option) {
      case true?: return option
      case false?: return nil
      case nil: return isOther ? "\(option): \(text)" : option
      }
    }
  }

  /// The head of the first of the columns, as it stands in the file.
  let header: String
  /// The words of the question without numbers and codes.
  let text: String
  let source: Source
  /// Whether a tool wrote it that marks what was not asked as `N/A`.
  let isCoded: Bool
  /// What the survey asks; `nil` for a question that is made of the column.
  var question: Record<SurveyQuestion>?

  /// What LimeSurvey writes for a question that was not asked.
  static let notAsked = "N/A"

  /// The places in the row.
  var indexes: [Int] {
    switch source {
    case .cell(let index): [index]
    case .ticks(let ticks): ticks.map(\.index)
    }
  }

  /// What the respondent of a row answered; empty if nothing.
  func cell(of row: any TableRows) -> TableCell {
    guard case .cell(let index) = source else { return .empty }
    let cell = row[index]
    return isCoded && cell.words == AnswerColumn.notAsked ? .empty : cell
  }
}

extension AnswerColumn {
  /// The identifier of the question.
  var id: String? { question?.id.text }
}
