import QualityModel

/// The floor of an import: the same files into the same tables and indexes, with the same chain of rows, and nothing
/// else. No rule, reference or identifier is looked at, and no value is completed.
struct BareImport {
  /// The folder of the CSV files.
  let tables: String
  /// An empty workspace that Aplis made: its tables and indexes are the ones that are filled.
  let workspace: String

  func run() throws {
    let database = try Database(workspace)
    // As Aplis sets its own connections.
    try database.run("PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA temp_store = FILE; BEGIN IMMEDIATE")
    let trail = try BareTrail(database)
    for file in try TableFile.all(in: tables) { try write(file, to: database, trail) }
    try trail.finish()
    try database.run("COMMIT")
  }

  private func write(_ file: TableFile, to database: Database, _ trail: BareTrail) throws {
    let reader = try CSVReader(file.path)
    let fileDigest = SHA256.digest(of: reader.bytes)
    guard reader.next() else { return }
    let table = try BareTable(
      file.kind, header: reader.fields.map { String(decoding: $0, as: UTF8.self) }, on: database)
    if let identifier = table.identifier {
      try writeRecords(reader, table, trail, kind: file.kind, identifier)
    } else {
      try writeSmallRows(reader, table, trail, file, fileDigest)
    }
  }

  /// Each row has an entry of its own.
  private func writeRecords(
    _ reader: CSVReader, _ table: BareTable, _ trail: BareTrail, kind: String, _ identifier: Int
  ) throws {
    var text = RowText(table.told)
    trail.begin("create", of: kind)
    while reader.next() {
      text.write(new: reader.fields)
      try table.insert(reader.fields, entry: trail.next)
      try trail.append(reader.fields[identifier], text.bytes)
    }
  }

  /// All rows share one entry, which bears the sum of their digests.
  private func writeSmallRows(
    _ reader: CSVReader, _ table: BareTable, _ trail: BareTrail, _ file: TableFile, _ fileDigest: Digest
  ) throws {
    var (text, sum, count) = (RowText(table.told), RowsDigest(), 0)
    while reader.next() {
      text.write(small: reader.fields)
      sum.add(SHA256.digest(of: text.bytes))
      try table.insert(reader.fields, entry: trail.next)
      count += 1
    }
    let facts = """
      {"facts":{"file":"\(file.name)","fileDigest":"\(fileDigest.hex)","rows":"\(count)","rowsDigest":"\(sum.hex)"}}
      """
    trail.begin("importRows", of: file.kind)
    try trail.append(UnsafeRawBufferPointer(start: nil, count: 0), Array(facts.utf8))
  }
}
