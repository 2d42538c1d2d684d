/// Why packed data cannot be unpacked.
enum InflateError: String, Error {
  /// A block of the kind that does not exist.
  case blockKind = "a block of an unknown kind"
  /// The length of a stored block does not agree with its complement.
  case storedLength = "the length of a stored block is wrong"
  /// The description of the codes is wrong.
  case codeDescription = "the description of the codes is wrong"
  /// More codes than there is room for.
  case tooManyCodes = "the codes are over-subscribed"
  /// Bits that would be no code.
  case missingCodes = "the codes are incomplete"
  /// No code ends the block.
  case noEndCode = "no code ends the block"
  /// Bits that are no code, or a code that means nothing.
  case unknownCode = "bits that are no code"
  /// A repetition from before the beginning.
  case tooFarBack = "a repetition from before the beginning"
  /// The data stop before their end.
  case cutShort = "the packed data end early"
  /// Bytes stand behind the end.
  case bytesBehind = "bytes follow the end of the packed data"
}
