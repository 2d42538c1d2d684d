import JSONSupport
import QualityModel

/// The content of a trail entry as JSON: what is new, what changed from what to what, and why.
enum TrailPayload {
  /// `{"new":{…}}`: the record as it was written first. Only filled fields stand in it, in the order of the
  /// description.
  static func new(_ record: RecordValue, into bytes: inout [UInt8]) {
    bytes.append(contentsOf: Array("{\"new\":".utf8))
    append(record, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  static func append(_ record: RecordValue, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for field in record.schema.fields {
      guard let value = record.values[field.place] else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: field.keyBytes)
      bytes.append(UInt8(ascii: "\""))
      bytes.append(UInt8(ascii: ":"))
      JSONText.append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// `{"changed":{"due":["2025-03-01","2025-04-01"]},"reason":"…"}`, with facts where the change states some.
  static func changed(
    _ old: RecordValue, _ new: RecordValue, reason: String?,
    facts: some Collection<(key: String, value: String)> = ([:] as KeyValuePairs<String, String>),
    into bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: Array("{\"changed\":{".utf8))
    var isFirst = true
    for field in new.schema.fields where !FieldWriting.isSame(old.values[field.place], new.values[field.place]) {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONText.append(field.key, to: &bytes)
      bytes.append(contentsOf: Array(":[".utf8))
      JSONText.append(old.values[field.place], to: &bytes)
      bytes.append(UInt8(ascii: ","))
      JSONText.append(new.values[field.place], to: &bytes)
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "}"))
    if !facts.isEmpty {
      bytes.append(contentsOf: Array(",\"facts\":".utf8))
      append(Array(facts), to: &bytes)
    }
    appendReason(reason, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  /// `{"facts":{…},"reason":"…"}`: entries that are not about the fields of a record.
  static func facts(_ facts: some Collection<(key: String, value: String)>, reason: String?, into bytes: inout [UInt8])
  {
    bytes.append(contentsOf: Array("{\"facts\":".utf8))
    append(facts, to: &bytes)
    appendReason(reason, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  /// `{"facts":{…},"earlier":[{…}]}`: a backup that was put in place, and what earlier restores told.
  static func restored(_ facts: [(key: String, value: String)], earlier: [GoneEntries]) -> [UInt8] {
    var bytes: [UInt8] = []
    self.facts(facts, reason: nil, into: &bytes)
    guard !earlier.isEmpty else { return bytes }
    bytes.removeLast()
    bytes.append(contentsOf: Array(",\"\(GoneEntries.part)\":\(JSONValue.array(earlier.map(\.content)).line)}".utf8))
    return bytes
  }

  private static func append(_ facts: some Collection<(key: String, value: String)>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, fact) in facts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.append(fact.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONText.append(fact.value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Adds `"by":"E-005"`: through whom the actor acted.
  static func through(_ hand: String, _ payload: [UInt8]) -> [UInt8] {
    var bytes = Array(payload.dropLast())
    bytes.append(contentsOf: Array(",\"by\":".utf8))
    JSONText.append(hand, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  static func appendReason(_ reason: String?, to bytes: inout [UInt8]) {
    guard let reason else { return }
    bytes.append(contentsOf: Array(",\"reason\":".utf8))
    JSONText.append(reason, to: &bytes)
  }
}
