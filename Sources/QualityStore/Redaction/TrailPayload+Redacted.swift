import JSONSupport
import QualityModel

extension TrailPayload {
  /// The part of a redaction's entry that names the entries which lost what they said.
  static let redacted = "redacted"

  /// `{"state":{…},"redacted":["12","15"],"remains":{"12":{…}},"frozen":{…},"imported":"…","facts":{…}}`: the
  /// record as it stands when a text was taken out, the entries that lost what they said and what remains of them, by
  /// what frozen documents are proved since; for a row that came with an import also the digest with which it came, by
  /// which the import's other rows can still be proved. The reason stands in the redaction alone, so that it can be taken
  /// out there.
  static func redacted(
    _ record: RecordValue, by redaction: Record<Redaction>, _ removal: TextRemoval, _ notes: FrozenNotes,
    imported: String?
  ) -> [UInt8] {
    var bytes = Array("{\"state\":".utf8)
    append(record, to: &bytes)
    append(redacted, .array(removal.entries.map { .text("\($0)") }), to: &bytes)
    append(Remains.part, .object(removal.remains.map { ("\($0.entry)", $0.content) }), to: &bytes)
    if !notes.isEmpty { append(FrozenNotes.part, notes.content, to: &bytes) }
    if let imported { append("imported", .text(imported), to: &bytes) }
    var facts = [("redaction", redaction.id.text), ("field", redaction.field)]
    if let entry = redaction.reasonOf { facts.append(("entry", "\(entry)")) }
    append("facts", .object(facts.map { ($0, .text($1)) }), to: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private static func append(_ name: String, _ value: JSONValue, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: Array(",\"\(name)\":\(value.line)".utf8))
  }
}
