import Foundation
import JSONSupport
import QualityModel
import QualityReports

/// Reads the phrases of a language from `Templates/strings/`.
enum PhraseFile {
  /// - Throws: `strings.unreadable`, `strings.malformed`, naming the file
  static func read(_ language: Organisation.Language, in home: Home) throws -> Phrases {
    let path = "\(home.templates)/strings/\(language.rawValue).json"
    guard let bytes = contents(of: path) else { throw Refusal(.inputOutput, .stringsUnreadable, ["file": .text(path)]) }
    guard let table = JSONTextTable(bytes) else { throw Refusal(.data, .stringsMalformed, ["file": .text(path)]) }
    return Phrases(language, keys: { table.keys }, phrase: { table[$0] })
  }

  /// The C library is asked: Foundation's ways take as long as all the rest of a short command.
  private static func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(facts.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let more = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if more <= 0 { return }
        count += more
      }
    }
    return bytes.count == size ? bytes : nil
  }
}
