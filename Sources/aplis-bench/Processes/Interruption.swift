import Foundation
import Synchronization

/// Lets an interrupted benchmark end its child and clean up instead of stopping where it stands.
enum Interruption {
  private static let caught = Atomic<Bool>(false)
  private static let child = Atomic<Int32>(0)

  static func watch() {
    noteChild(0)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in
        Interruption.caught.store(true, ordering: .relaxed)
        let child = Interruption.child.load(ordering: .relaxed)
        if child > 0 { kill(child, SIGTERM) }
      }
    }
  }

  /// Names the child that ends when the benchmark is asked to end; 0 for none.
  static func noteChild(_ number: Int32) {
    child.store(number, ordering: .relaxed)
  }

  /// - Throws: `BenchError.interrupted` if the user asked to stop
  static func check() throws {
    if caught.load(ordering: .relaxed) { throw BenchError.interrupted }
  }
}
