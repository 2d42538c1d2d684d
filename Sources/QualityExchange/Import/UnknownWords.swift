public import QualityModel

/// Words of a table that mean none of the choices of their field, so that somebody can be asked.
public struct UnknownWords {
  /// A word, with the field for which it stands.
  public struct Word: Sendable, Hashable {
    /// The field in whose column it stands.
    public let field: RecordField
    /// The word as it stands in the file.
    public let text: String
  }

  /// So many are asked about; whoever uses more writes no choices in the column.
  private static let most = 20

  /// The words, in the order of the file; none where the table cannot be understood yet, or where too many are unknown.
  public let words: [Word]

  /// Looks into the file; nothing is imported.
  /// - Parameters:
  ///   - path: the file
  ///   - schema: the kind as which it is to be imported
  ///   - options: what was told of it already
  /// - Throws: refusals about the file
  public init(in path: String, as schema: RecordSchema, _ options: ImportOptions) throws {
    let options = try ImportNames(schema, in: options.phrases).named(options)
    let heads = HeaderNames(schema: schema, options: options)
    let file = try ImportFile(
      path, options, isKey: heads.isKey, holdsRecords: heads.holdRecords, isKnown: heads.isKnown)
    var words: [Word] = []
    for table in file.tables {
      for word in try UnknownWords.words(in: table, of: file, schema, options) where !words.contains(word) {
        words.append(word)
      }
    }
    self.words = words.count > UnknownWords.most ? [] : words
  }

  private static func words(
    in table: ImportFile.Table, of file: ImportFile, _ schema: RecordSchema, _ options: ImportOptions
  ) throws -> [Word] {
    let options = options.recalling(table.lastingHeaders)
    let heads = HeaderNames(schema: schema, options: options)
    let columns = try table.headers.enumerated().compactMap { index, header -> (Int, RecordField, ChoiceWords)? in
      guard case .field(let field) = try heads.meaning(of: header), !field.kind.choices.isEmpty,
        let words = options.choiceWords(field, of: schema)
      else { return nil }
      return (index, field, words)
    }
    guard !columns.isEmpty else { return [] }
    let body = TableBody(try file.workbook.rows(of: table.sheet), table.shape, merged: table.merged)
    var found: [Word] = []
    while found.count <= most, try body.next() {
      for (index, field, words) in columns {
        found += unknown(in: body[index].words, field, words).filter { !found.contains($0) }
      }
    }
    return found
  }

  private static func unknown(in cell: String, _ field: RecordField, _ words: ChoiceWords) -> [Word] {
    let texts = field.kind.isList ? FieldValue.items(of: cell) : [FieldValue.trimmed(cell)]
    return texts.filter { text in
      let keys = FieldValue.items(of: words.keys(in: text))
      return !text.isEmpty && !keys.allSatisfy(field.kind.choices.contains)
        && PersonalCode.firstPlace(in: text) == nil
    }.map { Word(field: field, text: $0) }
  }
}
