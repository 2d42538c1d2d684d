/// A file that begins with markup, as many systems name `.xls` what is a web page.
enum MarkupFile {
  /// What it is; `nil` if it is no markup that is taken for a table.
  static func kind(_ start: [UInt8]) -> ForeignFile? {
    // UTF-16 letter by letter is enough to find words of ASCII.
    let text = String(decoding: start.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased()
    let trimmed = text.drop { $0.isWhitespace }
    if trimmed.hasPrefix("mime-version:") || trimmed.hasPrefix("<!doctype html") || trimmed.hasPrefix("<html") {
      return .webPage
    }
    guard trimmed.hasPrefix("<") else { return nil }
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") || text.contains("progid=\"excel.sheet\"") {
      return text.contains("<html") ? .webPage : .excelXML
    }
    if text.contains("<office:document") { return .flatOpenDocument }
    return ["<html", "<table", "<body", "<meta "].contains { text.contains($0) } ? .webPage : nil
  }
}
