/// An entry of a trail and its link, as they are kept outside the file: on paper, on a page, beside a backup.
///
/// Whoever holds a workspace and everything outside it can forge a history that contradicts nothing; what was noted
/// elsewhere shows it.
///
/// ```swift
/// let newest = TrailMark(entry: 17, link: link)
/// print("no. \(newest.entry), \(newest.short)")   // no. 17, 4f2a 91c0 7be3
/// ```
public struct TrailMark: Hashable, Sendable {
  /// The number of the entry.
  public let entry: Int
  /// Its link, or the beginning of it: hexadecimal digits in small letters.
  public let link: String

  /// How many digits tell one history from another: nobody finds a second one that begins so.
  public static let fewest = 12

  /// - Parameters:
  ///   - entry: the number of the entry
  ///   - link: its link in hexadecimal digits
  public init(entry: Int, link: String) {
    (self.entry, self.link) = (entry, link)
  }

  /// Takes what somebody noted; spaces and capital letters do not matter.
  /// - Returns: `nil` unless these are the first hexadecimal digits of a link, ``fewest`` of them or more
  public init?(entry: Int, noted text: String) {
    let digits = text.lowercased().filter { !$0.isWhitespace }
    guard (TrailMark.fewest...64).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.init(entry: entry, link: digits)
  }

  /// The first digits of the link in groups, short enough to be copied by hand.
  public var short: String {
    let digits = link.prefix(TrailMark.fewest)
    return stride(from: 0, to: digits.count, by: 4).map { digits.dropFirst($0).prefix(4) }.joined(separator: " ")
  }
}
