import JSONSupport

/// Up to which number each series was given by a workspace that a backup replaced: those numbers are not given again.
struct GoneNumbers {
  private var last: [String: Int] = [:]

  /// The name of the fact by which the entry of a restore tells them: `NC-2026 3; ACT-2026 5`.
  static let fact = "numbers"

  /// - Throws: storage refusals
  init(_ connection: SQLiteConnection) throws {
    let statement = try connection.prepare(#"SELECT "payload" FROM main."trail" WHERE "event" = 'restore'"#)
    while try statement.step() {
      let facts = statement.text(0).flatMap(JSONValue.init(reading:))?["facts"]
      for note in facts?[GoneNumbers.fact]?.text?.split(separator: ";") ?? [] { add(note) }
    }
  }

  private mutating func add(_ note: Substring) {
    let parts = note.split(separator: " ")
    guard parts.count == 2, let number = Int(parts[1]) else { return }
    last[String(parts[0])] = max(last[String(parts[0])] ?? 0, number)
  }

  /// The last number of a series that was given then; 0 if none was.
  subscript(series: String) -> Int { last[series] ?? 0 }

  /// The series, each with its last number.
  var all: [(series: String, number: Int)] { last.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  static func text(of numbers: [String: Int]) -> String {
    numbers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "; ")
  }
}
