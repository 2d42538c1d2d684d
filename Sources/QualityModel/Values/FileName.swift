/// The one door from the name of a record, a catalogue or a unit to the name of a file.
///
/// Whatever the name holds, the file stays in its folder and can be written on every system: no slashes, no leading
/// points, no control characters, no names of devices, no more than 200 bytes. A name that had to be changed bears a part
/// of its digest, so that two names never become one.
///
/// ```swift
/// FileName.of("NC-2025-014")     // NC-2025-014
/// FileName.of("NC/../../x")      // NC_.._.._x-…, without the points
/// ```
public enum FileName {
  private static let longest = 150

  /// The name without ending.
  public static func of(_ name: String) -> String {
    let safe = withoutPoints(String(name.map { isPlain($0) ? $0 : "_" }))
    guard safe != name || isDevice(safe) || safe.utf8.count > longest else { return name }
    let mark = "-" + SHA256.digest(of: Array(name.utf8)).hex.prefix(8)
    return shortened(isDevice(safe) ? "_" + safe : safe, to: longest - mark.utf8.count) + mark
  }

  /// Names that some systems keep for devices, with whatever ending.
  static func isDevice(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    let isNumbered = stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT")) && stem.last != "0"
    return ["CON", "PRN", "AUX", "NUL"].contains(stem) || isNumbered && stem.last?.isNumber == true
  }

  private static func isPlain(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || "-._".contains(sign)
  }

  /// Points neither lead nor end, and stand alone.
  private static func withoutPoints(_ name: String) -> String {
    var signs: [Character] = []
    for sign in name { signs.append(sign == "." && (signs.last ?? ".") == "." ? "_" : sign) }
    if signs.last == "." { signs[signs.count - 1] = "_" }
    return signs.isEmpty ? "_" : String(signs)
  }

  private static func shortened(_ name: String, to longest: Int) -> String {
    var name = name
    while name.utf8.count > longest { name.removeLast() }
    return name
  }
}
