/// What an assessor's form is about, and the seal by which a workspace knows its own forms again.
///
/// The form says whose it is and which criteria it asks. A returned form whose identity was altered, or that another
/// workspace gave out, does not fit its seal.
public struct FormIdentity: Hashable, Sendable {
  public var assessment: String
  public var assessor: String
  /// The key of the catalogue, and its edition.
  public var catalogue: String
  public var edition: String
  /// The fingerprint of the criteria and scales, in hexadecimal digits; see ``CriteriaListDigest``.
  public var criteria: String
  public var seal: String

  /// The name of the form's format.
  public static let format = "aplis-assessment-form/1"

  /// An identity as a returned file states it.
  public init(
    assessment: String, assessor: String, catalogue: String, edition: String, criteria: String, seal: String
  ) {
    self.assessment = assessment
    self.assessor = assessor
    self.catalogue = catalogue
    self.edition = edition
    self.criteria = criteria
    self.seal = seal
  }

  /// The identity of a form that is given out.
  /// - Parameter key: what only the workspace knows: the link of the trail's entry with which the scoring began
  public init(
    assessment: String, assessor: String, catalogue: String, edition: String, criteria: String, key: String
  ) {
    self.init(
      assessment: assessment, assessor: assessor, catalogue: catalogue, edition: edition, criteria: criteria, seal: "")
    seal = sealed(by: key)
  }

  /// Whether the workspace with this key gave the form out, and nothing of its identity was altered.
  public func isGenuine(key: String) -> Bool { seal == sealed(by: key) }

  private func sealed(by key: String) -> String {
    let parts = [FormIdentity.format, assessment, assessor, catalogue, edition, criteria, key]
    let digest = SHA256.digest(of: Array(parts.joined(separator: "\n").utf8))
    // Half of it is far more than a slip of the fingers could hit, and fits into a cell.
    return String(digest.hex.prefix(32))
  }

  // MARK: In one cell

  /// The identity in one cell of a table, which stands in each row so that the rows may be sorted.
  public var cell: String {
    [FormIdentity.format, assessment, assessor, catalogue, edition, criteria, seal].map {
      $0.replacing("|", with: "/")
    }.joined(separator: "|")
  }

  /// Reads an identity from a cell; `nil` if it is none.
  public init?(cell: String) {
    let parts = FieldValue.trimmed(cell).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, parts[0] == FormIdentity.format else { return nil }
    self.init(
      assessment: parts[1], assessor: parts[2], catalogue: parts[3], edition: parts[4], criteria: parts[5],
      seal: parts[6])
  }

  /// The name of the form's files, without language and ending: `SA-2026-01.E-003`.
  public var fileName: String { FileName.of("\(assessment).\(assessor)") }
}
