import Foundation

/// Turns what the operating system says of a file into refusals that people can act on.
public enum FileFailure {
  /// - Parameters:
  ///   - code: `errno` after the failed call
  ///   - identifier: the refusal for causes that have none of their own
  public static func refusal(_ code: Int32, _ identifier: Refusal.ID, _ file: String) -> Refusal {
    let detail = String(cString: strerror(code))
    return switch code {
    case ENOSPC, EDQUOT: Refusal(.inputOutput, .storageFull, ["file": .text(file)], detail: detail)
    case EROFS: Refusal(.inputOutput, .storageReadOnly, ["file": .text(file)], detail: detail)
    default: Refusal(.inputOutput, identifier, ["file": .text(file)], detail: detail)
    }
  }

  /// The same for an error of Foundation, which carries the operating system's inside.
  public static func refusal(_ error: any Error, _ identifier: Refusal.ID, _ file: String) -> Refusal {
    let refusal = refusal(code(of: error), identifier, file)
    return Refusal(refusal.sort, refusal.identifier, refusal.facts, detail: String(describing: error))
  }

  private static func code(of error: any Error) -> Int32 {
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(truncatingIfNeeded: error.code) }
    if error.domain == NSCocoaErrorDomain, error.code == CocoaError.fileWriteOutOfSpace.rawValue { return ENOSPC }
    return (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { code(of: $0) } ?? EIO
  }
}

extension Refusal.ID {
  package static let storageFailed = Refusal.ID("storage.failed")
  package static let storageFull = Refusal.ID("storage.full")
  package static let storageReadOnly = Refusal.ID("storage.read-only")
}
