import Foundation
import JSONSupport
public import QualityModel

/// Reads a questionnaire that surveys can begin with (`Templates/questionnaires/NAME.json`); <doc:Questionnaires> has the
/// format.
///
/// ```swift
/// QuestionnaireFile.names(in: templates + "/questionnaires")             // ["darbinieki", "klienti", "tuvinieki"]
/// let clients = try QuestionnaireFile.read("klienti", in: templates + "/questionnaires")
/// ```
public enum QuestionnaireFile {
  private static let ending = ".json"

  /// The names of the questionnaires in a folder, in ascending order.
  public static func names(in folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.map { String($0.dropLast(ending.count)) }
      .sorted()
  }

  /// - Parameter name: one of ``names(in:)``, its letters however they are written
  /// - Throws: `questionnaire.unknown` with the names that there are; `questionnaire.unreadable` with the line where it is
  ///   no such file
  public static func read(_ name: String, in folder: String) throws -> Questionnaire {
    let names = names(in: folder)
    guard let name = names.first(where: { $0.folded == name.folded }) else {
      throw Refusal(
        .usage, .questionnaireUnknown, ["name": .text(ColumnPlan.quotable(name)), "words": .words(names)])
    }
    let file = "Templates/questionnaires/\(name)\(ending)"
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)\(ending)") else {
      throw Refusal(.inputOutput, .questionnaireUnreadable, at: Refusal.Place(file: file))
    }
    return try questionnaire(name, TemplateNode.root(of: Array(data), file: file, else: .questionnaireUnreadable))
  }

  private static func questionnaire(_ name: String, _ root: TemplateNode) throws -> Questionnaire {
    let word = try root.member("audience")
    guard let audience = Survey.Audience(rawValue: try word.text()) else { throw word.refusal }
    let anonymous = try root.member("anonymous")
    guard let isAnonymous = anonymous.node.boolean else { throw anonymous.refusal }
    let questions = try root.list("questions").map(question)
    guard !questions.isEmpty else { throw root.refusal }
    return Questionnaire(
      name, title: try root.words("title"), audience: audience, isAnonymous: isAnonymous, questions: questions)
  }

  private static func question(_ node: TemplateNode) throws -> Record<SurveyQuestion> {
    var question = Record<SurveyQuestion>()
    let kind = try node.member("kind")
    guard let known = SurveyQuestion.Kind(rawValue: try kind.text()) else { throw kind.refusal }
    question.kind = known
    (question.text, question.textEn) = try both(node.member("text"))
    question.scale = try node.optional("scale").map { scale in
      guard let read = SurveyScale(try scale.text()) else { throw scale.refusal }
      return read.text
    }
    if let worst = try node.optional("worst") { (question.worstName, question.worstNameEn) = try both(worst) }
    if let best = try node.optional("best") { (question.bestName, question.bestNameEn) = try both(best) }
    let options = try node.list("options").map(both)
    (question.options, question.optionsEn) = (options.map(\.0), options.map(\.1))
    return question
  }

  /// A text in the two languages in which surveys ask.
  private static func both(_ node: TemplateNode) throws -> (String, String) {
    let words = try node.words()
    guard let latvian = words["lv"], let english = words["en"] else { throw node.refusal }
    return (latvian, english)
  }
}

extension Refusal.ID {
  static let questionnaireUnknown = Refusal.ID("questionnaire.unknown")
  static let questionnaireUnreadable = Refusal.ID("questionnaire.unreadable")
}
