import Foundation
import QualityModel
import Testing

@testable import QualityCommands

/// What a field means is said once, for help, documentation and forms.
@Suite("Meanings of kinds and fields")
struct MeaningTests {
  private static let start = "meaning."

  private static func phrases(_ language: Organisation.Language) throws -> Phrases {
    try PhraseFile.read(language, in: Home(path: Bench.home, origin: .option))
  }

  /// The keys under which the meaning of a field may stand: its kind's own, and the one that all kinds share. A field
  /// that is called like a kind has no shared one: there the kind is explained.
  private static func keys(of field: String, in kind: String) -> [String] {
    let own = "\(start)\(kind).\(field)"
    return RecordSchema.allKeys.contains(field) ? [own] : [own, start + field]
  }

  private static let known: Set<String> = RecordSchema.all.reduce(into: []) { known, schema in
    known.insert(start + schema.key)
    for field in schema.fields { known.formUnion(keys(of: field.key, in: schema.key)) }
  }

  @Test(
    "Every field of every kind has a sentence of meaning in every language", arguments: Organisation.Language.allCases)
  func everyField(_ language: Organisation.Language) throws {
    let phrases = try MeaningTests.phrases(language)
    for schema in RecordSchema.all {
      for field in schema.fields {
        let meaning = phrases.meaning(of: field.key, in: schema)
        #expect(meaning != nil, "no meaning: \(schema.key).\(field.key)")
      }
    }
  }

  @Test("Every kind has a sentence of meaning in every language", arguments: Organisation.Language.allCases)
  func everyKind(_ language: Organisation.Language) throws {
    let phrases = try MeaningTests.phrases(language)
    for kind in RecordSchema.all { #expect(phrases.meaning(of: kind) != nil, "no meaning: \(kind.key)") }
  }

  @Test("A kind's own meaning of a field goes before the shared one; a kind's name explains the kind alone")
  func ownBeforeShared() {
    let phrases = Phrases(
      .en, ["meaning.owner": "Who sees to it.", "meaning.process.owner": "Who leads it.", "meaning.process": "Work."])
    #expect(phrases.meaning(of: "owner", in: Nonconformity.schema) == "Who sees to it.")
    #expect(phrases.meaning(of: "owner", in: QualityProcess.schema) == "Who leads it.")
    #expect(phrases.meaning(of: "process", in: Nonconformity.schema) == nil)
    #expect(phrases.meaning(of: QualityProcess.schema) == "Work.")
    #expect(phrases.meaning(of: "title", in: Nonconformity.schema) == nil)
  }

  @Test("Every meaning belongs to a kind or a field that exists", arguments: Organisation.Language.allCases)
  func everyMeaning(_ language: Organisation.Language) throws {
    let keys = try MeaningTests.phrases(language).keys.filter { $0.hasPrefix(MeaningTests.start) }
    #expect(!keys.isEmpty)
    for key in keys { #expect(MeaningTests.known.contains(key), "explains nothing: \(key)") }
  }

  @Test("A meaning is one short sentence and says more than the label", arguments: Organisation.Language.allCases)
  func oneSentence(_ language: Organisation.Language) throws {
    let phrases = try MeaningTests.phrases(language)
    for key in phrases.keys where key.hasPrefix(MeaningTests.start) {
      let meaning = phrases[key] ?? ""
      #expect(meaning.hasSuffix(".") && !meaning.dropLast().contains(". "), "\(key): \(meaning)")
      #expect((12...120).contains(meaning.count), "\(key): \(meaning)")
      let label = phrases[key.replacing(MeaningTests.start, with: "field.")]
      #expect(label.map { meaning != $0 + "." } ?? true, "\(key): \(meaning)")
    }
  }

  /// How a sentence names a step.
  private static let namings = ["step ‘", "solis „", "solī „", "soļa „"]

  private static func steps(in meaning: String) -> [String] {
    namings.flatMap { naming in
      meaning.components(separatedBy: naming).dropFirst().map { String($0.prefix { !"’“".contains($0) }) }
    }
  }

  /// The names of the steps that ask for a field or write it.
  private static func steps(touching field: RecordField, of schema: RecordSchema) -> [String] {
    (schema.lifecycle?.steps ?? []).filter { step in
      step.inputs.contains { $0.field === field } || step.effects.contains { $0.fields.contains { $0 === field } }
    }.map(\.event)
  }

  @Test(
    "A step that a field's meaning names asks for the field or writes it", arguments: Organisation.Language.allCases)
  func steps(_ language: Organisation.Language) throws {
    let phrases = try MeaningTests.phrases(language)
    var named = 0
    for schema in RecordSchema.all {
      for field in schema.fields {
        let touching = MeaningTests.steps(touching: field, of: schema)
        let names = language == .en ? touching : touching.map { phrases.text("step.name.\($0)") }
        for step in MeaningTests.steps(in: phrases["\(MeaningTests.start)\(schema.key).\(field.key)"] ?? "") {
          named += 1
          #expect(names.contains(step), "\(schema.key).\(field.key): \(step)")
        }
      }
    }
    #expect(named > 50)
  }
}
