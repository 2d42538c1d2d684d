import Synchronization

/// A value that is made when it is first asked for, once, whoever asks.
///
/// A program that writes one record needs the description of a few kinds, and of those not everything: what a kind says
/// of its terms and indexes costs several times what its fields do.
///
/// ```swift
/// let waits = Later { kind.waits.map(\.value) }
/// waits.value
/// ```
final class Later<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// - Parameter make: makes the value; it may not ask for the same value
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
