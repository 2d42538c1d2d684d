import QualityModel

/// References that no foreign key can watch: those in lists, and those to records of any kind.
struct ReferenceCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func findings() throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for schema in RecordSchema.all {
      for field in schema.fields {
        switch field.kind {
        case .referenceList(let kind): findings += try lists(schema, field, kind)
        case .anyReference: findings += try anything(schema, field)
        default: break
        }
      }
    }
    return findings
  }

  private func lists(_ schema: RecordSchema, _ field: RecordField, _ kind: String) throws -> [CheckFinding] {
    let column = RecordTable.quoted(field.key)
    let statement = try connection.prepare(
      """
      SELECT holder.\(RecordTable(schema: schema).keyColumns[0]), item."value"
      FROM \(RecordTable(schema: schema).name) AS holder,
        json_each(CASE WHEN json_valid(holder.\(column)) THEN holder.\(column) END) AS item
      WHERE item."value" NOT IN (SELECT "id" FROM \(RecordTable.quoted(kind))) ORDER BY 1, 2
      """)
    var findings: [CheckFinding] = []
    while try statement.step() {
      findings.append(finding(schema, field, record: statement.text(0), target: statement.text(1)))
    }
    return findings
  }

  private func anything(_ schema: RecordSchema, _ field: RecordField) throws -> [CheckFinding] {
    let column = RecordTable.quoted(field.key)
    let statement = try connection.prepare(
      "SELECT \"id\", \(column) FROM \(RecordTable(schema: schema).name) WHERE \(column) IS NOT NULL ORDER BY 1")
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
