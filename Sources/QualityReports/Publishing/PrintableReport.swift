/// A report on a page of its own, to be read on a screen, on a phone, or on paper.
///
/// Whatever conforms gets its document from ``PageDocument``, and from the publisher its files: by `page.rng` and
/// `page.html`, unless a schema or a template lies there under the name of its format.
package protocol PrintableReport {
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
  package var pages: [ReportPageLink] { [] }
  package var signatures: [ReportSignature] { [] }
}
