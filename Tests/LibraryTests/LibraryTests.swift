import Foundation
import QualityModel
import QualityReports
import QualityStore
import Testing

@Suite("Aplis as a library")
struct LibraryTests {
  @Test("The README's example is the one that is compiled here, letter for letter")
  func sameExample() throws {
    let readme = try String(contentsOf: LibraryDesk.home.appendingPathComponent("README.md"), encoding: .utf8)
    let block = try #require(
      readme.components(separatedBy: "```swift\n").dropFirst().first?.components(separatedBy: "```").first)
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let source = try String(contentsOf: here.appendingPathComponent("LibraryExample.swift"), encoding: .utf8)
    #expect(block == source)
  }

  @Test("The README's example records, counts and makes the page")
  func example() throws {
    let desk = try LibraryDesk()
    let (registered, page) = try recordAndReview(desk.file, templates: LibraryDesk.templates, now: LibraryDesk.now)
    #expect(registered == .number(try #require(ExactNumber("1"))))
    let html = String(decoding: page, as: UTF8.self)
    #expect(html.contains("Individual plan not reviewed") && html.contains(#"lang="lv""#))
    #expect(!html.contains("«"))
    #expect(try Workspace.open(desk.file, for: .reading).check().isEmpty)
  }

  @Test("A printable report becomes its document, its JSON and its pages in both languages")
  func printable() throws {
    let desk = try LibraryDesk()
    _ = try recordAndReview(desk.file, templates: LibraryDesk.templates, now: LibraryDesk.now)
    let sheet = try Workspace.open(desk.file, for: .reading).read { reader in
      let record = try #require(try reader.records(Nonconformity.self).first)
      return try NonconformitySheet(of: record, reading: reader, asOf: LibraryDesk.now.day)
    }
    let publisher = ReportPublisher(templates: LibraryDesk.templates)
    let document = try publisher.document(sheet)
    let languages = try Organisation.Language.allCases.map { try Phrases($0, templates: LibraryDesk.templates) }
    let pages = try publisher.pages(of: document, NonconformitySheet.format, languages)
    #expect(pages.count == languages.count && Set(pages).count == pages.count)
    for page in pages { #expect(String(decoding: page, as: UTF8.self).contains("Individual plan not reviewed")) }
    #expect(try JSONSerialization.jsonObject(with: Data(ReportPublisher.json(of: document))) is [String: Any])
  }

  @Test("Words that are not there are refused by the file's name inside the folder, those of no JSON too")
  func words() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("aplis-words-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = #expect(throws: Refusal.self) { try Phrases(.lv, templates: folder) }
    #expect(missing?.identifier.text == "strings.unreadable" && missing?.facts == ["file": "strings/lv.json"])
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("strings"), withIntermediateDirectories: true)
    try Data("[]".utf8).write(to: folder.appendingPathComponent("strings/lv.json"))
    let malformed = #expect(throws: Refusal.self) { try Phrases(.lv, templates: folder) }
    #expect(malformed?.identifier.text == "strings.malformed")
  }

  @Test("The words of a language are those that the command line reads")
  func sameWords() throws {
    let phrases = try Phrases(.en, templates: LibraryDesk.templates)
    #expect(phrases["message.next"] == "next")
    #expect(phrases.keys.count > 2_000)
  }

  @Test("A refusal that nobody caught names its identifier and the record")
  func uncaught() throws {
    let desk = try LibraryDesk()
    let workspace = try Workspace.open(desk.file)
    let refusal = #expect(throws: Refusal.self) {
      try workspace.write(as: Actor("E-001", at: LibraryDesk.now)) { writer in
        try writer.withdraw(Nonconformity.key, "NC-2025-777", reason: "none")
      }
    }
    #expect(refusal.map { "\($0)" }?.contains("record NC-2025-777") == true)
    #expect(refusal.map { $0.localizedDescription } == refusal?.description)
  }

  @Test("A record that is refused names its fields and no value")
  func faults() throws {
    let desk = try LibraryDesk()
    let workspace = try Workspace.open(desk.file)
    var risk = Record<Risk>()
    risk.title = "Plan of 0101" + "80-10000"
    let faults = #expect(throws: RecordFaults.self) {
      try workspace.write(as: Actor("E-001", at: LibraryDesk.now)) { try $0.add(risk.content) }
    }
    let text = try #require(faults.map { "\($0)" })
    #expect(text.hasPrefix("risk R-01: ") && text.contains("likelihood field.missing"), "\(text)")
    #expect(text.contains("title field.personal-code") && !text.contains("010180"), "\(text)")
    #expect(faults?.localizedDescription == text)
  }
}
