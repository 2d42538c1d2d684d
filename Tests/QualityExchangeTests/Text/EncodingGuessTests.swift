import Testing

@testable import QualityExchange

@Suite("Telling encodings by their letters")
struct EncodingGuessTests {
  private func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let missing = Array(text.utf8).withUnsafeBytes { encoding.encode($0, into: &bytes) }
    try #require(missing == nil, "\(text) has no \(encoding.rawValue)")
    return bytes
  }

  private func detected(_ bytes: [UInt8]) throws -> DetectedEncoding {
    try TestFiles.with(bytes) { try DecodingByteSource(path: $0).detected }
  }

  private static let latvian = "Rādītājs;Vērtība\nApmierinātība ģimenē;12,5\n„Šķūņu žogs“;7\nSūdzības par ēdināšanu;3\n"
  private static let russian =
    "Название;Дата\nЖалоба на качество;01.02.2025\nЁмкость разбита, объект закрыт;02.02.2025\n"
  private static let polish =
    "Wskaźnik;Wartość\nZażółć gęślą jaźń;1\nZadowolenie klientów i rodzin;2\nUdział osób starszych\n"
  private static let lithuanian =
    "Rodiklis;Reikšmė\nKlientų pasitenkinimas šeimoje;1\nŽmogaus teisių pažeidimų skaičius;2\n"
  private static let estonian = "Näitaja;Väärtus\nKlientide rahulolu õendusabi üle;1\nSõltumatu järelevalve;2\n"

  @Test(
    "A table in one of the known encodings is read in its own letters",
    arguments: [
      (latvian, TextEncoding.windows1257), (latvian.filter { !"„“".contains($0) }, .iso88594), (latvian, .iso885913),
      (russian, .windows1251), (russian, .koi8r), (polish, .windows1250), (polish, .windows1257),
      (lithuanian, .windows1257), (estonian, .windows1257), (estonian, .windows1252),
      (latvian.uppercased(), .windows1257),
      (russian.uppercased(), .windows1251), (russian.uppercased(), .koi8r),
      (
        "Prix d’achat à l’été;10 €\nSociété générale des œuvres, bâtiment, forêt, où, façade, élève, très, près\n",
        .windows1252
      ),
    ])
  func tables(text: String, encoding: TextEncoding) throws {
    let bytes = try bytes(text, encoding)
    let page = try #require(try detected(bytes).encoding.codePage)
    #expect(page.text(bytes) == text)
  }

  @Test(
    "A single Latvian letter is enough for windows-1257",
    arguments: "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ".map(String.init))
  func letters(letter: String) throws {
    let isUpper = letter == letter.uppercased()
    for text in [letter, "id;nosaukums\n1;ka\(letter)a\n", "\(letter)bele", "1;\(letter)\n"] {
      let text = isUpper ? text.uppercased() : text
      let found = try detected(try bytes(text, .windows1257))
      #expect(found.encoding == .windows1257 && !found.isGuessed, "\(text)")
    }
  }

  @Test(
    "Signs that are the same in several encodings leave windows-1257",
    arguments: ["Cena: 10 €", "25 m²", "it’s “fine” – really", "§ 5. pants", "20 °C", "1\u{A0}234,50", "± 5 %"])
  func signs(text: String) throws {
    #expect(try detected(try bytes(text, .windows1257)).encoding == .windows1257)
  }

  @Test("One word in Cyrillic is found, never taken for Baltic letters")
  func shortCyrillic() throws {
    for word in ["Жалоба", "качество", "Отчёт", "ДОКУМЕНТ", "жалоба на качество"] {
      let bytes = try bytes("title;found\n\(word);2025-01-01\n", .windows1251)
      let found = try detected(bytes)
      #expect(found.encoding == .windows1251 && found.isGuessed, "\(word)")
    }
  }

  @Test("What the letters do not tell is asked, with the first odd line in each encoding")
  func unclear() throws {
    let bytes: [UInt8] = Array("a;b\nx".utf8) + [0xE0] + Array("y;2\n".utf8)
    try TestFiles.with(bytes) { path in
      #expect {
        try DecodingByteSource(path: path)
      } throws: { error in
        guard let error = error as? TextFileError, case .unclearEncoding(let readings) = error.kind else {
          return false
        }
        return error.line == 2 && readings.count > 1 && readings.allSatisfy { $0.text.hasPrefix("x") }
          && Set(readings.map(\.text)).count == readings.count
      }
      let chosen = try DecodingByteSource(path: path, encoding: .windows1252)
      #expect(chosen.detected.encoding == .windows1252)
    }
  }

  @Test("An encoding that was taken for its letters is told with the line of the first one")
  func told() throws {
    try TestFiles.with(try bytes("title\n\nЖалоба на качество\n", .windows1251)) { path in
      let source = try DecodingByteSource(path: path)
      let expected = TextWarning(kind: .guessedEncoding, firstLine: 3, count: 1, encoding: .windows1251)
      #expect(source.warnings == [expected])
      let chosen = try DecodingByteSource(path: path, encoding: .windows1251)
      #expect(chosen.warnings == [])
    }
  }
}
