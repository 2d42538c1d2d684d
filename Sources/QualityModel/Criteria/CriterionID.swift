/// The address of a criterion as records cite it: `iso-9001-2015:8.5.1`.
///
/// A citation stays valid whether or not the catalogue is at hand. Catalogue keys are written in small letters; an
/// address with large ones is understood. Addresses are ordered by catalogue, then by number, `8.9` before `8.10`.
///
/// ```swift
/// let id = CriterionID("iso-9001-2015:8.5.1")
/// id?.catalogue   // "iso-9001-2015"
/// id?.number      // "8.5.1"
/// ```
public struct CriterionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The key of the catalogue.
  public let catalogue: String
  /// The number in the catalogue, as its source writes it.
  public let number: String

  /// Takes both parts as they are.
  public init(_ number: String, in catalogue: String) {
    self.catalogue = catalogue
    self.number = number
  }

  /// Takes a citation apart; `nil` for a text that is none, such as one without a colon or with white space inside.
  public init?(_ text: String) {
    let parts = FieldValue.trimmed(text).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let key = parts[0].lowercased()
    guard CriterionID.isCatalogueKey(key), CriterionID.isNumber(parts[1]) else { return nil }
    self.init(String(parts[1]), in: key)
  }

  /// The form in which records and files cite the criterion.
  public var text: String { "\(catalogue):\(number)" }
  public var description: String { text }

  /// One to 64 small letters, digits and single hyphens between them, beginning with a letter.
  public static func isCatalogueKey(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count), (97...122).contains(bytes[0]) else { return false }
    let hyphen = UInt8(ascii: "-")
    return bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == hyphen }
      && bytes.last != hyphen && !zip(bytes, bytes.dropFirst()).contains { $0 == hyphen && $1 == hyphen }
  }

  /// One to 64 letters, digits, points, hyphens, underscores, slashes and brackets, beginning with a letter or digit.
  public static func isNumber(_ text: some StringProtocol) -> Bool {
    let signs = Set(".-_/()".utf8)
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count), isAlphanumeric(bytes[0]) else { return false }
    return bytes.allSatisfy { isAlphanumeric($0) || signs.contains($0) }
  }

  public static func < (left: CriterionID, right: CriterionID) -> Bool {
    guard left.catalogue == right.catalogue else { return left.catalogue < right.catalogue }
    return NumberOrder.isBefore(left.number, right.number)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
