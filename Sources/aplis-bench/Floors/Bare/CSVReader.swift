import Foundation

/// Reads the rows of a CSV file where they lie: a field is a piece of the file, which is mapped into memory.
///
/// Doubled quotes are made single in place, in a copy of the page that nobody else sees.
final class CSVReader {
  private let start: UnsafeMutablePointer<UInt8>
  private let count: Int
  private var place = 0
  /// The fields of the row that was read last.
  private(set) var fields: [UnsafeRawBufferPointer] = []

  /// - Throws: `BenchError.system` if the file cannot be read
  init(_ path: String) throws {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw BenchError.refused("cannot read \(path)") }
    defer { close(file) }
    var facts = stat()
    fstat(file, &facts)
    count = Int(facts.st_size)
    let map = mmap(nil, max(1, count), PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0)
    guard let map, map != MAP_FAILED else { throw BenchError.refused("cannot read \(path)") }
    start = map.assumingMemoryBound(to: UInt8.self)
  }

  deinit { munmap(start, max(1, count)) }

  /// The whole file as it is, as long as no row was read.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Reads the next row; `false` at the end.
  func next() -> Bool {
    guard place < count else { return false }
    fields.removeAll(keepingCapacity: true)
    var goesOn = true
    while goesOn {
      fields.append(place < count && start[place] == UInt8(ascii: "\"") ? quotedField() : plainField())
      goesOn = endsField()
    }
    return true
  }

  private func plainField() -> UnsafeRawBufferPointer {
    let first = place
    while place < count, start[place] != UInt8(ascii: ","), start[place] != UInt8(ascii: "\r"),
      start[place] != UInt8(ascii: "\n")
    { place += 1 }
    return UnsafeRawBufferPointer(start: start + first, count: place - first)
  }

  private func quotedField() -> UnsafeRawBufferPointer {
    place += 1
    let first = place
    var end = place
    while place < count {
      if start[place] == UInt8(ascii: "\"") {
        place += 1
        guard place < count, start[place] == UInt8(ascii: "\"") else { break }
      }
      start[end] = start[place]
      end += 1
      place += 1
    }
    return UnsafeRawBufferPointer(start: start + first, count: end - first)
  }

  /// Steps over what ends a field; `true` if another field of the row follows.
  private func endsField() -> Bool {
    guard place < count else { return false }
    if start[place] == UInt8(ascii: ",") {
      place += 1
      return true
    }
    if start[place] == UInt8(ascii: "\r") { place += 1 }
    if place < count, start[place] == UInt8(ascii: "\n") { place += 1 }
    return false
  }
}
