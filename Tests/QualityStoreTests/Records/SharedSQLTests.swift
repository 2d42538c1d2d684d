import QualityModel
import Testing

@testable import QualityStore

@Suite("SQL in the forms that another engine understands, too")
struct SharedSQLTests {
  @Test("No name of an index is longer than 63 bytes, and none is given twice")
  func indexNames() {
    let indexes = RecordSchema.all.flatMap { RecordTable(schema: $0).indexes }
    let names = indexes.map { String($0.split(separator: "\"")[1]) }
    #expect(names.count > 50)
    #expect(names.allSatisfy { $0.utf8.count <= IndexName.longest }, "\(names.filter { $0.utf8.count > 63 })")
    #expect(Set(names).count == names.count)
  }

  @Test("A name that is too long keeps its beginning, and is another for every purpose")
  func longNames() {
    let purpose = String(repeating: "field_", count: 20)
    let (one, other) = (IndexName.text(of: "kind", by: purpose + "a"), IndexName.text(of: "kind", by: purpose + "b"))
    #expect(one.utf8.count == IndexName.longest && other.utf8.count == IndexName.longest)
    #expect(one.hasPrefix("kind_by_field_field_") && one != other)
    #expect(one == IndexName.text(of: "kind", by: purpose + "a"))
    #expect(IndexName.text(of: "kind", by: "day") == "kind_by_day")
  }

  @Test("No list of values is empty, and every question in place of a table has a name")
  func forms() {
    let texts = selections() + aggregates() + waits()
    #expect(texts.count > 500)
    for text in texts {
      #expect(!text.contains("IN ()"), "\(text)")
      #expect(unnamed(in: text) == nil, "\(text)")
    }
  }

  private func selections() -> [String] {
    RecordSchema.all.flatMap { schema in
      conditions(of: schema).flatMap { condition -> [String] in
        let sorted = RecordQuery(schema.key, where: condition, order: [.init(schema.titleField)])
        let first = RecordQuery(schema.key, where: condition, limit: 5)
        return [sorted, first].flatMap { query in
          let select = SelectText(schema: schema, query: query)
          return [select.text.sql, select.lineText.sql, select.rowText(of: schema.fields).sql]
        }
      }
    }
  }

  private func conditions(of schema: RecordSchema) -> [Condition] {
    let fields = schema.fields.flatMap { field -> [Condition] in
      let lists: [Condition] = field.kind.isList ? [.contains(field, "x")] : []
      let isKept = field.kind.referredKind.flatMap(RecordSchema.named).map { Condition.isSet($0.titleField) }
      return lists + [.isIn(field, []), .isSet(field), .not(.isIn(field, [.text("x")]))]
        + (isKept.map { [.refers(field, $0)] } ?? [])
    }
    return fields + [.always, .never, .idIn([]), .all([]), .any([]), .union([]), .union([.always, .idIn([])])]
  }

  private func aggregates() -> [String] {
    RecordSchema.all.flatMap { schema in
      schema.fields.flatMap { field -> [String] in
        let groups: [[Aggregation.Group]] = [
          [.field(field)], [.year(field), .holds(.isIn(field, []))], field.kind.isList ? [.item(field)] : [],
        ]
        return groups.map { group in
          let question = Aggregation(schema.key, where: .always, by: group, measures: [.distinct(field)])
          return AggregateText(schema: schema, question: question).text.sql
        }
      }
    }
  }

  private func waits() -> [String] {
    let day = Day(number: 20_000)
    var asked = WaitQuery(until: day, limit: 7)
    asked.from = day
    (asked.units, asked.process) = ([], "P-01")
    asked.person = WaitQuery.Addressee(id: "E-001", roles: [.qualityManager])
    (asked.hasPlaces, asked.hasChanges) = (true, true)
    var over = asked
    (over.isOver, over.units) = (true, ["U-01"])
    return [WaitQuery(), asked, over].flatMap { query in
      [WaitText(query: query).counts(before: day).sql] + query.waits.compactMap { WaitSelect($0, query)?.line.sql }
    }
  }

  /// What stands behind a question in place of a table, if that is no name.
  private func unnamed(in text: String) -> Substring? {
    for start in text.ranges(of: "FROM (") {
      var depth = 1
      let end = text[start.upperBound...].firstIndex { letter in
        depth += letter == "(" ? 1 : letter == ")" ? -1 : 0
        return depth == 0
      }
      let behind = end.map { text[$0...].dropFirst() } ?? ""
      if !behind.hasPrefix(" AS \"") { return behind }
    }
    return nil
  }
}
