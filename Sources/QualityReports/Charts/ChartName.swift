/// The identifiers inside one drawing, all derived from that of the chart.
///
/// Two charts with different identifiers never share an inner one, and every identifier is a valid XML name:
/// what is not an ASCII letter, digit or hyphen is written as its code between underscores.
struct ChartName {
  let root: String

  init(_ id: String) {
    var root = ""
    for scalar in id.unicodeScalars {
      let isFirst = root.isEmpty
      let isPlain = Self.isLetter(scalar) || (!isFirst && (Self.isDigit(scalar) || scalar == "-"))
      root += isPlain ? String(scalar) : "_" + String(scalar.value, radix: 16) + "_"
    }
    self.root = root
  }

  // A root has an even number of underscores and these have an odd one, so they cannot meet.
  var title: String { root + "_title" }
  var description: String { root + "_desc" }

  func pattern(_ name: String) -> String { root + "_" + name }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}
