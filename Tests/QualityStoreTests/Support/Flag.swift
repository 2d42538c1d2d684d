import Foundation
import Synchronization

/// Raised by one thread, seen by the others.
final class Flag: Sendable {
  private let state = Mutex(false)
  var isUp: Bool { state.withLock { $0 } }
  func raise() { state.withLock { $0 = true } }
}

/// Runs bodies in threads of their own: those of tasks are as few as the machine's cores, and would wait for each other.
enum Threads {
  static func run<Result: Sendable>(_ bodies: [@Sendable () throws -> Result]) throws -> [Result] {
    let results = Mutex<[Swift.Result<Result, any Error>]>([])
    let group = DispatchGroup()
    for body in bodies {
      group.enter()
      Thread.detachNewThread {
        let result = Swift.Result { try body() }
        results.withLock { $0.append(result) }
        group.leave()
      }
    }
    group.wait()
    return try results.withLock { $0 }.map { try $0.get() }
  }
}
