/// The scan of one row that lies in memory in one piece.
///
/// The byte at `end` must be readable and a line feed: so the loops need no test for the end at every byte.
struct CSVRowScan {
  /// How a scan, or the scan of a field, came to its end.
  enum Outcome: Equatable {
    /// The field ends at a delimiter; more fields follow.
    case delimiter
    /// The row ends.
    case rowEnd
    /// The text ends before the row does.
    case needsMore
    case fault(CSVError.Kind)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")

  let text: UnsafePointer<UInt8>
  let start: Int
  let end: Int
  /// Whether no text will ever follow `end`.
  let isFinal: Bool
  let delimiter: UInt8
  let plain: UnsafePointer<UInt8>
  let quoted: UnsafePointer<UInt8>

  /// Where the scan stands; after a fault, the place of the fault.
  private(set) var index: Int
  /// Where the field that is being scanned begins.
  private(set) var fieldStart: Int
  /// Line breaks passed so far, the one at the end of the row included.
  private(set) var lineBreaks = 0
  /// Line breaks passed before the field that is being scanned.
  private(set) var lineBreaksBeforeField = 0

  init(
    _ text: UnsafePointer<UInt8>, from start: Int, to end: Int, isFinal: Bool, delimiter: CSVDelimiter,
    classes: CSVByteClasses
  ) {
    self.text = text
    self.start = start
    self.end = end
    self.isFinal = isFinal
    self.delimiter = delimiter.rawValue
    plain = classes.plain
    quoted = classes.quoted
    index = start
    fieldStart = start
  }

  /// Scans to the end of the row and notes its fields.
  @inline(__always)
  mutating func run(_ spans: inout CSVFieldSpans) -> Outcome {
    while true {
      fieldStart = index
      lineBreaksBeforeField = lineBreaks
      let outcome =
        text[index] == CSVRowScan.quote && index < end ? scanQuoted(&spans) : scanPlain(&spans)
      guard outcome == .delimiter else { return outcome }
      index &+= 1
    }
  }

  @inline(__always)
  private mutating func scanPlain(_ spans: inout CSVFieldSpans) -> Outcome {
    while plain[Int(text[index])] == CSVByteClasses.ordinary { index &+= 1 }
    if text[index] == 0 { return .fault(.nulByte) }
    if index == end, !isFinal { return .needsMore }
    let count = index &- fieldStart
    if count > CSVReader.largestField { return .fault(.fieldTooLong) }
    spans.append(offset: fieldStart &- start, count: count)
    return endField()
  }

  @inline(__always)
  private mutating func scanQuoted(_ spans: inout CSVFieldSpans) -> Outcome {
    var hasDoubledQuotes = false
    index &+= 1
    while true {
      while quoted[Int(text[index])] == CSVByteClasses.ordinary { index &+= 1 }
      switch quoted[Int(text[index])] {
      case CSVByteClasses.nul:
        return .fault(.nulByte)
      case CSVByteClasses.quote where text[index &+ 1] == CSVRowScan.quote && index &+ 1 < end:
        hasDoubledQuotes = true
        index &+= 2
      case CSVByteClasses.quote:
        return closeQuote(&spans, hasDoubledQuotes)
      default:
        if index == end { return isFinal ? unclosed : .needsMore }
        countLineBreak()
        index &+= 1
      }
    }
  }

  private var unclosed: Outcome {
    .fault(index &- fieldStart > CSVReader.largestField &+ 1 ? .fieldTooLong : .unclosedQuote)
  }

  /// Stands on a quote that is not doubled, as far as the text goes.
  @inline(__always)
  private mutating func closeQuote(_ spans: inout CSVFieldSpans, _ hasDoubledQuotes: Bool) -> Outcome {
    if index &+ 1 == end, !isFinal { return .needsMore }
    let count = index &- fieldStart &- 1
    if count > CSVReader.largestField { return .fault(.fieldTooLong) }
    spans.append(offset: fieldStart &+ 1 &- start, count: count, hasDoubledQuotes: hasDoubledQuotes)
    index &+= 1
    return endField()
  }

  /// Stands on the byte after a field.
  @inline(__always)
  private mutating func endField() -> Outcome {
    let byte = text[index]
    if byte == delimiter { return .delimiter }
    if index == end { return .rowEnd }
    if byte == CSVRowScan.lf { return passRowEnd(1) }
    guard byte == CSVRowScan.cr else { return .fault(.textAfterQuote) }
    if index &+ 1 == end { return isFinal ? passRowEnd(1) : .needsMore }
    return passRowEnd(text[index &+ 1] == CSVRowScan.lf ? 2 : 1)
  }

  @inline(__always)
  private mutating func passRowEnd(_ count: Int) -> Outcome {
    index &+= count
    lineBreaks &+= 1
    return .rowEnd
  }

  /// Counts CRLF once, at its CR.
  @inline(__always)
  private mutating func countLineBreak() {
    let followsCR = text[index] == CSVRowScan.lf && text[index &- 1] == CSVRowScan.cr
    if !followsCR { lineBreaks &+= 1 }
  }
}
