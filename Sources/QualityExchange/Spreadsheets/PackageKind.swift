import XMLSupport

/// What a zip archive holds, by the parts in it.
enum PackageKind {
  /// A workbook of Excel, with the name of its main part.
  case xlsx(workbook: String)
  case ods
  case foreign(ForeignFile)

  init(of package: SpreadsheetPackage) throws {
    if let type = try package.text(of: "mimetype") {
      self = try PackageKind.openDocument(type, package)
    } else if package.archive["[Content_Types].xml"] != nil {
      self = try PackageKind.office(package)
    } else if package.archive["content.xml"] != nil, let type = try PackageKind.typeInManifest(package) {
      self = try PackageKind.openDocument(type, package)
    } else {
      let isNumbers = package.archive.entries.contains { $0.name.hasSuffix(".iwa") || $0.name == "Index.zip" }
      self = .foreign(isNumbers ? .numbers : .otherArchive)
    }
  }

  // MARK: OpenDocument

  private static let openDocument = "application/vnd.oasis.opendocument."

  private static func openDocument(_ type: String, _ package: SpreadsheetPackage) throws -> PackageKind {
    let type = type.filter { !$0.isWhitespace }
    if type.hasPrefix("application/vnd.etsi.asic") || type.contains("edoc") { return .foreign(.signedContainer) }
    guard type.hasPrefix(openDocument) else { return .foreign(.otherArchive) }
    guard type.hasPrefix(openDocument + "spreadsheet") else { return .foreign(.otherDocument) }
    return try isEncrypted(package) ? .foreign(.password) : .ods
  }

  private static let manifest = "META-INF/manifest.xml"
  private static let vocabulary = XMLVocabulary([
    ("encryption-data", [ODSNames.manifest]), ("file-entry", [ODSNames.manifest]),
  ])

  private static func isEncrypted(_ package: SpreadsheetPackage) throws -> Bool {
    guard package.archive[manifest] != nil else { return false }
    let reader = try package.reader(of: manifest, knowing: vocabulary)
    var isEncrypted = false
    while let event = try reader.next() {
      if event == .start, reader.element == 0 { isEncrypted = true }
    }
    return isEncrypted
  }

  private static func typeInManifest(_ package: SpreadsheetPackage) throws -> String? {
    guard package.archive[manifest] != nil else { return nil }
    let reader = try package.reader(of: manifest, knowing: vocabulary)
    var type: String?
    while let event = try reader.next() {
      guard event == .start, reader.element == 1, reader.attribute("full-path", in: ODSNames.manifest) == "/" else {
        continue
      }
      type = reader.attribute("media-type", in: ODSNames.manifest)
    }
    return type
  }

  // MARK: Office Open XML

  private static let types: [StaticString] = ["http://schemas.openxmlformats.org/package/2006/content-types"]

  private static func office(_ package: SpreadsheetPackage) throws -> PackageKind {
    let related = try PackageRelationships(of: "", in: package)
    guard let part = related.first("officeDocument")?.target, package.archive[part] != nil else {
      return .foreign(.otherArchive)
    }
    switch try contentType(of: part, package) {
    case let type where type.contains("binary"): return .foreign(.binaryWorkbook)
    case let type where type.contains("ms-excel") && type.contains("macroenabled"): return .foreign(.macros)
    case let type where type.contains("spreadsheetml"): return .xlsx(workbook: part)
    case "": return part.hasSuffix(".bin") ? .foreign(.binaryWorkbook) : .xlsx(workbook: part)
    case "application/xml": return .xlsx(workbook: part)
    default: return .foreign(.otherDocument)
    }
  }

  /// What the package says that a part is, in small letters; empty if it says nothing.
  private static func contentType(of part: String, _ package: SpreadsheetPackage) throws -> String {
    let reader = try package.reader(
      of: "[Content_Types].xml", knowing: XMLVocabulary([("Override", types), ("Default", types)]))
    var (type, byEnding) = ("", "")
    while let event = try reader.next() {
      guard event == .start, let named = reader.attribute("ContentType")?.lowercased() else { continue }
      let name = reader.attribute("PartName")?.drop { $0 == "/" }
      if reader.element == 0, name?.lowercased() == part.lowercased() { type = named }
      if reader.element == 1, let ending = reader.attribute("Extension"), part.hasSuffix("." + ending) {
        byEnding = named
      }
    }
    return type.isEmpty ? byEnding : type
  }
}
