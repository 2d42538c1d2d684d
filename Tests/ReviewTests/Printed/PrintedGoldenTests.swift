import Foundation
import QualityModel
import Testing

@Suite("Printed pages of a small unit, as a person looked at them")
struct PrintedGoldenTests {
  static let all: [PrintedPages] = [PrintedPages.Sort.sheet, .plan, .register, .folder, .survey].flatMap { sort in
    Organisation.Language.allCases.map { PrintedPages(source: .unit, sort: sort, language: $0) }
  }

  @Test("Its pages", arguments: all)
  func pages(_ pages: PrintedPages) throws {
    let texts = try pages.files().map { "=== \($0.name)\n" + PrintedGoldenTests.withoutStyle($0.bytes) }
    try GoldenFile.expect(texts.joined(separator: "\n"), is: "\(pages.sort.rawValue).\(pages.language.rawValue).txt")
  }

  @Test("The pages of indicators", arguments: Organisation.Language.allCases)
  func indicators(_ language: Organisation.Language) throws {
    let pages = PrintedPages(source: .indicators, sort: .indicators, language: language)
    let texts = try pages.files().map { "=== \($0.name)\n" + PrintedGoldenTests.withoutStyle($0.bytes) }
    try GoldenFile.expect(texts.joined(separator: "\n"), is: "indicators.\(language.rawValue).txt")
  }

  @Test("Its documents", arguments: [PrintedPages.Sort.sheet, .plan, .register, .standalone, .survey])
  func documents(_ sort: PrintedPages.Sort) throws {
    let documents = try PrintedPages(source: .unit, sort: sort, language: .lv).pages()
    let text = documents.map { String(decoding: $0.document, as: UTF8.self) }.joined(separator: "\n")
    try GoldenFile.expect(text, is: "\(sort.rawValue).xml.txt")
  }

  /// The style sheet is the same in all pages; every change of it would change them all.
  private static func withoutStyle(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.range(of: "<style>"), let end = text.range(of: "</style>") else { return text }
    return String(text[..<start.upperBound] + text[end.lowerBound...])
  }
}
