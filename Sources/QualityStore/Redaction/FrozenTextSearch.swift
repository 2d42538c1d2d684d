import Foundation
import QualityModel

/// Finds texts of records in lines of XML and HTML, where they stand as the serialiser wrote them.
struct FrozenTextSearch {
  /// What is looked for, the longest first.
  private let pieces: [String]

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

  /// Puts the mark in the place of what is found.
  /// - Returns: whether anything was
  func redact(_ line: inout String) -> Bool {
    let before = line
    for piece in pieces where line.contains(piece) { line = replace(piece, in: line) }
    return line != before
  }

  private func replace(_ piece: String, in line: String) -> String {
    var (result, rest) = ("", line[...])
    while let found = rest.firstRange(of: piece) {
      let left = rest[..<found.lowerBound].last ?? result.last
      let right = rest[found.upperBound...].first
      result += rest[..<found.lowerBound] + (stands(piece, left, right) ? RedactedText.mark : piece)
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  private func stands(_ piece: String, _ left: Character?, _ right: Character?) -> Bool {
    if piece.count < FrozenTextSearch.short {
      return [">", "\""].contains(left) && ["<", "\""].contains(right)
    }
    let isPart = { (character: Character?) in character?.isLetter == true || character?.isNumber == true }
    return !isPart(left) && !isPart(right)
  }
}
