/// A sentence of the program on a page.
package struct ReportNotice: Sendable {
  /// The key of the sentence.
  package let label: String
  /// How it is to be taken.
  package var tone: ReportTone?
  /// The count in it, where it has one: the key then has forms for it.
  package var count: Int?
  /// The name in it.
  package var name: String?

  package init(_ label: String, _ tone: ReportTone? = nil, count: Int? = nil, name: String? = nil) {
    self.label = label
    self.tone = tone
    self.count = count
    self.name = name
  }
}
