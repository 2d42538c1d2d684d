import Foundation

/// Lends texts to C as a list that ends with a null pointer.
enum CStrings {
  static func with<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) throws -> Result
  ) rethrows -> Result {
    var pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return try pointers.withUnsafeMutableBufferPointer { pointers in
      guard let first = pointers.baseAddress else { preconditionFailure("the list ends with a null pointer") }
      return try body(first)
    }
  }
}
