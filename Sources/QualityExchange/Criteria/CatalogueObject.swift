import JSONSupport
import QualityModel

/// The members of a JSON object that is expected to have certain names; everything else about it becomes a finding.
struct CatalogueObject {
  let node: JSONNode
  let findings: CatalogueFindings
  private let members: [String: JSONNode]

  /// - Parameter names: the names that may occur
  init?(_ node: JSONNode, _ names: [String], _ findings: CatalogueFindings) {
    guard let list = node.members else {
      findings.add(.criteriaWrongType, ["expected": "object"], at: node.offset)
      return nil
    }
    self.node = node
    self.findings = findings
    var members: [String: JSONNode] = [:]
    for member in list {
      if members.updateValue(member.node, forKey: member.name) != nil {
        findings.add(.criteriaDoubleKey, ["key": .text(member.name)], at: member.offset)
      } else if !names.contains(member.name) {
        findings.add(.criteriaUnknownKey, ["key": .text(member.name), "keys": .words(names)], at: member.offset)
      }
    }
    self.members = members
  }

  subscript(_ name: String) -> JSONNode? { members[name] }

  /// The member, whose absence is a finding unless the file is a provider's own.
  func requiredUnlessOwn(_ name: String) -> JSONNode? { findings.isOwn ? members[name] : required(name) }

  /// The member, whose absence is a finding.
  func required(_ name: String) -> JSONNode? {
    if let node = members[name] { return node }
    findings.add(.criteriaMissingKey, ["key": .text(name)], at: node.offset)
    return nil
  }

  // MARK: Values

  func text(_ name: String) -> String? { members[name].flatMap { text(of: $0) } }
  func requiredText(_ name: String) -> String? { required(name).flatMap { text(of: $0) } }

  func texts(_ name: String) -> [String] { list(name).compactMap { text(of: $0) } }

  func list(_ name: String) -> [JSONNode] {
    guard let node = members[name] else { return [] }
    if let items = node.array { return items }
    findings.add(.criteriaWrongType, ["expected": "array"], at: node.offset)
    return []
  }

  func boolean(_ name: String) -> Bool? {
    guard let node = members[name] else { return nil }
    if let boolean = node.boolean { return boolean }
    findings.add(.criteriaWrongType, ["expected": "boolean"], at: node.offset)
    return nil
  }

  func integer(_ name: String) -> Int? {
    guard let node = members[name] else { return nil }
    if let integer = node.integer { return integer }
    findings.add(.criteriaWrongType, ["expected": "integer"], at: node.offset)
    return nil
  }

  /// A word of a choice.
  func word<Words: Choice>(_ name: String, _ words: Words.Type) -> Words? {
    members[name].flatMap { word(of: $0, words) }
  }

  func word<Words: Choice>(of node: JSONNode, _ words: Words.Type) -> Words? {
    guard let text = text(of: node) else { return nil }
    if let word = Words(rawValue: text) { return word }
    let words = Words.allCases.map(\.rawValue)
    findings.add(.criteriaUnknownWord, ["value": .text(text), "words": .words(words)], at: node.offset)
    return nil
  }

  /// A non-blank text without signs that files cannot carry.
  func text(of node: JSONNode) -> String? {
    guard let text = node.text else {
      findings.add(.criteriaWrongType, ["expected": "text"], at: node.offset)
      return nil
    }
    guard !FieldValue.text(text).isBlank else {
      findings.add(.criteriaEmpty, at: node.offset)
      return nil
    }
    return text
  }

  // MARK: Texts in several languages

  /// The languages in which every text of a catalogue must be that comes with the program.
  private static let demanded = LocalText.always.map(\.rawValue)

  /// A text in several languages; one that lacks Latvian or English is a finding.
  func localText(_ name: String) -> LocalText { members[name].map { localText(of: $0) } ?? LocalText() }

  func localText(of node: JSONNode) -> LocalText {
    guard let members = node.members else {
      findings.add(.criteriaWrongType, ["expected": "object"], at: node.offset)
      return LocalText()
    }
    var texts: [String: String] = [:]
    for member in members {
      guard isLanguage(member.name) else {
        findings.add(.criteriaUnknownLanguage, ["value": .text(member.name)], at: member.offset)
        continue
      }
      guard let text = text(of: member.node) else { continue }
      if texts.updateValue(text, forKey: member.name) != nil {
        findings.add(.criteriaDoubleKey, ["key": .text(member.name)], at: member.offset)
      }
    }
    if findings.isOwn {
      if members.isEmpty { findings.add(.criteriaEmpty, at: node.offset) }
      return LocalText(texts)
    }
    for language in CatalogueObject.demanded where texts[language] == nil {
      findings.add(.criteriaLanguageMissing, ["language": .text(language)], at: node.offset)
    }
    return LocalText(texts)
  }

  /// What a workspace keeps is in the languages that its records know.
  private func isLanguage(_ code: String) -> Bool {
    findings.isOwn ? CriterionText.Language(rawValue: code) != nil : CatalogueObject.isLanguage(code)
  }

  // MARK: Sources

  func source(_ name: String) -> SourceText? { members[name].flatMap { source(of: $0) } }

  /// A text that is the same in every language, or one for each.
  func source(of node: JSONNode) -> SourceText? {
    guard node.members == nil else {
      let words = localText(of: node)
      return words.isEmpty ? nil : .words(words)
    }
    return text(of: node).map { .citation($0) }
  }

  /// Two small letters (ISO 639-1).
  static func isLanguage(_ code: String) -> Bool {
    code.utf8.count == 2 && code.utf8.allSatisfy { (97...122).contains($0) }
  }
}

extension Refusal.ID {
  static let criteriaDoubleKey = Refusal.ID("criteria.double-key")
  static let criteriaEmpty = Refusal.ID("criteria.empty")
  static let criteriaLanguageMissing = Refusal.ID("criteria.language-missing")
  static let criteriaMissingKey = Refusal.ID("criteria.missing-key")
  static let criteriaUnknownKey = Refusal.ID("criteria.unknown-key")
  static let criteriaUnknownLanguage = Refusal.ID("criteria.unknown-language")
  static let criteriaUnknownWord = Refusal.ID("criteria.unknown-word")
  static let criteriaWrongType = Refusal.ID("criteria.wrong-type")
}
