import Foundation
import JSONSupport
import QualityModel

/// Compares the frozen documents of signed reviews, and the pages that were frozen with them, with their fingerprints and
/// with what the trail says of the signing.
struct FrozenCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func findings() throws -> [CheckFinding] {
    let statement = try connection.prepare(
      """
      SELECT f."review", f."edition", f."document", f."fingerprint", f."head", f."link", t."payload",
        lower(hex(h."link")), t."record"
      FROM "frozen" f LEFT JOIN "trail" t ON t."entry" = f."entry" LEFT JOIN "trail" h ON h."entry" = f."head"
      ORDER BY 1, 2
      """)
    let notes = try FrozenNotes.all(connection)
    var findings: [CheckFinding] = []
    while try statement.step() {
      let facts = facts(in: statement.text(6))
      let review = Signing(
        review: statement.text(0) ?? "", edition: statement.integer(1), facts: facts, notes: notes)
      let isWhole =
        try isDocumentWhole(statement, review) && arePartsWhole(of: review, document: statement.text(2) ?? "")
      if !isWhole { findings.append(finding(statement.text(0), statement.text(1))) }
    }
    return try findings + lost() + strays()
  }

  /// A review as it was signed, and what the trail notes of that.
  private struct Signing {
    let review: String
    let edition: Int
    let facts: [String: String]
    /// What redactions noted since.
    let notes: FrozenNotes

    func note(of part: String) -> FrozenNotes.Note? {
      notes[FrozenNotes.Place(review: review, edition: edition, name: part)]
    }

    /// Whether a part is as the trail says: as it was signed, or as a redaction left it.
    func proves(_ proof: FrozenProof, _ part: String) -> Bool {
      let note = note(of: part)
      let lines = proof.lines.digest(knowing: note?.lines ?? [:]).hex
      let signed = facts[FrozenProof.fact(of: part)]?.split(separator: " ").map(String.init) ?? []
      return signed.count == 2 && proof.fingerprint == note?.fingerprint ?? signed[0] && lines == signed[1]
    }
  }

  private func facts(in payload: String?) -> [String: String] {
    payload.flatMap(JSONValue.init(reading:))?["facts"]?.textMembers ?? [:]
  }

  private func finding(_ review: String?, _ edition: String?) -> CheckFinding {
    CheckFinding("check.frozen-altered", ["review": .record(review ?? ""), "edition": .text(edition ?? "")])
  }

  private func isDocumentWhole(_ statement: SQLiteStatement, _ signing: Signing) -> Bool {
    let document = SHA256.digest(of: Array((statement.text(2) ?? "").utf8)).hex
    let facts = signing.facts
    let expected = signing.note(of: FrozenPartTable.document)?.fingerprint ?? facts["fingerprint"]
    return document == expected && facts["fingerprint"] == statement.text(3) && facts["head"] == statement.text(4)
      && facts["edition"] == statement.text(1) && statement.text(8) == statement.text(0)
      && facts["link"] == statement.text(5) && statement.text(7) == statement.text(5)
  }

  /// Every part that the trail notes is there as it was, and no other one. A program that froze the document alone noted
  /// none.
  private func arePartsWhole(of signing: Signing, document: String) throws -> Bool {
    let statement = try connection.prepare(
      """
      SELECT "name", "content", "fingerprint", "salts" FROM "frozenPart" WHERE "review" = ? AND "edition" = ?
      """)
    try statement.bind([.text(signing.review), .integer(signing.edition)])
    var missing = Set(signing.facts.keys.filter { $0.hasPrefix(FrozenProof.fact(of: "")) })
    while try statement.step() {
      let name = statement.text(0) ?? ""
      let proof = FrozenProof(of: statement.text(1) ?? document, salts: statement.withBytes(3) { Array($0) })
      guard missing.remove(FrozenProof.fact(of: name)) != nil, let proof, proof.fingerprint == statement.text(2),
        signing.proves(proof, name), statement.isNull(1) == (statement.text(0) == FrozenPartTable.document)
      else { return false }
    }
    return missing.isEmpty
  }

  /// Signings whose document is gone.
  private func lost() throws -> [CheckFinding] {
    let statement = try connection.prepare(
      """
      SELECT "record", "payload" FROM "trail"
      WHERE "event" = 'sign' AND "entry" NOT IN (SELECT "entry" FROM "frozen") ORDER BY "entry"
      """)
    var findings: [CheckFinding] = []
    while try statement.step() { findings.append(finding(statement.text(0), facts(in: statement.text(1))["edition"])) }
    return findings
  }

  /// Pages that belong to no signed review.
  private func strays() throws -> [CheckFinding] {
    let statement = try connection.prepare(
      """
      SELECT DISTINCT "review", "edition" FROM "frozenPart"
      WHERE ("review", "edition") NOT IN (SELECT "review", "edition" FROM "frozen") ORDER BY 1, 2
      """)
    var findings: [CheckFinding] = []
    while try statement.step() { findings.append(finding(statement.text(0), statement.text(1))) }
    return findings
  }
}
