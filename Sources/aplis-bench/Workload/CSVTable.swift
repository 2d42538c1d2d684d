/// One CSV file: a header, then rows, separated by CR LF; text is quoted only where it has to be.
final class CSVTable {
  private let file: OutputFile
  private var isFirstOfRow = true

  init(folder: String, name: String, columns: String) throws {
    file = try OutputFile("\(folder)/\(name).csv")
    try row { row in
      for column in columns.split(separator: " ") { row.text(String(column)) }
    }
  }

  /// Writes one row, field by field.
  @inline(__always)
  func row(_ fields: (CSVTable) -> Void) throws {
    isFirstOfRow = true
    fields(self)
    file.append("\r\n")
    try file.flushIfFull()
  }

  func finish() throws {
    try file.flush()
  }

  func text(_ text: String) {
    startField()
    guard CSVTable.needsQuotes(text) else { return file.append(text) }
    file.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { file.append(byte) }
      file.append(byte)
    }
    file.append(UInt8(ascii: "\""))
  }

  /// A number, as it is or with letters before it and leading zeros: `NC-2025-000017`.
  func number(_ number: Int, after prefix: String = "", width: Int = 1) {
    startField()
    file.append(prefix)
    file.append(number, width: width)
  }

  /// A number given in tenths or hundredths: `37.00`.
  func decimal(_ units: Int, places: Int) {
    let one = places == 1 ? 10 : 100
    startField()
    file.append(units / one)
    file.append(UInt8(ascii: "."))
    file.append(units % one, width: places)
  }

  /// A day, or an empty field where there is none.
  func day(_ day: CalendarDay?) {
    startField()
    guard let parts = day?.parts else { return }
    file.append(parts.year, width: 4)
    file.append(UInt8(ascii: "-"))
    file.append(parts.month, width: 2)
    file.append(UInt8(ascii: "-"))
    file.append(parts.day, width: 2)
  }

  private func startField() {
    if !isFirstOfRow { file.append(UInt8(ascii: ",")) }
    isFirstOfRow = false
  }

  private static func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
      default: false
      }
    }
  }
}
