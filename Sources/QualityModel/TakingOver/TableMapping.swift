/// What the columns and words of a table meant when it was imported, for the next file with the same heads.
///
/// An import writes one whenever somebody had to say what columns or words mean; `mapping forget` takes it back.
public struct TableMapping: RecordKind {
  public static let key = "mapping"
  public static let fields = TableMapping().named()
  public static let schema = RecordSchema(TableMapping.self)
  public static let identity = KindIdentity<TableMapping>.counted(prefix: "TM", digits: 2)
  public static var titleField: FieldPath<TableMapping> { \.file }
  public static let area = KindArea.organisation
  public static let aliases = ["iegaumeta-tabula"]
  public static let isOfFile = true
  public static var next: NextCommand.Of<TableMapping>? { .command("mapping show") }
  public static var rules: [RecordRule.Of<TableMapping>] { [meansSomething, meansOneThing] }

  /// The name of the file, without its folder, at which the meaning was told last.
  public let file = Fields.requiredText()
  /// The key of the kind as which the table was imported.
  public let of = Fields.requiredText().naming(.kind)
  /// The heads of the table from the left, one in a line.
  public let heads = Fields.requiredLongText().steering()
  /// What columns mean, one in a line: `Head=field`; with nothing behind the sign the column is left out.
  public let columns = Fields.longText().steering().naming(.fieldOfLine)
  /// What words mean in fields, one in a line: `field:word=choice`.
  public let words = Fields.longText().steering()
  /// How cells are read beyond what they say, one in a line: `Head=fill-down`, `Head=last-day`.
  public let ways = Fields.longText().steering()

  /// Each line names a field of the kind, and a word of its choices.
  private static let meansSomething = RecordRule.Of<TableMapping>.rule("mapping.line") { writing in
    guard writing.new.withdrawn == nil else { return nil }
    return TableMemory(writing.new).meaningless.map { ["line": .text($0), "kind": .kind(writing.new.of)] }
  }

  /// No head and no word means two things.
  private static let meansOneThing = RecordRule.Of<TableMapping>.rule("mapping.contradiction") { writing in
    guard writing.new.withdrawn == nil else { return nil }
    return TableMemory.contradiction(in: writing.new).map { ["head": .text($0)] }
  }
}
