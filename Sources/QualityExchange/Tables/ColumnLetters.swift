/// Columns by their letters, as spreadsheets name them.
enum ColumnLetters {
  /// `A` for 0, `AB` for 27.
  static func text(_ column: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
