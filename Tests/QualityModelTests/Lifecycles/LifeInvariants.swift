import QualityModel

/// What must never be, told once more in other words than the tables' rules.
struct LifeInvariants {
  let records: MemoryRecords

  func broken(_ record: RecordValue, before old: RecordValue?) -> [String] {
    var broken: [String] = []
    func never(_ text: String, _ condition: Bool) { if condition { broken.append("\(record.id): \(text)") } }
    let state = record.text("state") ?? ""
    never("a state that no table knows", record.schema.lifecycle?.states.contains(state) != true)
    if let old, let first = old["firstDue"] { never("a first term that moved", record["firstDue"] != first) }
    if let old, let first = old["firstPlanned"] { never("a first day that moved", record["firstPlanned"] != first) }
    if let old, let lifecycle = old.schema.lifecycle, lifecycle.ends.contains(lifecycle.state(of: old)) {
      never("a way out of an end", state != lifecycle.state(of: old))
    }
    switch record.schema.key {
    case "nonconformity" where state == "closed": broken += closed(record)
    case "action": broken += action(record, state)
    case "audit" where ["prepared", "inProgress", "reported", "closed"].contains(state): broken += audit(record)
    case "document" where ["approved", "inForce"].contains(state):
      never("approved by who is no director", !has("director", record.text("approvedBy")))
      never("approved by its author", isSame(record, "approvedBy", "author", "approve"))
    case "programme" where state == "approved":
      never("approved by who is no director", !has("director", record.text("approvedBy")))
      never("approved by who prepared it", isSame(record, "approvedBy", "preparedBy", "approve"))
    case "review" where state == "signed":
      never("signed by who is no director", !has("director", record.text("signedBy")))
      never("signed by who prepared it", isSame(record, "signedBy", "preparedBy", "sign"))
    case "feedback" where state == "closed":
      never(
        "closed without an answer",
        record["answeredOn"] == nil && record.text("kind") != "thanks" && record.text("from") != "anonymous")
    case "inspection" where state == "closed":
      let demands = records.all("demand").filter { $0.text("inspection") == record.id && $0.text("state") != "done" }
      never("closed with open demands", !demands.isEmpty && old?.text("state") != "closed")
    default: break
    }
    return broken
  }

  private func closed(_ record: RecordValue) -> [String] {
    let actions = records.all("action").filter { $0.text("for") == record.id && $0.text("state") != "cancelled" }
    var broken: [String] = []
    if actions.contains(where: { ["planned", "started"].contains($0.text("state")) }) {
      broken.append("closed with open actions")
    }
    if record["closed"] == nil || record["verifiedBy"] == nil { broken.append("closed without verification") }
    if actions.isEmpty, record["correctionEnough"] != .boolean(true) { broken.append("closed without an action") }
    let verifier = record.text("verifiedBy")
    let owners = [record.text("owner"), record.text("implementedBy")].compactMap { $0 }
    if let verifier, (actions.flatMap(doers) + owners).contains(verifier),
      !isExcepted(record, "verify", verifier)
    {
      broken.append("verified by the implementer")
    }
    if record["effective"] != .text("yes") { broken.append("closed without being effective") }
    return broken.map { "\(record.id): \($0)" }
  }

  private func action(_ record: RecordValue, _ state: String) -> [String] {
    var broken: [String] = []
    if state == "verified" {
      let verifier = record.text("verifiedBy")
      if let verifier, doers(record).contains(verifier), !isExcepted(record, "verify", verifier) {
        broken.append("verified by the implementer")
      }
      if record["completedOn"] == nil { broken.append("verified before it was completed") }
    }
    if ["planned", "started"].contains(state), let subject = record.text("for"),
      let state = (try? records.record("nonconformity", id: subject))??.text("state"),
      ["closed", "rejected"].contains(state)
    {
      broken.append("open for something closed")
    }
    return broken.map { "\(record.id): \($0)" }
  }

  private func doers(_ action: RecordValue) -> [String] {
    [action.text("responsible"), action.text("completedBy")].compactMap { $0 } + action.list("coResponsible")
  }

  private func audit(_ record: RecordValue) -> [String] {
    var broken: [String] = []
    for auditor in [record.text("leader")].compactMap({ $0 }) + record.list("team") {
      let person = (try? records.record("person", id: auditor)) ?? nil
      let owns = record.list("processes").contains {
        (try? records.record("process", id: $0))??.text("owner") == auditor
      }
      let unit = person?.text("unit")
      let above = unit.flatMap { (try? records.record("unit", id: $0))??.text("parent") }
      let works = record.list("units").contains { $0 == unit || $0 == above }
      let isExcepted = isExcepted(record, "prepare", auditor) || isExcepted(record, "restaff", auditor)
      if owns || works, !isExcepted { broken.append("\(record.id): audited by \(auditor), whose own it is") }
    }
    if record.list("criteria").isEmpty, ["inProgress", "reported", "closed"].contains(record.text("state")) {
      broken.append("\(record.id): held without criteria")
    }
    return broken
  }

  private func has(_ role: String, _ person: String?) -> Bool {
    person.flatMap { (try? records.record("person", id: $0)) ?? nil }?.list("roles").contains(role) ?? false
  }

  private func isSame(_ record: RecordValue, _ left: String, _ right: String, _ step: String) -> Bool {
    guard let person = record.text(left), person == record.text(right) else { return false }
    return !isExcepted(record, step, person)
  }

  private func isExcepted(_ record: RecordValue, _ step: String, _ person: String?) -> Bool {
    records.all("exception").contains {
      $0.text("for") == record.id && $0.text("step") == step && $0.text("person") == person
        && $0.text("state") == "used"
    }
  }
}
