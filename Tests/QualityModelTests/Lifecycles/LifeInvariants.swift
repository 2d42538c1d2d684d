import QualityModel

/// What must never be, told once more in other words than the tables' rules.
struct LifeInvariants {
  let records: MemoryRecords

  /// Terms that stay as they were first set.
  private static let firstTerms: [RecordField] = [
    Nonconformity.fields.firstDue, Action.fields.firstDue, Audit.fields.firstPlanned,
  ]

  func broken(_ record: RecordValue, before old: RecordValue?) -> [String] {
    var broken: [String] = []
    func never(_ text: String, _ condition: Bool) { if condition { broken.append(text) } }
    let state = record.state ?? ""
    never("a state that no table knows", record.schema.lifecycle?.states.contains(state) != true)
    for first in Self.firstTerms where record.schema.fields.contains(first) {
      if let old, let term = old[first] { never("a first term that moved", record[first] != term) }
    }
    if let old, let lifecycle = old.schema.lifecycle, !lifecycle.stateIsTold,
      lifecycle.ends.contains(lifecycle.state(of: old))
    {
      never("a way out of an end", state != lifecycle.state(of: old))
    }
    return (broken + ofKind(record, before: old)).map { "\(record.id): \($0)" }
  }

  private func ofKind(_ record: RecordValue, before old: RecordValue?) -> [String] {
    if let record = Record<Nonconformity>(record) { return nonconformity(record) }
    if let record = Record<Action>(record) { return action(record) }
    if let record = Record<Audit>(record) { return audit(record) }
    if let record = Record<Document>(record) { return document(record) }
    if let record = Record<AuditProgramme>(record) { return programme(record) }
    if let record = Record<Review>(record) { return review(record) }
    if let record = Record<Feedback>(record) { return feedback(record) }
    if let record = Record<ExternalInspection>(record) { return inspection(record, before: old) }
    return []
  }

  // MARK: Improvement

  private func nonconformity(_ record: Record<Nonconformity>) -> [String] {
    guard record.state == .closed else { return [] }
    let actions = records.all(Action.self).filter { $0.for == record.id.text && $0.state != .cancelled }
    var broken: [String] = []
    if actions.contains(where: { $0.state == .planned || $0.state == .started }) {
      broken.append("closed with open actions")
    }
    if record.closed == nil || record.verifiedBy == nil { broken.append("closed without verification") }
    if actions.isEmpty, record.correctionEnough != true { broken.append("closed without an action") }
    let owners = [record.owner, record.implementedBy].compactMap { $0 }
    if let verifier = record.verifiedBy, (actions.flatMap(doers) + owners).contains(verifier),
      !isExcepted(record.id, "verify", verifier)
    {
      broken.append("verified by the implementer")
    }
    if record.effective != .yes { broken.append("closed without being effective") }
    return broken
  }

  private func action(_ record: Record<Action>) -> [String] {
    var broken: [String] = []
    if record.state == .verified {
      if let verifier = record.verifiedBy, doers(record).contains(verifier), !isExcepted(record.id, "verify", verifier)
      {
        broken.append("verified by the implementer")
      }
      if record.completedOn == nil { broken.append("verified before it was completed") }
    }
    if record.state == .planned || record.state == .started, let subject = record.for,
      let state = found(RecordID<Nonconformity>(subject))?.state, state == .closed || state == .rejected
    {
      broken.append("open for something closed")
    }
    return broken
  }

  private func doers(_ action: Record<Action>) -> [RecordID<Person>] {
    [action.responsible, action.completedBy].compactMap { $0 } + action.coResponsible
  }

  private func feedback(_ record: Record<Feedback>) -> [String] {
    let isSilent = record.answeredOn == nil && record.kind != .thanks && record.from != .anonymous
    return record.state == .closed && isSilent ? ["closed without an answer"] : []
  }

  // MARK: Audits

  private func audit(_ record: Record<Audit>) -> [String] {
    let held: [Audit.State?] = [.inProgress, .reported, .closed]
    guard record.state == .prepared || held.contains(record.state) else { return [] }
    var broken = ([record.leader] + record.team).filter { audits(record, $0) }.map {
      "audited by \($0.text), whose own it is"
    }
    if record.criteria.isEmpty, held.contains(record.state) { broken.append("held without criteria") }
    return broken
  }

  /// Whether somebody audits what is their own, and nobody excepted it.
  private func audits(_ record: Record<Audit>, _ auditor: RecordID<Person>) -> Bool {
    let owns = record.processes.contains { found($0)?.owner == auditor }
    let unit = found(auditor)?.unit
    let above = unit.flatMap { found($0)?.parent }
    let works = record.units.contains { $0 == unit || $0 == above }
    return (owns || works) && !isExcepted(record.id, "prepare", auditor) && !isExcepted(record.id, "restaff", auditor)
  }

  private func programme(_ record: Record<AuditProgramme>) -> [String] {
    guard record.state == .approved else { return [] }
    return directed(record.approvedBy, "approved")
      + apart(record.id, "approve", record.approvedBy, record.preparedBy, "approved by who prepared it")
  }

  private func inspection(_ record: Record<ExternalInspection>, before old: RecordValue?) -> [String] {
    guard record.state == .closed, old.flatMap({ Record<ExternalInspection>($0) })?.state != .closed else { return [] }
    let demands = records.all(InspectionDemand.self).filter { $0.inspection == record.id && $0.state != .done }
    return demands.isEmpty ? [] : ["closed with open demands"]
  }

  // MARK: Approvals

  private func document(_ record: Record<Document>) -> [String] {
    guard record.state == .approved || record.state == .inForce else { return [] }
    // What was approved elsewhere tells the order in place of a director.
    let isBelieved = record.isApprovedElsewhere && record.approvedOn != nil
    return (isBelieved ? [] : directed(record.approvedBy, "approved"))
      + apart(record.id, "approve", record.approvedBy, record.author, "approved by its author")
  }

  private func review(_ record: Record<Review>) -> [String] {
    guard record.state == .signed else { return [] }
    return directed(record.signedBy, "signed")
      + apart(record.id, "sign", record.signedBy, record.preparedBy, "signed by who prepared it")
  }

  private func directed(_ person: RecordID<Person>?, _ done: String) -> [String] {
    person.flatMap(found)?.roles.contains(.director) == true ? [] : ["\(done) by who is no director"]
  }

  private func apart<Kind>(
    _ record: RecordID<Kind>, _ step: String, _ person: RecordID<Person>?, _ other: RecordID<Person>?, _ text: String
  ) -> [String] {
    guard let person, person == other, !isExcepted(record, step, person) else { return [] }
    return [text]
  }

  private func isExcepted<Kind>(_ record: RecordID<Kind>, _ step: String, _ person: RecordID<Person>) -> Bool {
    records.all(FourEyesException.self).contains {
      $0.for == record.text && $0.step == step && $0.person == person && $0.state == .used
    }
  }

  private func found<Kind: RecordKind>(_ id: RecordID<Kind>) -> Record<Kind>? { (try? records.record(id)) ?? nil }
}
