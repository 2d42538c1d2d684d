import Foundation

/// The files in `Fixtures/` beside this one.
enum DigestFixtures {
  /// A message and what its digest must be.
  struct Vector {
    var message: [UInt8] = []
    var digest = ""
  }

  static func lines(_ name: String) throws -> [Substring] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  /// Reads vectors of the NIST Cryptographic Algorithm Validation Program: `Len` in bits, `Msg`, `MD`.
  static func vectors(_ name: String) throws -> [Vector] {
    var vectors: [Vector] = []
    var bits = 0
    for (key, value) in try pairs(name) {
      switch key {
      case "Len": bits = Int(value) ?? 0
      case "Msg": vectors.append(Vector(message: Array(bytes(value).prefix(bits / 8))))
      case "MD": vectors[vectors.count - 1].digest = String(value)
      default: break
      }
    }
    return vectors
  }

  /// The lines `key = value` of a file.
  static func pairs(_ name: String) throws -> [(key: Substring, value: Substring)] {
    try lines(name).compactMap { line in
      let parts = line.split(separator: " ")
      return parts.count == 3 && parts[1] == "=" ? (parts[0], parts[2]) : nil
    }
  }

  static func bytes(_ hex: Substring) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
  }
}
