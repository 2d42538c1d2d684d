import XMLSupport

/// A sentence of the program as an element of a document.
struct NoticeElement {
  let notice: ReportNotice

  var element: XMLElement {
    XMLElement(
      "notice",
      [
        "label": notice.label, "tone": notice.tone?.rawValue, "count": notice.count.map { "\($0)" },
        "name": notice.name,
      ])
  }
}
