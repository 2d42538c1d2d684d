/// Prepares an audit: the questions that its checklist does not ask yet, behind those that stand there, and the step.
public struct AuditPreparation: UseCase {
  private let audit: RecordID<Audit>
  private let isDraft: Bool
  private let day: Day?
  private let words: (ChecklistQuestion) -> String

  /// - Parameters:
  ///   - audit: the audit
  ///   - isDraft: whether only the checklist is wanted
  ///   - day: the day on which it was prepared, if it was not today
  ///   - words: puts a question into the organisation's language
  public init(
    _ audit: RecordID<Audit>, isDraft: Bool, on day: Day?, wording words: @escaping (ChecklistQuestion) -> String
  ) {
    self.audit = audit
    self.isDraft = isDraft
    self.day = day
    self.words = words
  }

  /// The questions that were added.
  /// - Throws: `checklist.too-late` if the audit is being held or is over
  public func run(_ work: inout Work) throws -> [Record<ChecklistItem>] {
    guard let audit = try work.reader.record(audit) else {
      throw Refusal(.data, .recordUnknown, ["record": .record(audit.text)])
    }
    try refuseTooLate(audit)
    let proposal = try ChecklistProposal(audit, reader: work.reader)
    var order = try proposal.items().compactMap(\.order).max() ?? 0
    let items = try proposal.missing().map { question in
      order += 1
      // Who may prepare may ask what is asked with it; the step tells who that is.
      return try work.add(item(question, order), by: isDraft ? .person : .useCase)
    }
    if !isDraft, audit.state != .prepared { work.take("prepare", of: audit.id, on: day) }
    return items
  }

  private func item(_ question: ChecklistQuestion, _ order: Int) -> Record<ChecklistItem> {
    var item = Record<ChecklistItem>()
    item.audit = audit
    item.order = order
    item.question = words(question)
    item.criterion = question.criterion
    item.sourceRecord = question.sourceRecord
    return item
  }

  private func refuseTooLate(_ audit: Record<Audit>) throws {
    let state = audit.state ?? .planned
    guard ![.planned, .postponed, .prepared].contains(state) else { return }
    throw Refusal(
      .rule, .checklistTooLate,
      ["record": .record(audit.id.text), "kind": .kind(Audit.key), "state": .state(state.rawValue, of: Audit.key)])
  }
}

extension Refusal.ID {
  static let checklistTooLate = Refusal.ID("checklist.too-late")
}
