/// Which sign stands before the decimals of a number; the other one may group its thousands.
package enum NumberStyle: Sendable {
  /// `1.234,5`
  case decimalComma
  /// `1,234.5`
  case decimalPoint

  var decimalMark: Character { self == .decimalComma ? "," : "." }
  var groupMark: Character { self == .decimalComma ? "." : "," }
  package var other: NumberStyle { self == .decimalComma ? .decimalPoint : .decimalComma }
}
