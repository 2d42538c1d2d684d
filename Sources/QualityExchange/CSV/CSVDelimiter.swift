/// What stands between two fields.
public enum CSVDelimiter: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  /// What Excel writes and expects where the decimal sign is a comma, as in Latvia.
  case semicolon = 0x3B
  case tab = 0x09
  /// Honoured when a first line `sep=|` names it; never guessed.
  case pipe = 0x7C
}
