import QualityModel
import XMLSupport

/// The refusals of spreadsheet files: what is wrong, in which part, and which file.
///
/// What zip archives and XML find is told as what it means for somebody who has a spreadsheet.
struct SpreadsheetRefusal {
  /// The name of the file, as it is shown.
  let file: String

  /// A refusal that names the file.
  func refusal(
    _ identifier: Refusal.ID, _ facts: [String: Refusal.Fact] = [:], detail: String? = nil
  ) -> Refusal {
    let file = Refusal.Fact.text(file)
    return Refusal(
      .data, identifier, facts.merging(["file": file]) { own, _ in own }, at: Refusal.Place(file: self.file),
      detail: detail)
  }

  /// Runs `body`; what it throws comes out as a refusal.
  func telling<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as ZipError {
      throw refusal(error)
    } catch let error as XMLError {
      throw refusal(error)
    }
  }

  private func refusal(_ error: ZipError) -> Refusal {
    let part: [String: Refusal.Fact] = ["part": .text(error.entry)]
    return switch error.kind {
    case .noEnd: refusal(.spreadsheetCutShort)
    case .bytesBefore: refusal(.spreadsheetBytesBefore)
    case .directory: refusal(.spreadsheetDirectory, part)
    case .duplicate: refusal(.spreadsheetTwice, part)
    case .encrypted: refusal(.spreadsheetZipPassword)
    case .method(let method): refusal(.spreadsheetPackingMethod, part.merging(["method": .count(method)]) { $1 })
    case .tooManyEntries(let count): refusal(.spreadsheetTooManyParts, ["count": .count(count)])
    case .tooLarge: refusal(.spreadsheetTooLarge, part)
    case .checksum: refusal(.spreadsheetChecksum, part)
    case .packedData(let error): refusal(.spreadsheetPackedData, part, detail: error.rawValue)
    case .length: refusal(.spreadsheetPackedData, part, detail: "the length is another than the directory says")
    }
  }

  private func refusal(_ error: XMLError) -> Refusal {
    let part: [String: Refusal.Fact] = ["part": .text(error.file)]
    return switch error.identifier {
    case "xml.doctype": refusal(.spreadsheetDoctype, part)
    case "xml.too-deep": refusal(.spreadsheetTooDeep, part)
    default: refusal(.spreadsheetMarkup, part, detail: "line \(error.line): \(error.reason)")
    }
  }
}

extension Refusal.ID {
  static let spreadsheetBytesBefore = Refusal.ID("spreadsheet.bytes-before")
  static let spreadsheetCellPlace = Refusal.ID("spreadsheet.cell-place")
  static let spreadsheetChecksum = Refusal.ID("spreadsheet.checksum")
  static let spreadsheetCutShort = Refusal.ID("spreadsheet.cut-short")
  static let spreadsheetDirectory = Refusal.ID("spreadsheet.directory")
  static let spreadsheetDoctype = Refusal.ID("spreadsheet.doctype")
  static let spreadsheetMarkup = Refusal.ID("spreadsheet.markup")
  static let spreadsheetMissingPart = Refusal.ID("spreadsheet.missing-part")
  static let spreadsheetMissingText = Refusal.ID("spreadsheet.missing-text")
  static let spreadsheetNoCells = Refusal.ID("spreadsheet.no-cells")
  static let spreadsheetPackedData = Refusal.ID("spreadsheet.packed-data")
  static let spreadsheetPackingMethod = Refusal.ID("spreadsheet.packing-method")
  static let spreadsheetRepeats = Refusal.ID("spreadsheet.repeats")
  static let spreadsheetRowOrder = Refusal.ID("spreadsheet.row-order")
  static let spreadsheetTooDeep = Refusal.ID("spreadsheet.too-deep")
  static let spreadsheetTooLarge = Refusal.ID("spreadsheet.too-large")
  static let spreadsheetTooManyParts = Refusal.ID("spreadsheet.too-many-parts")
  static let spreadsheetTwice = Refusal.ID("spreadsheet.twice")
  static let spreadsheetZipPassword = Refusal.ID("spreadsheet.zip-password")
}
