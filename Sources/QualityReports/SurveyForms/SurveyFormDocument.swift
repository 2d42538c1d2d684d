import QualityModel
import XMLSupport

/// Writes a survey's form as the XML document from which its page is made; the texts are in one language.
struct SurveyFormDocument {
  let form: SurveyForm
  let language: Organisation.Language
  /// What the page may do, as a Content Security Policy.
  let policy: String

  var root: XMLElement {
    XMLElement(
      "surveyForm",
      [
        "version": "1", "language": language.rawValue, "policy": policy, "form": SurveyForm.format,
        "survey": form.survey.id.text, "file": form.fileName, "title": form.survey.title,
        "organisation": form.organisation, "anonymous": form.survey.anonymous == true ? "true" : nil,
        "sample": form.isSample ? "true" : nil,
      ], form.items(in: language).map(question))
  }

  private func question(_ item: SurveyFormItem) -> XMLElement {
    let (kind, range, parts) = manner(item.manner)
    return XMLElement(
      "question",
      [
        "id": item.question.id.text, "asked": item.question.fingerprint, "number": "\(item.number)", "text": item.text,
        "lang": item.isTranslated ? nil : Organisation.Language.lv.rawValue, "kind": kind,
        "from": range.map { "\($0.lowerBound)" }, "to": range.map { "\($0.upperBound)" },
      ], parts)
  }

  private func manner(_ manner: SurveyFormItem.Manner) -> (kind: String, range: ClosedRange<Int>?, [XMLElement]) {
    switch manner {
    case .scale(let marks):
      ("scale", nil, marks.map { XMLElement("mark", ["value": "\($0.value)", "name": $0.name]) })
    case .yesNo: ("yesNo", nil, [])
    case .choice(let options): ("choice", nil, options.map(option))
    case .multiple(let options): ("multiple", nil, options.map(option))
    case .number(let range): ("number", range, [])
    case .text: ("text", nil, [])
    }
  }

  private func option(_ option: SurveyFormItem.Option) -> XMLElement {
    XMLElement("option", ["value": option.value, "text": option.text])
  }
}
