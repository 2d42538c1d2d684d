/// One part of an inspection folder on a page of its own.
package struct FolderPart: PrintableReport {
  package static let format = ReportFormat(
    "folderPart",
    sections: [
      "inspections-list", "demands", "earlier-demands", "audits-list", "findings", "nonconformities-list",
      "open-actions", "closed-actions", "complaints", "other-feedback", "documents-list", "expired-documents",
      "expired-services", "expired-contracts", "expired-trainings",
    ])

  package let head: ReportHead
  package let pages: [ReportPageLink]
  package let sections: [ReportSection]
  /// The name of its file, without language and ending.
  package let name: String

  init(head: ReportHead, content: FolderContent, all links: [ReportPageLink]) {
    var own = head
    own.title = content.link.label
    own.subject = head.name
    own.name = nil
    self.head = own
    sections = content.sections
    name = content.link.name
    pages =
      [FolderIndex.link]
      + links.map { link in
        var link = link
        link.isCurrent = link.name == content.link.name
        link.facts = []
        return link
      }
  }
}
