import Foundation
import QualityModel

/// Files of an installation that are complete beside their places, and go there together.
final class InstallationStaging {
  private var waiting: [(part: String, path: String)] = []
  private static let piece = 1 << 20

  /// Where a file stands until it is complete. The name is always the same: what an update left that was stopped is
  /// overwritten by the next.
  static func part(of path: String) -> String { path + ".aplis-part" }

  /// By what the file will be known when it is installed.
  static func mark(of file: InstalledFile) -> String? {
    switch file.content {
    case .file(let source): FileMark.of(source)
    case .text(let text): SHA256.digest(of: Array(text.utf8)).hex
    }
  }

  /// Writes a file beside its place; one that stands there already as it should stays.
  /// - Returns: by what it is known
  /// - Throws: `install.unwritable`, `install.unreadable`, `storage.full`
  func add(_ file: InstalledFile, at path: String) throws -> String {
    if let mark = FileMark.of(path), mark == InstallationStaging.mark(of: file), !file.isProgram { return mark }
    let part = InstallationStaging.part(of: path)
    unlink(part)
    let descriptor = open(part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, file.isProgram ? 0o755 : 0o644)
    guard descriptor >= 0 else { throw FileFailure.refusal(errno, .installUnwritable, path) }
    waiting.append((part, path))
    var failure = try fill(descriptor, file, path)
    // A machine that loses its power keeps a file that works.
    if failure == nil, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0 { failure = failure ?? errno }
    if let failure { throw FileFailure.refusal(failure, .installUnwritable, path) }
    guard let mark = FileMark.of(part) else { throw FileFailure.refusal(EIO, .installUnwritable, path) }
    return mark
  }

  /// - Returns: why it failed, as the operating system says it
  private func fill(_ descriptor: Int32, _ file: InstalledFile, _ path: String) throws -> Int32? {
    switch file.content {
    case .text(let text): DescriptorWriting.write(Array(text.utf8), to: descriptor)
    case .file(let source): try copy(source, to: descriptor)
    }
  }

  private func copy(_ source: String, to descriptor: Int32) throws -> Int32? {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw FileFailure.refusal(errno, .installUnreadable, source) }
    defer { close(input) }
    var bytes = [UInt8](repeating: 0, count: InstallationStaging.piece)
    while true {
      let count = read(input, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFailure.refusal(errno, .installUnreadable, source) }
      guard count > 0 else { return nil }
      if let failure = DescriptorWriting.write(Array(bytes[..<count]), to: descriptor) { return failure }
    }
  }

  /// Puts all files in their places.
  /// - Throws: `install.unwritable`, naming the place
  func place() throws {
    while let (part, path) = waiting.first {
      guard rename(part, path) == 0 else { throw FileFailure.refusal(errno, .installUnwritable, path) }
      waiting.removeFirst()
    }
  }

  /// Takes away what was not put in its place.
  func discard() {
    for file in waiting { unlink(file.part) }
    waiting = []
  }
}
