import QualityModel

/// Whether two values are written with the same signs. Equal values need not be: 45.10 equals 45.1, and letters with
/// accents can be put together in two ways. What the file and the trail hold is the writing.
enum FieldWriting {
  static func isSame(_ left: FieldValue?, _ right: FieldValue?) -> Bool {
    switch (left, right) {
    case (.text(let left)?, .text(let right)?): isSame(left, right)
    case (.number(let left)?, .number(let right)?): left.digits == right.digits && left.scale == right.scale
    case (.list(let left)?, .list(let right)?):
      left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
    default: left == right
    }
  }

  static func isSame(_ left: RecordValue, _ right: RecordValue) -> Bool {
    zip(left.values, right.values).allSatisfy { isSame($0, $1) }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
