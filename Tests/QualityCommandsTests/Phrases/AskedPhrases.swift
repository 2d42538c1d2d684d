import Foundation
import QualityModel

@testable import QualityCommands

/// The phrases that the program can ask for: keys that stand in sources and templates, and families of keys computed
/// from what the program knows.
struct AskedPhrases {
  /// A phrase that is asked for under the first of these keys that exists.
  struct Ask: Hashable {
    let keys: [String]
    let place: String
  }

  private(set) var asks: Set<Ask> = []
  /// Texts that look like keys, but belong to no family and resolve to no phrase.
  private(set) var strange: Set<Ask> = []

  private let known: Set<String>
  /// The first parts of keys and of identifiers.
  private let beginnings: Set<Substring>

  /// Families under which the program files what it names by an identifier.
  private static let filed = [
    "refusal", "refusal.rule", "refusal.criteria", "finding", "problem", "setting", "import.warning", "acting.step",
    "rule",
  ]
  /// What only looks like a key: paths through references.
  private static let others: Set<String> = [
    "unit.head", "inspection.unit", "action.responsible", "nonconformity.process", "nonconformity.unit",
  ]

  /// - Parameter keys: those of all languages
  init(_ texts: SourceTexts, _ templates: TemplateTexts, keys: Set<String>) throws {
    known = keys
    let identifiers = keys.compactMap { key in
      AskedPhrases.filed.first { key.hasPrefix($0 + ".") }.map { key.dropFirst($0.count + 1) }
    }
    beginnings = Set((keys.map { $0[...] } + identifiers).compactMap { $0.split(separator: ".").first })
    let families = try PhraseFamilies(texts).families
    for found in texts.found where looksLikeKey(found.text) { take(found.text, found.file, families) }
    for found in templates.found { take(found.text, found.file, families) }
    for (family, keys) in families { asks.formUnion(keys.map { Ask(keys: $0, place: family) }) }
  }

  private func looksLikeKey(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, beginnings.contains(parts[0]), !AskedPhrases.others.contains(text) else { return false }
    let isPlain = parts.dropFirst().joined().utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
    }
    let isFile = ["xml", "html", "json", "rng", "css", "js", "csv", "md"].contains(parts[parts.count - 1])
    return isPlain && !isFile && !parts.contains { $0.isEmpty }
  }

  private mutating func take(_ text: String, _ place: String, _ families: [String: [[String]]]) {
    if families[text] != nil || families[text + ".*"] != nil { return }
    guard !text.contains("*") else {
      _ = strange.insert(Ask(keys: [text], place: place))
      return
    }
    let keys = [text] + AskedPhrases.shared(text) + AskedPhrases.filed.map { $0 + "." + text }
    if keys.contains(where: { known.contains($0) || known.contains($0 + ".other") }) {
      asks.insert(Ask(keys: keys, place: place))
    } else {
      strange.insert(Ask(keys: [text], place: place))
    }
  }

  /// The key that all kinds share, of a label that a kind may have of its own.
  static func shared(_ key: String) -> [String] {
    let parts = key.split(separator: ".")
    switch (parts[0], parts.count) {
    case ("choice", 4): return ["choice.\(parts[2]).\(parts[3])"]
    case ("field", 3): return ["field.\(parts[2])"]
    default: return []
    }
  }
}

/// The keys that stand in the templates of pages.
struct TemplateTexts {
  private(set) var found: Set<SourceTexts.Found> = []

  init() throws {
    let folder = Bench.home + "/Templates/pages"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".html") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      let labels = text.matches(of: /data-label="([^"{]*(?:\{@\w+\}[^"{]*)*)"/).map { String($0.output.1) }
      let counted = text.matches(of: /(?:plural|fill)\('([a-zA-Z][^']*)'/).map { String($0.output.1) }
      let joined = text.matches(of: /concat\('([a-z][A-Za-z]*\.[A-Za-z.]*\.)', @\w+\)/).map {
        String($0.output.1) + "*"
      }
      for key in labels + counted + joined {
        let pattern = key.replacing(/\{@\w+\}/, with: "*")
        // Such as `{@label}`: the document says the whole key.
        if pattern != "*" { found.insert(SourceTexts.Found(text: pattern, file: file)) }
      }
    }
  }
}
