/// The words of a choice as a Swift type; the raw value is the key that files and labels use.
public protocol Choice: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

extension Choice {
  static var words: [String] { allCases.map(\.rawValue) }
}
