import Foundation
import QualityExchange
import QualityModel

@testable import QualityCommands

/// A workspace to import into and export from.
extension Bench {
  /// With an organisation and nothing else.
  static func empty() throws -> Bench {
    let bench = try Bench()
    _ = bench.run(["init", "--name", "Sociālais dienests", "--language", "lv"])
    return bench
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let place = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name)))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Writes a file and imports it.
  @discardableResult
  func take(
    _ text: String, as kind: String = "nonconformity", _ options: [String] = [], language: String = "en",
    file: String = "list.csv"
  ) throws -> Run {
    try write(text, to: file)
    return run(["import", kind, file] + options, language: language)
  }

  func export(_ kind: String, _ options: [String] = []) -> String { run(["export", kind] + options).output }

  /// The files of a folder by name.
  func folder(_ name: String) throws -> [String: [UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path(name))
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try bytes("\(name)/\($0)")) })
  }
}

/// The same numbers everywhere; the seed stands in the test's name.
struct ExchangeDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Bench {
  /// Writes a workbook, each sheet as wide as its widest row.
  func writeWorkbook(_ sheets: [(name: String, rows: [[String]])], to file: String) throws {
    var bytes: [UInt8] = []
    let writer = try XLSXWriter(sheets: sheets.map(\.name)) { bytes += $0 }
    for sheet in sheets {
      let first = sheet.rows.first ?? []
      let width = sheet.rows.map(\.count).max() ?? 0
      try writer.beginSheet((first + Array(repeating: "", count: width - first.count)).map { XLSXColumn($0) })
      for row in sheet.rows.dropFirst() { try writer.write(row.map { $0.isEmpty ? .empty : .text($0) }) }
    }
    try writer.finish()
    try write(bytes, to: file)
  }
}
