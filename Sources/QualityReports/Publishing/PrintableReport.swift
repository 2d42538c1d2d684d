/// A report on a page of its own, to be read on a screen, on a phone, or on paper.
///
/// Whatever conforms is a document for ``ReportPublisher``; the publisher makes its files by `page.rng` and `page.html`,
/// unless a schema or a page template lies there under the name of its format. A report is a value: made once, it gives the same document every time.
///
/// ```swift
/// let sheet = try workspace.read { try NonconformitySheet(of: nonconformity, reading: $0, asOf: today) }
/// let publisher = ReportPublisher(templatesFolder: "Templates")
/// let document = try publisher.document(sheet)
/// let pages = try publisher.pages(of: document, NonconformitySheet.format, [latvian, english])
/// ```
public protocol PrintableReport {
  /// What the document is called, and which sections it may have.
  static var format: ReportFormat { get }
  /// Who it comes from, what it is called, and the day on which one looks.
  var head: ReportHead { get }
  /// The other pages of the same set, if it is one of several.
  var pages: [ReportPageLink] { get }
  /// What it says, in the order in which it says it.
  var sections: [ReportSection] { get }
  /// Who signs it, if anybody does.
  var signatures: [ReportSignature] { get }
}

extension PrintableReport {
  /// None: the report stands alone.
  public var pages: [ReportPageLink] { [] }
  /// None: nobody signs.
  public var signatures: [ReportSignature] { [] }
}
