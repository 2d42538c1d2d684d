/// A label that the language does not have; it becomes a ``TemplateError`` where the place is known.
struct UnknownLabel: Error {
  let key: String

  func error(at place: TemplatePlace) -> TemplateError {
    TemplateError(
      "template.label", at: place, reason: "there is no label '\(key)' in this language",
      nextStep: "correct the key, or add the label to the language's file")
  }
}
