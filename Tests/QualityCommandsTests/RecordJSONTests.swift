import JSONSupport
import QualityExchange
import QualityModel
import Testing

@testable import QualityCommands

@Suite("Records as JSON")
struct RecordJSONTests {
  @Test("No kind has a field whose name would stand twice beside the record's own kind, identifier and history")
  func names() {
    for kind in RecordSchema.all {
      let fields = kind.fields.map { RecordJSON.name(of: $0, in: kind, besides: ShowCommand.names) }
      let all = ["id"] + fields + ShowCommand.names
      #expect(Set(all).count == all.count, "\(kind.key)")
      let listed = ["id"] + kind.fields.map(\.key)
      #expect(Set(listed).count == listed.count, "\(kind.key)")
    }
  }

  @Test("A record with every field filled is written with each name once, shown, listed and exported")
  func whole() {
    for kind in RecordSchema.all {
      var record = RecordValue(kind, id: "X-1")
      for field in kind.fields { record.values[field.place] = RecordJSONTests.value(field.kind) }
      for text in [
        JSONValue.object(RecordJSON.members(record, besides: ShowCommand.names)).line, RecordJSON.object(record).line,
        JSONExport.object(record),
      ] { #expect(JSONValue(reading: text) != nil, "\(kind.key): \(text)") }
    }
  }

  private static func value(_ kind: FieldKind) -> FieldValue? {
    switch kind {
    case .integer: .integer(1)
    case .number: ExactNumber("1.50").map { .number($0) }
    case .money: .money(Money(hundredths: 150))
    case .day: Day("2025-03-01").map { .day($0) }
    case .period: Period("2025").map { .period($0) }
    case .boolean: .boolean(true)
    case .textList, .choiceList, .referenceList: .list(["a", "„b“"])
    default: .text("a \"b\"\n")
    }
  }

  @Test("Shown, `kind` is the kind of the record, and its own field of that name goes by both")
  func shown() throws {
    let bench = try Bench.filled()
    bench.run([
      "action", "add", "--title", "Pārbaudīt", "--kind", "improvement", "--responsible", "E-001", "--due", "2025-06-30",
    ])
    let run = bench.run(["action", "show", "ACT-2025-001", "--json"])
    let shown = try #require(JSONValue(reading: run.output), "\(run.errors)")
    #expect(shown.members?.first?.0 == "kind" && shown["kind"]?.text == "action")
    #expect(shown["actionKind"]?.text == "improvement")
    let listed = try #require(JSONValue(reading: bench.run(["action", "list", "--json"]).output)?.array?.first)
    #expect(listed["kind"]?.text == "improvement", "a list is of one kind, and keeps the names of files")
  }
}
