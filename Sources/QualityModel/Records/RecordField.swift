/// A field of a kind of record: its key, its place, what it holds. There is one object for each field of each kind.
///
/// Inside the program a field is named by key path, `\Nonconformity.severity`; words that come from outside are
/// resolved once, at the edge, by ``RecordSchema/field(_:)``.
///
/// Unchecked, because a class that another inherits from cannot be checked: what can change is set while the kind
/// declares the field, before anybody else sees it.
public class RecordField: @unchecked Sendable {
  // Unchecked for exclusive access: set once, before anybody else sees the field, and read for every value of every row.

  /// The name of the field in files, options and the trail: `firstDue`.
  @exclusivity(unchecked) public private(set) var key = ""
  /// The place among the fields of its kind, from 0.
  @exclusivity(unchecked) public private(set) var place = 0
  /// The key in UTF-8, for what is written once for every row.
  @exclusivity(unchecked) package private(set) var keyBytes: [UInt8] = []
  /// What the field holds; it decides how the field is read, checked, written and shown.
  public let kind: FieldKind
  /// Whether a record without a value here may not be written.
  public let isRequired: Bool
  /// Whether the field is for a digest, which the program computes and nobody writes.
  public let isComputed: Bool
  /// Whether the field tells about the file in which the record stands: the program writes it, and it stays there when
  /// records are exported.
  public let isOfFile: Bool
  /// Whether criteria are cited here, as `catalogue:number`.
  @exclusivity(unchecked) public private(set) var citesCriteria = false

  /// Whether what is cited here must exist in a catalogue, or be said to be a requirement of the organisation's own.
  @exclusivity(unchecked) public private(set) var citesKnownCriteria = false

  /// The keys of the kinds whose records are found here by their names, where a record of any kind may stand.
  @exclusivity(unchecked) package private(set) var namedKinds: [String] = []

  /// Whether each item names what it is for, `Deadlines: 4`, so that a table may have a column for each.
  @exclusivity(unchecked) package private(set) var isItemised = false

  /// Whether the program acts by what stands here or proves a right by it: such a text is changed, and never taken out.
  @exclusivity(unchecked) public private(set) var isSteering = false

  /// Whether words of tables may stand for what is kept here, as they do for choices.
  @exclusivity(unchecked) package private(set) var takesWords = false

  /// In what the number here is counted; `nil` where the number says it itself, or nothing does.
  @exclusivity(unchecked) public private(set) var unit: MeasuredUnit?

  /// Whether the day here is an end that need not come: words such as `beztermiņa` say that there is none.
  @exclusivity(unchecked) package private(set) var mayNeverCome = false

  /// What the text here must look like, if not any text will do.
  @exclusivity(unchecked) public private(set) var form: TextForm?

  /// What the text here is the key of, if it is one: people read the name instead.
  @exclusivity(unchecked) package private(set) var naming: Naming?

  /// What the program names by a key.
  package enum Naming {
    /// A kind of record.
    case kind
    /// A field of the kind that the record names.
    case field
    /// In each line, behind the last equals sign, a field of the kind that the record names.
    case fieldOfLine
  }

  init(_ kind: FieldKind, isRequired: Bool = false, isComputed: Bool = false, isOfFile: Bool = false) {
    self.kind = kind
    self.isRequired = isRequired
    self.isComputed = isComputed
    self.isOfFile = isOfFile
  }

  /// Gives the field the name and the place that its kind declares it under.
  func name(_ key: String, at place: Int) {
    precondition(self.key.isEmpty, "a field belongs to one kind only")
    self.key = key
    self.place = place
    keyBytes = Array(key.utf8)
  }

  /// The same field, in which criteria are cited.
  func citingCriteria() -> Self {
    citesCriteria = true
    return self
  }

  /// The same field, in which only criteria that exist are cited.
  func citingKnownCriteria() -> Self {
    citesKnownCriteria = true
    return citingCriteria()
  }

  /// The same field, whose text has a form.
  func inForm(_ form: TextForm) -> Self {
    self.form = form
    return self
  }

  /// The same field, whose text is a key of the program's.
  func naming(_ named: Naming) -> Self {
    naming = named
    return steering()
  }

  /// The same field, for whose texts words of tables may stand.
  func takingWords() -> Self {
    takesWords = true
    return self
  }

  /// The same field, whose items each name what they are for.
  func itemised() -> Self {
    isItemised = true
    return self
  }

  /// The same field, in which records of some kinds are also found by their names.
  func named(among kinds: [String]) -> Self {
    namedKinds = kinds
    return self
  }

  /// The same field, whose number counts something.
  func counted(in unit: MeasuredUnit) -> Self {
    self.unit = unit
    return self
  }

  /// The same field, whose day need not come.
  func orNever() -> Self {
    mayNeverCome = true
    return self
  }

  /// Whether a text says that the day here never comes.
  package func isNever(_ text: String) -> Bool {
    mayNeverCome && LanguageRules.all.contains { $0.periodWords.isEndless(FieldValue.trimmed(text).folded) }
  }

  /// The same field, by whose text the program acts.
  func steering() -> Self {
    isSteering = true
    return self
  }

  /// Whether a text that should never have been written may be taken out here.
  package var mayLoseText: Bool {
    kind.isFreeText && !isComputed && !isOfFile && !isSteering && form?.isNeeded != true && !citesCriteria
  }

  /// The option on the command line, `--first-due` for `firstDue`.
  public var option: String {
    "--"
      + key.unicodeScalars.reduce(into: "") { option, scalar in
        if ("A"..."Z").contains(scalar) {
          option += "-" + String(scalar).lowercased()
        } else {
          option.unicodeScalars.append(scalar)
        }
      }
  }
}

/// For the names of a kind's properties alone, see ``RecordKind``; a field has nothing to encode.
extension RecordField: Encodable {
  public func encode(to encoder: any Encoder) throws {}
}

extension RecordField: Hashable {
  public static func == (left: RecordField, right: RecordField) -> Bool { left === right }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
