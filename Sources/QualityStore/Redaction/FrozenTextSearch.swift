import Foundation
import QualityModel

/// Finds texts of records in the lines of a document or page, where they stand as the serialiser wrote them: in content
/// and in attributes. What makes up the document itself, such as names of elements, stays as it is.
struct FrozenTextSearch {
  /// What is looked for, the longest first.
  private let pieces: [String]
  private var isInStyle = false

  /// So short a piece is only taken out where it is all that stands in a place: elsewhere it is part of something else.
  private static let short = 6

  init(_ texts: Set<String>) {
    let lines = texts.flatMap { $0.split(whereSeparator: \.isNewline) }.map(String.init)
    let pieces = lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    self.pieces = Set(pieces.flatMap(FrozenTextSearch.written)).sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// How a text is written in content and in attributes.
  private static func written(_ text: String) -> [String] {
    let content = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    return [content, content.replacing("\"", with: "&quot;").replacing("\t", with: "&#9;")]
  }

  /// Puts the mark in the place of what is found; the lines of one file come in their order.
  /// - Returns: whether anything was
  mutating func redact(_ line: inout String) -> Bool {
    guard !isStyle(line) else { return false }
    let found = pieces.filter { line.contains($0) }
    guard !found.isEmpty else { return false }
    let before = line
    line = MarkupLine.parts(of: line).map { part in
      part.isText ? found.reduce(part.text) { replace($1, in: $0) } : part.text
    }.joined()
    return line != before
  }

  /// Whether the line belongs to a style sheet, which holds no words of records.
  private mutating func isStyle(_ line: String) -> Bool {
    let wasInStyle = isInStyle
    if line.contains("<style") { isInStyle = true }
    if line.contains("</style>") { isInStyle = false }
    return wasInStyle || isInStyle
  }

  private func replace(_ piece: String, in text: String) -> String {
    if piece.count < FrozenTextSearch.short {
      return text.trimmingCharacters(in: .whitespaces) == piece ? RedactedText.mark : text
    }
    var (result, rest) = ("", text[...])
    while let found = rest.firstRange(of: piece) {
      let isPart = isLetter(rest[..<found.lowerBound].last ?? result.last) || isLetter(rest[found.upperBound...].first)
      result += rest[..<found.lowerBound] + (isPart ? piece : RedactedText.mark)
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  private func isLetter(_ character: Character?) -> Bool { character?.isLetter == true || character?.isNumber == true }
}
