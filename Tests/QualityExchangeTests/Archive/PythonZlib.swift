import Foundation

@testable import QualityExchange

/// The zlib of Python, where the machine has one: what it packs and what it unpacks.
enum PythonZlib {
  struct Sample {
    let name: String
    let bytes: [UInt8]
    let packed: [UInt8]
  }

  /// Texts, noise and repetitions, packed in all ways; `nil` without Python.
  static func samples() throws -> [Sample]? {
    let script = """
      import random, sys, zlib, struct
      random.seed(7)
      words = ["šūna", "rinda", "kolonna", "<c r=\\"A1\\"><v>", "45717", "0.25", "\\n"]
      texts = {"empty": b"", "one": b"a", "text": "".join(random.choice(words) for _ in range(20000)).encode(),
        "noise": bytes(random.randrange(256) for _ in range(70000)), "zeros": bytes(300000),
        "far": bytes(random.randrange(256) for _ in range(32768)) * 3,
        "skewed": bytes(min(255, int(random.expovariate(0.05))) for _ in range(100000)),
        "short": "klienta vajadzību novērtējums".encode() * 3}
      for name, data in texts.items():
        for level, strategy in [(0, 0), (1, 0), (6, 0), (9, 0), (6, 2), (6, 3), (6, 4), (6, 1)]:
          pack = zlib.compressobj(level, zlib.DEFLATED, -15, 8, strategy)
          packed = pack.compress(data) + pack.flush()
          title = f"{name} {level} {strategy}".encode()
          for part in (title, data, packed):
            sys.stdout.buffer.write(struct.pack("<I", len(part)) + part)
      """
    guard let output = try run(script, Data()) else { return nil }
    let parts = parts([UInt8](output))
    return stride(from: 0, to: parts.count, by: 3).map {
      Sample(
        name: String(decoding: parts[$0], as: UTF8.self), bytes: Array(parts[$0 + 1]), packed: Array(parts[$0 + 2]))
    }
  }

  /// The checksum of what Python unpacks of each; `nil` where it refuses, finds too little or too much.
  static func unpacked(_ packed: [[UInt8]]) throws -> [UInt32?] {
    let script = """
      import sys, zlib, struct
      data = sys.stdin.buffer.read(); at = 0
      while at < len(data):
        size = struct.unpack("<I", data[at:at + 4])[0]; part = data[at + 4:at + 4 + size]; at += 4 + size
        try:
          unpack = zlib.decompressobj(-15); out = unpack.decompress(part) + unpack.flush()
          good = unpack.eof and not unpack.unused_data
        except zlib.error: good = False
        print(zlib.crc32(out) if good else "-")
      """
    let input = packed.reduce(into: [UInt8]()) { $0 += TestZip.little($1.count, 4) + $1 }
    let output = try run(script, Data(input)) ?? Data()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map { UInt32($0) }
  }

  private static func parts(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var record = LittleEndian(bytes[...])
    var parts: [ArraySlice<UInt8>] = []
    while let count = record.number(4), let part = record.bytes(count) { parts.append(part) }
    return parts
  }

  /// What Python prints; `nil` where there is none.
  private static func run(_ script: String, _ input: Data) throws -> Data? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zlib-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try input.write(to: folder.appending(path: "input"))
    try Data(script.utf8).write(to: folder.appending(path: "script.py"))
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let path = folder.path()
    process.arguments = [
      "-c", "command -v python3 >/dev/null && python3 \(path)/script.py <\(path)/input >\(path)/output",
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return try Data(contentsOf: folder.appending(path: "output"))
  }
}
