/// Reads JSON strictly (RFC 8259). A name stands once in an object, and texts come back as they were written.
///
/// Foundation's reader drops a byte-order mark that follows an escaped sign (swift-foundation, Linux): a text would come
/// back shorter than it was written, and its record look altered.
struct JSONReader<Tree: JSONTree> {
  private let bytes: [UInt8]
  private let keepsDoubles: Bool
  private var offset = 0
  private var depth = 0

  /// Deeper than any catalogue; a file made by hand cannot exhaust the stack.
  private static var deepest: Int { 128 }

  init(_ bytes: [UInt8], keepsDoubles: Bool) {
    self.bytes = bytes
    self.keepsDoubles = keepsDoubles
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  mutating func document() throws(JSONError) -> Tree {
    let node = try value()
    skipSpace()
    guard offset == bytes.count else { throw error(.surplus) }
    return node
  }

  // MARK: Values

  private mutating func value() throws(JSONError) -> Tree {
    skipSpace()
    let start = offset
    guard let byte = peek else { throw error(.cutShort) }
    switch byte {
    case UInt8(ascii: "{"):
      return Tree(try nested { (reader) throws(JSONError) in try reader.object() }, at: start)
    case UInt8(ascii: "["):
      return Tree(try nested { (reader) throws(JSONError) in try reader.array() }, at: start)
    case UInt8(ascii: "\""): return Tree(.text(try text()), at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return Tree(.number(try number()), at: start)
    default: return Tree(try literal(), at: start)
    }
  }

  private mutating func nested(_ read: (inout JSONReader) throws(JSONError) -> JSONContent<Tree>) throws(JSONError)
    -> JSONContent<Tree>
  {
    guard depth < JSONReader.deepest else { throw error(.tooDeep) }
    depth += 1
    offset += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONContent<Tree> {
    var members: [JSONMember<Tree>] = []
    if take("}") { return .object(members) }
    var names = NamesOnce()
    repeat {
      skipSpace()
      let start = offset
      guard peek == UInt8(ascii: "\"") else { throw stopped() }
      let name = try text()
      guard take(":") else { throw stopped() }
      guard keepsDoubles || names.take(name, after: members) else { throw JSONError(kind: .doubleName, offset: start) }
      members.append(JSONMember(name: name, offset: start, node: try value()))
    } while take(",")
    guard take("}") else { throw stopped() }
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSONContent<Tree> {
    var items: [Tree] = []
    if take("]") { return .array(items) }
    repeat { items.append(try value()) } while take(",")
    guard take("]") else { throw stopped() }
    return .array(items)
  }

  private mutating func literal() throws(JSONError) -> JSONContent<Tree> {
    for (word, value) in [("true", JSONContent<Tree>.boolean(true)), ("false", .boolean(false)), ("null", .null)]
    where bytes[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return value
    }
    throw error(.malformed)
  }

  /// `-0.5e+3`: no leading zeros, no bare point.
  private mutating func number() throws(JSONError) -> String {
    let start = offset
    if peek == UInt8(ascii: "-") { offset += 1 }
    if peek == UInt8(ascii: "0") { offset += 1 } else { try digits() }
    if peek == UInt8(ascii: ".") {
      offset += 1
      try digits()
    }
    if let sign = peek, sign == UInt8(ascii: "e") || sign == UInt8(ascii: "E") {
      offset += 1
      if let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    if let next = peek, (48...57).contains(next) { throw error(.badNumber) }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func digits() throws(JSONError) {
    guard let first = peek, (48...57).contains(first) else { throw error(.badNumber) }
    while let next = peek, (48...57).contains(next) { offset += 1 }
  }

  // MARK: Texts

  private mutating func text() throws(JSONError) -> String {
    let start = offset
    offset += 1
    passPlain()
    if peek == UInt8(ascii: "\"") {
      defer { offset += 1 }
      return try valid(bytes[start + 1..<offset], from: start)
    }
    var utf8 = Array(bytes[start + 1..<offset])
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return try valid(utf8[...], from: start)
      case UInt8(ascii: "\\"): utf8 += Array(String(Character(try escaped())).utf8)
      case 0..<0x20: throw error(.badText)
      default:
        utf8.append(byte)
        offset += 1
      }
    }
    throw error(.cutShort)
  }

  /// Most texts have no escapes and are taken whole.
  private mutating func passPlain() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
      offset += 1
    }
  }

  private func valid(_ utf8: ArraySlice<UInt8>, from start: Int) throws(JSONError) -> String {
    guard let text = String(validating: utf8, as: UTF8.self) else { throw JSONError(kind: .notUTF8, offset: start) }
    return text
  }

  private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
    let start = offset
    offset += 1
    guard let sign = peek else { throw error(.cutShort) }
    offset += 1
    if let simple = JSONEscapes.simple(sign) { return Unicode.Scalar(simple) }
    guard sign == UInt8(ascii: "u") else { throw JSONError(kind: .badText, offset: start) }
    return try scalar(from: start)
  }

  /// The scalar of `\u0101`, or of a pair `\uD83D\uDE00` (RFC 8259, 7); halves alone stand for nothing.
  private mutating func scalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
    guard (0xD800..<0xDC00).contains(first), bytes[offset...].starts(with: "\\u".utf8) else {
      throw JSONError(kind: .badText, offset: start)
    }
    offset += 2
    let second = try unit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw JSONError(kind: .badText, offset: start) }
    return scalar
  }

  private mutating func unit() throws(JSONError) -> UInt16 {
    let end = offset + 4
    guard end <= bytes.count else { throw error(.cutShort) }
    var unit: UInt16 = 0
    for byte in bytes[offset..<end] {
      guard let digit = JSONEscapes.hexValue(byte) else { throw error(.badText) }
      unit = unit << 4 | digit
    }
    offset = end
    return unit
  }

  // MARK: Bytes

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || byte == 9 || byte == 10 || byte == 13 { offset += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  private func error(_ kind: JSONError.Kind) -> JSONError { JSONError(kind: kind, offset: offset) }

  /// What stands here is not what had to follow.
  private func stopped() -> JSONError { error(peek == nil ? .cutShort : .malformed) }
}

/// The names of an object's members so far. Few are compared one by one; more are kept in a set.
private struct NamesOnce {
  private var set: Set<String> = []

  /// Whether the name is new.
  mutating func take<Tree>(_ name: String, after members: [JSONMember<Tree>]) -> Bool {
    if members.count < 12 { return !members.contains { $0.name == name } }
    if set.isEmpty { set.formUnion(members.map(\.name)) }
    return set.insert(name).inserted
  }
}
