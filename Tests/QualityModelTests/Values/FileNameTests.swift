import QualityModel
import Testing

@Suite("Names of files made from names of records")
struct FileNameTests {
  @Test("An ordinary name stays as it is", arguments: ["NC-2025-014", "review-2016", "SA-1.kopsavilkums", "SA-1.kopā"])
  func plain(_ name: String) {
    #expect(FileName.of(name) == name)
  }

  @Test(
    "No name leads out of its folder, hides, names a device or is too long",
    arguments: [
      "NC/../../x", "..", ".", "", "/etc/passwd", ".hidden", "a\u{0}b", "a\nb", "a:b", "con", "NUL.txt", "COM1", "LPT9",
      "a.", String(repeating: "ā", count: 200), "a\\b", "C:x",
    ])
  func hostile(_ name: String) {
    let file = FileName.of(name)
    #expect(file != name && !file.contains("/") && !file.contains("..") && !file.contains("\\"))
    #expect(!file.hasPrefix(".") && !file.hasSuffix(".") && file.utf8.count <= 170)
    #expect(file.unicodeScalars.allSatisfy { $0.value >= 32 && $0 != ":" })
    #expect(FileName.of(file) == file)
  }

  @Test("Two names never become one")
  func distinct() {
    let names = ["a/b", "a_b", "a:b", "a.", "a_", "con", "CON", "a..b", "a._b"]
    #expect(Set(names.map(FileName.of)).count == names.count)
  }

  @Test("A new record bears no identifier that could be taken for a way elsewhere; one that does is still referred to")
  func identifiers() {
    for id in ["NC/../../x", "a/..", "a/", "a//b", "a/./b", "a/.b", "nul", "x/COM1", "AUX.1"] {
      #expect(!FieldKind.isIdentifier(id), "\(id)")
    }
    for id in ["NC-2025-014", "KPI-01/2016-Q3", "U/_1", "a..b", "CON-1", "P.1/2"] {
      #expect(FieldKind.isIdentifier(id), "\(id)")
    }
    #expect(throws: Never.self) {
      _ = try FieldKind.anyReference.value(of: "NC/../../x")
    }
  }
}
