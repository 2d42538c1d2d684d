import QualityModel
import XMLSupport

/// Where the frameworks stand, as an element of a review's document.
struct FrameworksElement {
  let frameworks: ReviewFrameworks

  var element: XMLElement {
    XMLElement(
      "frameworks", [:],
      frameworks.origins.map { XMLElement("origin", ["catalogue": $0.key, "fingerprint": $0.fingerprint]) }
        + frameworks.sections.map { SectionElement(section: $0).element } + frameworks.words.map(word))
  }

  private func word(_ key: String, _ text: LocalText) -> XMLElement {
    XMLElement(
      "word", ["key": key],
      text.languages.compactMap { language in
        text[language].map { XMLElement("text", ["language": language], text: $0) }
      })
  }
}
