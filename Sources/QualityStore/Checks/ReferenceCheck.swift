import QualityModel

/// References that no foreign key can watch: those in lists, and those to records of any kind.
struct ReferenceCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  /// What is found in the table of one kind.
  func findings(in schema: RecordSchema) throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for field in schema.fields {
      switch field.kind {
      case .referenceList(let kind): findings += try lists(schema, field, kind)
      case .anyReference: findings += try anything(schema, field)
      default: break
      }
    }
    return findings
  }

  private func lists(_ schema: RecordSchema, _ field: RecordField, _ kind: String) throws -> [CheckFinding] {
    let table = RecordTable(schema: schema)
    let list = "\(table.name).\(RecordTable.quoted(field.key))"
    let item = ListSQL.value(of: "item")
    let statement = try connection.prepare(
      """
      SELECT \(table.name).\(table.keyColumns[0]), \(item)
      FROM \(table.name), \(ListSQL.itemsIfValid(of: list, as: "item"))
      WHERE \(item) NOT IN (SELECT "id" FROM \(RecordTable.quoted(kind))) ORDER BY 1, 2
      """)
    var findings: [CheckFinding] = []
    while try statement.step() {
      findings.append(finding(schema, field, record: statement.text(0), target: statement.text(1)))
    }
    return findings
  }

  private func anything(_ schema: RecordSchema, _ field: RecordField) throws -> [CheckFinding] {
    let column = RecordTable.quoted(field.key)
    let all = RecordStatement(schema).selection(["\"id\"", column], where: "\(column) IS NOT NULL", order: ["1"])
    let statement = try connection.prepare(all)
    let reader = WorkspaceReader(connection)
    var findings: [CheckFinding] = []
    while try statement.step() {
      let target = statement.text(1) ?? ""
      if try reader.kinds(havingID: target).isEmpty {
        findings.append(finding(schema, field, record: statement.text(0), target: target))
      }
    }
    return findings
  }

  private func finding(_ schema: RecordSchema, _ field: RecordField, record: String?, target: String?) -> CheckFinding {
    let facts: [String: Refusal.Fact] = [
      "kind": .kind(schema.key), "record": .record(record ?? ""), "field": .field(field.key, of: schema.key),
      "target": .record(target ?? ""),
    ]
    return CheckFinding("check.reference", facts)
  }
}
