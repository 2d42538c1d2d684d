import Foundation
import QualityModel

/// A small unit with everything that its printed pages show: a nonconformity that went through its whole life, one that
/// repeats it, an inspection, an audit, a complaint that was answered late, and what has expired.
enum UnitDesk {
  static func make() throws -> Desk {
    let desk = try Desk(at: "2025-01-02")
    try organisation(desk)
    try circle(desk)
    try visits(desk)
    try recurrence(desk)
    try findings(desk)
    try expired(desk)
    return desk
  }

  private static func organisation(_ desk: Desk) throws {
    let day = "2025-01-02"
    try desk.add("unit", "U-01", ["name": "Dienests", "kind": "office"], at: day)
    try desk.add("unit", "U-05", ["name": "Aprūpes nodaļa", "parent": "U-01", "kind": "department"], at: day)
    try desk.add("unit", "U-06", ["name": "Mājas aprūpes grupa", "parent": "U-05", "kind": "group"], at: day)
    try desk.add("unit", "U-07", ["name": "Patversme", "parent": "U-01", "kind": "institution"], at: day)
    try desk.add(
      "person", "E-004", ["name": "Darbinieks 004", "roles": "owner", "unit": "U-05", "active": "true"], at: day)
    try desk.add(
      "process", "P-01", ["name": "Aprūpe mājās", "kind": "core", "owner": "E-004", "units": "U-05"], at: day)
    try desk.add("budgetLine", "B-2025-01", ["year": "2025", "name": "Aprūpes transports", "planned": "5000"], at: day)
  }

  /// From the registration to the end, by four people, with an extension on the way.
  private static func circle(_ desk: Desk) throws {
    let id = "NC-2025-001"
    try desk.add(
      "nonconformity", id,
      [
        "found": "2025-02-03", "source": "employee", "title": "Aprūpes plāns nav pārskatīts",
        "description": "Trīs lietās no desmit.\nPēdējā pārskatīšana 2023. gadā.",
        "registered": "2025-02-04", "severity": "major", "process": "P-01", "unit": "U-06", "owner": "E-004",
        "criterion": "iso-9001-2015:8.5.1", "due": "2025-03-06", "plannedCost": "150", "budgetLine": "B-2025-01",
      ], at: "2025-02-04")
    try desk.take(
      "contain", "nonconformity", id,
      ["containment": "Visi trīs plāni pārskatīti.", "consequences": "Klienti informēti."], by: "E-004",
      on: "2025-02-05")
    try causes(desk, id)
    try desk.take("analyse", "nonconformity", id, ["causeClass": "procedureUnclear"], by: "E-004", on: "2025-02-10")
    try desk.action(
      "ACT-2025-001", due: "2025-03-01",
      [
        "title": "Noteikt, kurš pārskata plānus", "for": id, "responsible": "E-004", "plannedCost": "150",
        "spentCost": "120.50", "budgetLine": "B-2025-01",
      ])
    try desk.action(
      "ACT-2025-002", due: "2025-06-30",
      [
        "title": "Ieviest termiņu atgādinājumus", "for": id, "kind": "preventive", "responsible": "E-002",
        "plannedCost": "80", "state": "completed", "completedOn": "2025-03-20",
      ])
    try desk.take("plan", "nonconformity", id, [:], by: "E-004", on: "2025-02-12")
    try desk.take(
      "extend", "nonconformity", id, ["due": "2025-04-30"], reason: "Rīkojums kavējas", by: "E-001", on: "2025-03-05")
    try desk.take("start", "action", "ACT-2025-001", [:], by: "E-004", on: "2025-02-20")
    try desk.take("complete", "action", "ACT-2025-001", ["result": "Rīkojums izdots"], by: "E-004", on: "2025-04-01")
    try desk.take("implement", "nonconformity", id, [:], by: "E-004", on: "2025-04-02")
    try desk.take(
      "verify", "nonconformity", id,
      ["effective": "yes", "verification": "Izlasē desmit lietas, visas pārskatītas termiņā."], by: "E-003",
      on: "2025-07-15")
  }

  private static func causes(_ desk: Desk, _ id: String) throws {
    try desk.add(
      "cause", "C-2025-001",
      ["nonconformity": id, "method": "fiveWhys", "text": "Neviens neseko termiņiem.", "evidence": "Saruna ar nodaļu"])
    try desk.add(
      "cause", "C-2025-002",
      [
        "nonconformity": id, "method": "fiveWhys", "parent": "C-2025-001", "isRoot": "true",
        "text": "Kārtībā nav noteikts atbildīgais.", "evidence": "Kārtība KP-07",
      ])
    try desk.add(
      "cause", "C-2025-003",
      ["nonconformity": id, "method": "ishikawa", "branch": "information", "text": "Termiņi ir tikai papīra žurnālā."])
  }

  private static func recurrence(_ desk: Desk) throws {
    try desk.nonconformity(
      "NC-2025-002", found: "2025-11-20",
      [
        "title": "Atkārtoti: aprūpes plāns nav pārskatīts", "process": "P-01", "unit": "U-06", "owner": "E-004",
        "recurrenceOf": "NC-2025-001", "due": "2025-12-20", "source": "internalAudit", "sourceRecord": "AUD-2025-01",
      ])
    try desk.add(
      "exception", "EX-2025-01",
      [
        "for": "NC-2025-001", "step": "verify", "person": "E-003", "grounds": "Otra auditora nav", "grantedBy": "E-001",
        "grantedOn": "2025-07-14", "usedOn": "2025-07-15", "state": "used", "order": "1-4/12",
        "orderedOn": "2025-07-14",
      ])
  }

  private static func visits(_ desk: Desk) throws {
    try desk.add(
      "inspection", "INS-2025-01",
      [
        "body": "Veselības inspekcija", "actNumber": "3/25", "day": "2025-05-06", "unit": "U-06", "topic": "Higiēna",
        "result": "demands", "answerDue": "2025-05-20", "answeredOn": "2025-05-26",
      ])
    try desk.add(
      "audit", "AUD-2025-01",
      [
        "title": "Aprūpe mājās", "kind": "internal", "planned": "2025-11-18", "held": "2025-11-20", "leader": "E-003",
        "processes": "P-01", "state": "reported",
      ])
    try desk.add(
      "feedback", "FB-2025-001",
      [
        "kind": "complaint", "received": "2025-06-02", "from": "relative", "unit": "U-05", "text": "Aprūpētāja kavē.",
        "answerDue": "2025-06-16", "answeredOn": "2025-06-20", "upheld": "true", "state": "closed",
      ])
  }

  private static func findings(_ desk: Desk) throws {
    try desk.add(
      "demand", "DM-2025-01",
      [
        "inspection": "INS-2025-01", "text": "Novērst pelējumu", "due": "2025-09-30", "nonconformity": "NC-2025-002",
      ])
    try desk.add(
      "finding", "F-2025-001",
      [
        "audit": "AUD-2025-01", "class": "minor", "criterion": "iso-9001-2015:8.5.1", "evidence": "Lieta 7",
        "title": "Plāns nav pārskatīts", "process": "P-01", "nonconformity": "NC-2025-002",
      ])
  }

  private static func expired(_ desk: Desk) throws {
    try desk.add(
      "service", "S-01",
      ["name": "Aprūpe mājās", "unit": "U-06", "kind": "homeCare", "registeredUntil": "2025-06-30"])
    try desk.add(
      "document", "D-001",
      [
        "title": "Aprūpes kārtība", "kind": "procedure", "version": "2", "state": "inForce", "processes": "P-01",
        "approvedOn": "2024-01-10", "order": "1-4/2", "inForceFrom": "2024-01-15", "reviewDue": "2025-01-15",
        "owner": "E-004",
      ])
    try desk.add("partner", "X-01", ["name": "Veļas mazgātava", "service": "Veļa", "contractUntil": "2025-12-31"])
    try desk.add(
      "training", "T-2025-001",
      ["title": "Pirmā palīdzība", "kind": "training", "person": "E-004", "planned": "2025-10-01"])
  }
}
