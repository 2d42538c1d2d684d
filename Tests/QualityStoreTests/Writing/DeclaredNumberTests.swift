import Foundation
import QualityModel
import QualityStore
import TestSupport
import Testing

@Suite("Numbers that were declared to be no personal codes")
struct DeclaredNumberTests {
  private static let number = "320123" + "-45678"
  private static let old = "0101" + "90-1" + "0001"

  private func write<Result>(
    _ bench: Bench, _ actor: Actor = Bench.actor(5), _ body: (WorkspaceWriter) throws -> Result
  ) throws -> Result {
    try Workspace.open(bench.path).write(as: actor, body)
  }

  private func setting(_ name: String, _ value: String) throws -> RecordValue {
    var setting = try Sample.record("setting", "", ["name": name])
    setting[WorkspaceSetting.fields.value] = .text(value)
    return setting
  }

  private func declare(_ bench: Bench, _ value: String) throws -> String? {
    refusal { try write(bench) { _ = try $0.add(setting("personal-code.not", value)) } }
  }

  private func title(_ text: String) throws -> RecordValue {
    var record = try Sample.record(
      "nonconformity", "", ["found": "2025-01-01", "source": "employee", "severity": "minor", "process": "P-01"])
    record[Nonconformity.fields.title] = .text(text)
    return record
  }

  @Test("What is declared passes by every way, and the check of the workspace agrees")
  func everyWay() throws {
    let bench = try Bench()
    try bench.sample()
    let text = "Saņemts \(Self.number)"
    #expect(refusal { try write(bench) { _ = try $0.add(title(text)) } } == "field.personal-code")
    #expect(try declare(bench, "rēķins \(Self.number)") == nil)
    try write(bench) { writer in
      let id = try writer.add(title(text))
      _ = try writer.takeOver(title(text))
      try writer.edit("nonconformity", id, reason: "pēc \(Self.number)") { $0[$0.schema.note] = .text(text) }
      let resolver = ReferenceResolver(writer.reader)
      let field = try #require(RecordSchema.named("nonconformity")?.field("note"))
      #expect(try resolver.value(of: text, for: field) == .text(text))
      try writer.withdraw("nonconformity", id, reason: text)
    }
    #expect(try Workspace.open(bench.path, for: .reading).check() == [])
    try write(bench) { try $0.withdraw("setting", "personal-code.not", reason: "kļūda") }
    #expect(refusal { try write(bench) { _ = try $0.add(title(text)) } } == "field.personal-code")
  }

  @Test("A declaration says what the number is; a whole code of the old form needs those words wherever it stands")
  func shape() throws {
    let bench = try Bench()
    try bench.sample()
    for value in [Self.number, Self.old, "klients \(Self.number)", "personas kods \(Self.old)", "rēķins 5 \(Self.old)"]
    {
      #expect(try declare(bench, value) == "field.personal-code")
    }
    #expect(try declare(bench, "rēķins \(Self.old); līgums \(Self.number)") == nil)
    #expect(refusal { try write(bench) { _ = try $0.add(title("Klients \(Self.old)")) } } == "field.personal-code")
    #expect(refusal { try write(bench) { _ = try $0.add(title(Self.old)) } } == "field.personal-code")
    #expect(refusal { try write(bench) { _ = try $0.add(title("Nav rēķins \(Self.old)")) } } == nil)
  }

  @Test("Other settings declare nothing")
  func otherSettings() throws {
    let bench = try Bench()
    try bench.sample()
    #expect(
      refusal { try write(bench) { _ = try $0.add(setting("due.major", "rēķins \(Self.number)")) } }
        == "field.personal-code")
  }

  @Test("Numbers of eleven digits that look like a code are refused in number fields, written or read")
  func numbers() throws {
    let bench = try Bench()
    try bench.sample()
    var record = try title("a")
    record[Nonconformity.fields.plannedCost] = .money(Money(hundredths: 3_201_234_567_800))
    #expect(refusal { try write(bench) { _ = try $0.takeOver(record) } } == "field.personal-code")
    for field in RecordSchema.all.flatMap(\.fields) where !field.kind.isFreeText && !field.kind.isList {
      if case .reference = field.kind { continue }
      if case .anyReference = field.kind { continue }
      for text in ["32012345678", "010180-12345", "391234\u{2011}56789"] {
        let expected = FieldProblem.personalCode(place: 1)
        #expect(throws: expected, "\(field.key)") { try field.value(of: text) { .none } }
      }
    }
  }

  @Test("A digest that the program computed is not searched, in the fields that are for one and in no other")
  func digests() throws {
    let bench = try Bench()
    try bench.sample()
    // Sixteen hexadecimal digits with what would be a code in the middle.
    let digest = "ab" + Self.old.filter { $0 != "-" } + "cde"
    let fields = RecordSchema.all.flatMap(\.fields).filter(\.isComputed)
    let computed: Set = ["fingerprint", "criteriaDigest", "originalDigest", "digests"]
    #expect(Set(fields.map(\.key)) == computed && fields.count == 10)
    for field in fields {
      #expect(try field.value(of: digest) { .none }?.text == digest)
      #expect(throws: FieldProblem.personalCode(place: 1)) { try field.value(of: Self.old) { .none } }
    }
    var document = try Sample.record(
      "document", "", ["title": "Kārtība", "kind": "procedure", "version": "1", "state": "draft"])
    document[Document.fields.fingerprint] = .text(digest)
    #expect(document.faults.filter { $0.field.key == "fingerprint" } == [])
    try write(bench) { _ = try $0.takeOver(document) }
    #expect(refusal { try write(bench) { _ = try $0.add(title(digest)) } } == "field.personal-code")
    #expect(try Workspace.open(bench.path, for: .reading).check() == [])
  }

  @Test("The name of an imported file that would stand in the trail holds no code")
  func fileNames() throws {
    let bench = try Bench()
    try bench.sample()
    let kind = try #require(RecordSchema.all.first { $0.isBulk })
    let file = "dati_\(Self.old).csv"
    #expect(refusal { try write(bench) { try $0.beginRows(of: kind, file: file) } } == "file.personal-code")
  }
}
