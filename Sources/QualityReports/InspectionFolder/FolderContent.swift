/// What a part of an inspection folder says, wherever it stands.
struct FolderContent {
  let link: ReportPageLink
  let sections: [ReportSection]

  /// - Parameters:
  ///   - name: the name of the part's page
  ///   - count: how many things it is about
  ///   - facts: what the index tells of it
  init(_ name: String, count: Int, facts: [ReportFact] = [], _ sections: [ReportSection]) {
    var link = ReportPageLink(name, label: "folder.\(name)", count: count)
    link.facts = facts.filter { !$0.values.isEmpty }
    self.link = link
    self.sections = sections
  }

  /// A section with a list, or with a sentence where there is nothing.
  static func section(_ id: String, _ table: ReportTable) -> ReportSection {
    let isEmpty = table.rows.isEmpty
    return ReportSection(
      id, label: "folder.\(id)", count: isEmpty ? nil : table.rows.count,
      [isEmpty ? .notice(ReportNotice("folder.\(id).none")) : .table(table)])
  }
}
