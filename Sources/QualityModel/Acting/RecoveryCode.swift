/// The code by which somebody who leads the system is known again when the name of their account has changed. It is kept
/// on paper; the workspace keeps what it can be recognised by, and nothing it could be guessed from.
public struct RecoveryCode: Sendable {
  /// The setting that holds what the code is recognised by.
  public static let setting = "recovery.code"
  /// What the setting holds once the code was used.
  static let used = "–"
  /// Signs that nobody takes for one another on paper.
  private static let signs = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
  private static let length = 16

  /// The code without what only makes it readable.
  private let letters: String

  /// What somebody typed; case, spaces and dashes do not matter.
  public init(_ text: String) { letters = text.uppercased().filter { RecoveryCode.signs.contains($0) } }

  /// Draws a new one.
  /// - Parameter generator: where chance comes from
  public init(using generator: inout some RandomNumberGenerator) {
    letters = String((0..<RecoveryCode.length).map { _ in RecoveryCode.signs.randomElement(using: &generator) ?? "A" })
  }

  /// As it is written down: `ABCD-EFGH-JKLM-NPQR`.
  public var text: String {
    stride(from: 0, to: letters.count, by: 4).map { String(letters.dropFirst($0).prefix(4)) }.joined(separator: "-")
  }

  /// By what it is recognised.
  /// - Parameter salt: a word that makes the same code look different in every file
  public func seal(with salt: String) -> String {
    "\(salt):\(SHA256.digest(of: Array("\(salt):\(letters)".utf8)).hex)"
  }

  /// Whether there is a code in the workspace that was not used yet.
  package static func isGiven(in reader: any RecordReader) throws -> Bool {
    try Settings(reader: reader).text(setting).map { $0 != used } ?? false
  }

  /// Whether a text is what a code is recognised by, or says that it was used.
  static func isSeal(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return text == used || parts.count == 2 && !parts[0].isEmpty && Digest(hex: parts[1]) != nil
  }

  /// Whether it is the code from which something was made.
  public func opens(_ seal: String) -> Bool {
    guard letters.count == RecoveryCode.length, let salt = seal.split(separator: ":").first else { return false }
    return self.seal(with: String(salt)) == seal
  }
}
