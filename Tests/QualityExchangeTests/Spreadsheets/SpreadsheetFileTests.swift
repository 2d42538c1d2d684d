import Foundation
import QualityModel
import TestSupport
import Testing

@testable import QualityExchange

@Suite("What a file is, its bytes tell")
struct SpreadsheetFileTests {
  private static func refusal(_ bytes: [UInt8]) throws -> Refusal.ID? {
    do {
      return try TestFiles.with(bytes) { path throws in
        _ = try SpreadsheetFile.open(path: path)
        return nil
      }
    } catch let refusal as Refusal {
      #expect(refusal.place?.file.hasSuffix(".txt") == true)
      return refusal.identifier
    }
  }

  /// A file system of Office with streams of these names.
  private static func compound(_ names: [String]) -> [UInt8] {
    let entries = names.flatMap { name in
      let letters = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let length = TestZip.little(letters.count + 2, 2)
      return letters + Array(repeating: 0, count: 64 - letters.count) + length + [2] + Array(repeating: 0, count: 61)
    }
    return CompoundFile.mark + Array(repeating: 0, count: 504) + entries
  }

  @Test("A text is no spreadsheet, and neither is an empty file")
  func texts() throws {
    for text in ["", "a;b\n1;2\n", "<a>;b\n", "PK;x\n", "Nosaukums\tPDF\n"] {
      #expect(try Self.refusal(Array(text.utf8)) == nil, "\(text)")
      #expect(try TestFiles.with(Array(text.utf8)) { try SpreadsheetFile.open(path: $0) == nil })
    }
  }

  @Test("Old workbooks, encrypted ones and other documents of Office are told apart by their streams")
  func compounds() throws {
    #expect(try Self.refusal(Self.compound(["Workbook"])) == .spreadsheetOldExcel)
    #expect(try Self.refusal(Self.compound(["BOOK"])) == .spreadsheetOldExcel)
    #expect(try Self.refusal(Self.compound(["EncryptionInfo", "EncryptedPackage"])) == .spreadsheetPassword)
    #expect(try Self.refusal(Self.compound(["WordDocument"])) == .spreadsheetOtherDocument)
    #expect(try Self.refusal([9, 8, 16, 0, 0, 6, 5, 0, 0, 0]) == .spreadsheetOldExcel)
  }

  @Test(
    "Markup that is named like a workbook is told for what it is",
    arguments: [
      ("<!DOCTYPE html><html></html>", .spreadsheetWebPage), ("\u{FEFF}\n<HTML><body>", .spreadsheetWebPage),
      ("<meta charset=\"utf-8\"><table>", .spreadsheetWebPage), ("MIME-Version: 1.0\n", .spreadsheetWebPage),
      ("<html xmlns:x=\"urn:schemas-microsoft-com:office:spreadsheet\">", .spreadsheetWebPage),
      (
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", .spreadsheetExcelXml
      ),
      ("<?xml version=\"1.0\"?><office:document xmlns:office=\"x\">", .spreadsheetFlatOpendocument),
      ("%PDF-1.7", .spreadsheetPdf),
    ] as [(String, Refusal.ID)])
  func markup(text: String, id: Refusal.ID) throws {
    #expect(try Self.refusal(Array(text.utf8)) == id)
  }

  @Test("Packages of other kinds are told for what they are")
  func packages() throws {
    var book = TestWorkbook.Excel()
    book.type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    #expect(try Self.refusal(TestWorkbook.excel(book)) == .spreadsheetMacros)
    book.type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    #expect(try Self.refusal(TestWorkbook.excel(book)) == .spreadsheetBinaryWorkbook)
    book.type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    #expect(try Self.refusal(TestWorkbook.excel(book)) == .spreadsheetOtherDocument)
    book.type = "template.main+xml"
    #expect(try Self.refusal(TestWorkbook.excel(book)) == nil)
    let kinds: [(String, Refusal.ID)] = [
      ("application/vnd.oasis.opendocument.text", .spreadsheetOtherDocument),
      ("application/vnd.etsi.asic-e+zip", .spreadsheetSignedContainer),
      ("application/epub+zip", .spreadsheetOtherArchive),
    ]
    for (type, id) in kinds { #expect(try Self.refusal(TestWorkbook.openDocument("", type: type)) == id) }
    #expect(try Self.refusal(TestZip([TestZip.Entry("a.csv", "a;b")]).bytes) == .spreadsheetOtherArchive)
    #expect(try Self.refusal(TestZip([TestZip.Entry("Index/Document.iwa", "x")]).bytes) == .spreadsheetNumbers)
  }

  @Test("An OpenDocument file with a password is told as one")
  func encrypted() throws {
    let manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml">\
      <m:encryption-data/></m:file-entry></m:manifest>
      """
    let bytes = TestWorkbook.openDocument("", others: ["META-INF/manifest.xml": manifest])
    #expect(try Self.refusal(bytes) == .spreadsheetPassword)
  }

  @Test("Damage of the archive is told as damage of the file")
  func damaged() throws {
    let bytes = TestWorkbook.excel("<row><c><v>1</v></c></row>")
    #expect(try Self.refusal(Array(bytes.dropLast(30))) == .spreadsheetCutShort)
    #expect(try Self.refusal(Array("From: x\n".utf8) + bytes) == .spreadsheetBytesBefore)
    var zip = TestWorkbook.zip(TestWorkbook.parts(TestWorkbook.Excel()))
    zip.entries = zip.entries.map { entry in
      var entry = entry
      entry.flags |= 1
      return entry
    }
    #expect(try Self.refusal(zip.bytes) == .spreadsheetZipPassword)
  }

  @Test("The mark that a workbook is open is not the workbook")
  func locks() throws {
    for name in ["~$registrs.xlsx", ".~lock.registrs.ods#"] {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: name)
      try Data("Kvalitātes vadītājs".utf8).write(to: file)
      let refusal = #expect(throws: Refusal.self) { try SpreadsheetFile.open(path: file.path(percentEncoded: false)) }
      #expect(refusal?.identifier == .spreadsheetLockFile)
    }
  }

  @Test("A damaged workbook is read or refused, and never ends the program", arguments: [1, 20_261_128] as [UInt64])
  func fuzz(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let excel = TestWorkbook.Excel(
      sheets: [
        TestWorkbook.Sheet(
          data:
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45717.5</v></c></row><row><c><f>A1</f></c></row>",
          behind: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
      ], shared: ["teksts"], formats: ["dd.mm.yyyy"])
    let document = TestWorkbook.openDocument(
      TestWorkbook.table(
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-01\"/><table:table-cell table:number-columns-repeated=\"3\"><text:p>a</text:p></table:table-cell></table:table-row>"
      ))
    let whole = [TestWorkbook.excel(excel), document]
    for round in 0..<400 {
      let bytes =
        round % 4 == 0
        ? Damage.done(to: whole[round / 4 % 2], &random) : try Self.damagedInside(whole[round % 2], &random)
      Self.exercise(bytes)
    }
  }

  /// Damages what lies in an archive, whose checksums are then right again: so that the damage reaches the readers.
  private static func damagedInside(_ bytes: [UInt8], _ random: inout SeededGenerator) throws -> [UInt8] {
    try TestFiles.with(bytes) { path throws in
      let archive = try ZipArchive(FileBytes(path: path))
      let chosen = Int.random(in: 0..<archive.entries.count, using: &random)
      let entries = try archive.entries.enumerated().map { place, entry in
        let content = try Unpacking.all(archive.part(entry))
        return TestZip.Entry(entry.name, place == chosen ? Damage.done(to: content, &random) : content)
      }
      return TestZip(entries).bytes
    }
  }

  private static func exercise(_ bytes: [UInt8]) {
    _ = try? TestWorkbook.with(bytes) { workbook throws in
      for sheet in workbook.sheets.indices {
        _ = try? workbook.mergedCells(of: sheet)
        _ = try? workbook.hiddenColumns(of: sheet)
        guard let rows = try? workbook.rows(of: sheet) else { continue }
        var count = 0
        while (try? rows.next()) == true, count < 5000 { count += 1 }
      }
    }
  }
}
