/// The index of an inspection folder; with sections it is the whole folder on one page.
package struct FolderIndex: PrintableReport {
  package static let format = ReportFormat(
    "inspectionFolder",
    sections: FolderPart.format.sections)

  package let head: ReportHead
  package let pages: [ReportPageLink]
  package let sections: [ReportSection]

  /// How other pages of the folder lead to it.
  static let link = ReportPageLink(InspectionFolder.indexName, label: "folder.index")
}
