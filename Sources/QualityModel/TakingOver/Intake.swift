/// An import: the files that came in at once, and what they brought into this workspace.
///
/// The program writes one whenever something comes from another register. What it brought can be taken back by
/// `import undo` as long as nothing stands on it; then the import stays as one that was withdrawn.
public struct Intake: RecordKind {
  public static let key = "intake"
  public static let fields = Intake().named()
  public static let schema = RecordSchema(Intake.self)
  public static let identity = KindIdentity<Intake>.yearly(prefix: "IMP", yearOf: \.day, digits: 3)
  public static var titleField: FieldPath<Intake> { \.files }
  public static var dayField: FieldPath<Intake>? { \.day }
  public static let area = KindArea.organisation
  public static let aliases = ["parnemsana"]
  public static let isOfFile = true
  public static var lookups: [[FieldPath<Intake>]] { [[\.last]] }
  public static var next: NextCommand.Of<Intake>? { .command("intake show") }

  /// The names of the files without their folders, in the order in which they were read.
  public let files = Fields.requiredText()
  /// Day on which they were read in.
  public let day = Fields.requiredDay()
  /// SHA-256 of each file, in the order of the files, by which a file can be known again.
  public let digests = Fields.digests()
  /// How many records were new.
  public let added = Fields.requiredInteger()
  /// How many records that stood here before were changed.
  public let changed = Fields.requiredInteger()
  /// How many of the new records came in a state that they reached in another register.
  public let takenOverRows = Fields.requiredInteger()
  /// Number of the first entry of the trail that the import wrote.
  public let first = Fields.requiredInteger()
  /// Number of the last entry of the trail that the import wrote, before its own.
  public let last = Fields.requiredInteger()
}
