import QualityModel
import QualityStore

/// Writes the questions that an audit's checklist does not ask yet, behind those that stand there.
struct ChecklistWriting {
  let writer: WorkspaceWriter
  let session: Session

  /// - Returns: the questions that were added
  /// - Throws: `checklist.too-late` if the audit is being held or is over
  func write(_ audit: RecordValue) throws -> [RecordValue] {
    guard let audit = Record<Audit>(audit) else { return [] }
    try refuseTooLate(audit)
    let proposal = try ChecklistProposal(audit, reader: writer.reader)
    let words = ChecklistWords(
      phrases: try OrganisationLanguage(session: session).phrases(writer.reader),
      criteria: try session.criteria(writer.reader))
    var order = try proposal.items().compactMap(\.order).max() ?? 0
    return try proposal.missing().map { question in
      order += 1
      var item = Record<ChecklistItem>()
      item.audit = audit.id
      item.order = order
      item.question = words.text(question)
      item.criterion = question.criterion
      item.sourceRecord = question.sourceRecord
      let id = try writer.add(item.content)
      return try writer.reader.record(ChecklistItem.key, id: id) ?? item.content
    }
  }

  private func refuseTooLate(_ audit: Record<Audit>) throws {
    let state = audit.state ?? .planned
    guard ![.planned, .postponed, .prepared].contains(state) else { return }
    throw Refusal(
      .rule, "checklist.too-late", ["record": audit.id.text, "kind": Audit.key, "state": state.rawValue])
  }
}
