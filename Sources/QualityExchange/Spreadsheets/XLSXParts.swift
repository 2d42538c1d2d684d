/// The parts of a workbook that is written, except its sheets and styles.
struct XLSXParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  /// The names of the sheets, as a workbook can have them.
  let names: [String]

  var contentTypes: String {
    let sheets = names.indices.map { type("/xl/worksheets/sheet\($0 + 1).xml", "worksheet") }.joined()
    return """
      \(XLSXParts.declaration)<Types xmlns="\(XLSXParts.package)content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(type("/xl/workbook.xml", "sheet.main"))\
      \(sheets)\(type("/xl/styles.xml", "styles"))</Types>
      """
  }

  var packageRelationships: String {
    relationships(relationship(1, "officeDocument", "xl/workbook.xml"))
  }

  var workbookRelationships: String {
    let sheets = names.indices.map { relationship($0 + 1, "worksheet", "worksheets/sheet\($0 + 1).xml") }.joined()
    return relationships(sheets + relationship(names.count + 1, "styles", "styles.xml"))
  }

  /// - Parameter filters: the range of each sheet that can be filtered; `nil` for a sheet without columns
  func workbook(_ filters: [String?]) -> String {
    let sheets = names.enumerated().map { place, name in
      "<sheet name=\"\(XLSXLetters.escaped(name))\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    return """
      \(XLSXParts.declaration)<workbook xmlns="\(XLSXParts.main)" xmlns:r="\(XLSXParts.references)">\
      <bookViews><workbookView activeTab="0"/></bookViews><sheets>\(sheets.joined())</sheets>\(defined(filters))</workbook>
      """
  }

  /// Excel looks for the range of a filter under a name of its own.
  private func defined(_ filters: [String?]) -> String {
    let names = zip(self.names, filters).enumerated().compactMap { place, sheet in
      sheet.1.map { range in
        let name = XLSXLetters.escaped(sheet.0.replacing("'", with: "''"))
        return
          "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(place)\" hidden=\"1\">'\(name)'!\(range)</definedName>"
      }
    }
    return names.isEmpty ? "" : "<definedNames>\(names.joined())</definedNames>"
  }

  private func type(_ part: String, _ type: String) -> String {
    "<Override PartName=\"\(part)\" ContentType=\"\(XLSXParts.types)\(type)+xml\"/>"
  }

  private func relationships(_ list: String) -> String {
    "\(XLSXParts.declaration)<Relationships xmlns=\"\(XLSXParts.package)relationships\">\(list)</Relationships>"
  }

  private func relationship(_ number: Int, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(number)\" Type=\"\(XLSXParts.references)/\(type)\" Target=\"\(target)\"/>"
  }
}
