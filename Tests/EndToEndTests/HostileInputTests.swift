import Foundation
import Testing

@Suite("Hostile files")
struct HostileInputTests {
  /// Nothing is taken, the message is a sentence with an identifier, and the workspace is whole.
  private func expectRefusal(_ built: Built, _ words: [String], _ code: Int32, _ part: String) throws {
    let run = try built.run(["import", "nonconformity"] + words + ["--language", "en"])
    #expect(run.code == code, "\(run.errors.prefix(500))")
    #expect(run.errors.contains(part), "\(run.errors.prefix(500))")
    #expect(run.errors.utf8.count < 100_000)
    #expect(try built.run(["export", "nc"]).output.split(separator: "\n").count == 1)
    #expect(try built.run(["check"]).code == 0)
  }

  @Test("Random bytes are refused, whatever they are", arguments: 1...12 as ClosedRange<UInt64>)
  func randomBytes(seed: UInt64) throws {
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let built = try Built.ready()
    let alphabet =
      seed % 3 == 0 ? Array(0...255) : seed % 3 == 1 ? Array("\",;\n\r\tab\u{0}".utf8) : Array("title,found\n\"=ā".utf8)
    try built.write((0..<20_000).map { _ in alphabet[Int(next()) % alphabet.count] }, to: "noise.csv")
    try expectRefusal(built, ["noise.csv"], 65, "[")
    try built.write(Array("title,found,source,severity\n".utf8) + built.noise("noise.csv"), to: "table.csv")
    try expectRefusal(built, ["table.csv"], 65, "[")
  }

  @Test("A line of a hundred megabytes is refused at its first megabyte", arguments: ["", "\""])
  func longLine(_ quote: String) throws {
    let built = try Built.ready()
    let piece = Data(repeating: UInt8(ascii: "a"), count: 1 << 20)
    try built.write("title,found,source,severity\n\(quote)", to: "long.csv")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: built.path("long.csv")))
    try file.seekToEnd()
    for _ in 0..<100 { try file.write(contentsOf: piece) }
    try file.close()
    try expectRefusal(built, ["long.csv"], 65, "long.csv:2")
  }

  @Test("NUL bytes, a folder, a file that may not be read, one that ends within a character")
  func badFiles() throws {
    let built = try Built.ready()
    try built.write("title,found,source,severity\na\0b,2025-03-01,employee,minor\n", to: "nul.csv")
    try expectRefusal(built, ["nul.csv"], 65, "nul.csv:2:")
    try FileManager.default.createDirectory(atPath: built.path("folder.csv"), withIntermediateDirectories: true)
    try expectRefusal(built, ["folder.csv"], 74, "folder.csv cannot be read")
    try built.write(Array("title,found,source,severity\nā,2025-03-01,employee,minor\nb".utf8) + [0xC4], to: "cut.csv")
    try expectRefusal(built, ["cut.csv", "--encoding", "utf-8"], 65, "ends in the middle of a character")
    try built.write([0xFF, 0xFE] + Array("t\0i\0t".utf8), to: "cut16.csv")
    try expectRefusal(built, ["cut16.csv"], 65, "ends in the middle of a character")
    try built.write("secret", to: "closed.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: built.path("closed.csv"))
    guard access(built.path("closed.csv"), R_OK) != 0 else { return }
    try expectRefusal(built, ["closed.csv"], 74, "closed.csv cannot be read")
  }

  @Test("Ten thousand columns and ten thousand bad rows are told in a bounded message")
  func manyFaults() throws {
    let built = try Built.ready()
    try built.write((0..<10_000).map { "c\($0)" }.joined(separator: ",") + "\n", to: "wide.csv")
    try expectRefusal(built, ["wide.csv"], 65, "unknown columns")
    try built.write("title,found,source,severity\n" + String(repeating: "a,b,c,d\n", count: 10_000), to: "bad.csv")
    try expectRefusal(built, ["bad.csv"], 65, "(the same in rows 3–10001: 9999)")
  }
}

extension Built {
  func noise(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name)))) }
}
