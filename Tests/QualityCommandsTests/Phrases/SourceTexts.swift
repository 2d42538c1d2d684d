import Foundation

/// The texts in quotation marks that stand in the sources, with `*` in place of what is put in.
struct SourceTexts {
  struct Found: Hashable {
    let text: String
    let file: String
  }

  private(set) var found: Set<Found> = []
  /// The sources themselves, by the names of their files.
  private(set) var sources: [String: String] = [:]

  /// - Parameter folders: those of `Sources/` that speak to people
  init(_ folders: [String]) throws {
    for folder in folders {
      let root = Bench.home + "/Sources/" + folder
      for case let file as String in FileManager.default.enumerator(atPath: root) ?? .init()
      where file.hasSuffix(".swift") {
        let source = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
        let name = folder + "/" + file
        sources[name] = source
        var scan = Scan(Array(source.utf8))
        found.formUnion(scan.texts().map { Found(text: $0, file: name) })
      }
    }
  }

  /// The first text in quotation marks after each place where the pattern is found.
  func words(after pattern: String, in part: String = "") throws -> [String] {
    let regex = try Regex(pattern + #""([A-Za-z0-9.-]+)""#)
    let words = sources.filter { part.isEmpty || $0.key.contains(part) }.values.flatMap { source in
      source.matches(of: regex).compactMap { $0.output.last?.substring.map(String.init) }
    }
    return Set(words).sorted()
  }

  /// Goes over the bytes of a source and passes comments over.
  private struct Scan {
    private let bytes: [UInt8]
    private var place = 0
    private var inner: [String] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func texts() -> [String] {
      var texts: [String] = []
      while place < bytes.count {
        if starts("//") {
          while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
        } else if starts("\"\"\"") {
          place += 3
          while place < bytes.count, !starts("\"\"\"") { place += 1 }
          place += 3
        } else if bytes[place] == UInt8(ascii: "\"") {
          texts.append(text())
        } else {
          place += 1
        }
      }
      return texts + inner
    }

    private mutating func text() -> String {
      var text: [UInt8] = []
      place += 1
      while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
        if starts("\\(") {
          passInsertion()
          text.append(UInt8(ascii: "*"))
        } else {
          if bytes[place] == UInt8(ascii: "\\") { place += 1 }
          text.append(bytes[place])
          place += 1
        }
      }
      place += 1
      return String(decoding: text, as: UTF8.self)
    }

    private mutating func passInsertion() {
      place += 2
      var depth = 1
      while place < bytes.count, depth > 0 {
        switch bytes[place] {
        case UInt8(ascii: "\""): inner.append(text())
        case UInt8(ascii: "("):
          depth += 1
          place += 1
        case UInt8(ascii: ")"):
          depth -= 1
          place += 1
        default: place += 1
        }
      }
    }

    private func starts(_ sign: String) -> Bool { bytes[place...].starts(with: sign.utf8) }
  }
}
