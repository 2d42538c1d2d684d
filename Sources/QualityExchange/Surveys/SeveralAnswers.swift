import QualityModel

/// Takes cells apart in which a tool joined several chosen options, by the options that are known.
///
/// An option may itself hold the sign that joins: what stands alone in another cell, occurs in several cells or was told
/// is one. What stays unclear is not guessed.
struct SeveralAnswers {
  /// What a cell says.
  enum Reading: Equatable {
    case options([String], whole: String?)
    /// Pieces of which nobody can tell whether they are one option or several.
    case unclear([String])
  }

  /// The sign that joins: a semicolon, a comma, or a new line.
  let sign: Character
  private var known: Set<String> = []
  /// Options that hold the sign themselves.
  private var long: Set<String> = []
  /// Whether the tool ends every answer with the sign, which then is no part of an option.
  private let endsAll: Bool

  /// With these words the option begins that takes what a person wrote: everything behind belongs to it.
  private static let others = ["cits", "cita", "citi", "citas", "cits variants", "other", "другое", "другой"]

  /// - Parameters:
  ///   - cells: what stands in the column, each text with its number
  ///   - told: options that are known already
  init(_ cells: [String: Int], sign: Character, told: some Sequence<String>) {
    self.sign = sign
    endsAll = cells.keys.contains { $0.hasSuffix(";") } && sign == ";" || sign.isNewline
    for option in told.map(FieldValue.trimmed) where !option.isEmpty {
      known.insert(option)
      let pieces = SeveralAnswers.pieces(option, sign)
      if pieces.count > 1 { long.insert(joined(pieces)) }
    }
    var seen: [String: Int] = [:]
    for (cell, count) in cells {
      let pieces = SeveralAnswers.pieces(cell, sign)
      if pieces.count == 1 { known.insert(pieces[0]) }
      for piece in Set(pieces) { seen[piece, default: 0] += count }
    }
    for (piece, count) in seen where count > 1 { known.insert(piece) }
  }

  /// The options of a cell.
  func reading(_ cell: String) -> Reading {
    let pieces = SeveralAnswers.pieces(cell, sign)
    var cut = Cut(endsAll: endsAll, sign: sign)
    var place = 0
    while place < pieces.count, cut.unclear == nil {
      let length = self.length(pieces, place)
      // Behind the word for other answers everything that is not known is what the person wrote.
      let beginsOther = SeveralAnswers.isOther(pieces[place]) && length < 2
      if length > 0 || beginsOther { cut.endRun() }
      if length == 0 || beginsOther {
        cut.run.append(pieces[place])
      } else {
        cut.options.append(joined(Array(pieces[place..<(place + length)])))
      }
      place += max(length, 1)
    }
    cut.endRun()
    return cut.unclear.map { .unclear($0) } ?? .options(cut.options, whole: cut.whole)
  }

  /// A cell while it is taken apart.
  private struct Cut {
    let endsAll: Bool
    let sign: Character
    var options: [String] = []
    var whole: String?
    /// Pieces side by side of which none is known.
    var run: [String] = []
    private(set) var unclear: [String]?

    init(endsAll: Bool, sign: Character) { (self.endsAll, self.sign) = (endsAll, sign) }

    /// One piece is an option; several are one that a person wrote, or several where the tool ends each.
    mutating func endRun() {
      defer { run = [] }
      guard run.count > 1 else {
        options += run
        return
      }
      let text = run.joined(separator: "\(sign) ")
      if SeveralAnswers.isOther(run[0]) {
        options.append(text)
        whole = text
      } else if endsAll {
        options += run
      } else {
        unclear = unclear ?? run
      }
    }
  }

  /// How many pieces from a place on are a known option; the longest counts.
  private func length(_ pieces: [String], _ place: Int) -> Int {
    if !long.isEmpty {
      for length in stride(from: pieces.count - place, to: 1, by: -1)
      where long.contains(joined(Array(pieces[place..<(place + length)]))) {
        return length
      }
    }
    return known.contains(pieces[place]) ? 1 : 0
  }

  private func joined(_ pieces: [String]) -> String { pieces.joined(separator: "\(sign) ") }

  static func isOther(_ piece: String) -> Bool {
    let word = piece.prefix { $0 != ":" && $0 != "(" }
    return others.contains(String(word).folded)
  }

  /// The pieces of a cell; a comma joins only with a space behind it, and every new line does.
  static func pieces(_ cell: String, _ sign: Character) -> [String] {
    if sign.isNewline {
      return cell.split(whereSeparator: \.isNewline).map { FieldValue.trimmed(String($0)) }.filter { !$0.isEmpty }
    }
    let parts =
      sign == "," ? cell.replacing(", ", with: "\u{1}").split(separator: "\u{1}") : cell.split(separator: sign)
    return parts.map { FieldValue.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  // MARK: Finding out

  /// Words of heads that say that several answers may be given.
  private static let hints = [
    "vairakas atbildes", "vairakus variantus", "vairakus atbilzu", "vairakas atbilzu", "atzimet vairak",
    "atzimejiet vis", "visus atbilstosos", "select all", "check all", "all that apply", "several answers",
    "multiple answers", "несколько",
  ]

  /// How the answers of a question are joined of which it is known that it takes several.
  static func of(_ cells: [String: Int], told: [String]) -> SeveralAnswers {
    let sign: Character = cells.keys.contains { $0.contains(where: \.isNewline) } ? "\n" : ";"
    let isSign = sign.isNewline || cells.keys.contains { $0.contains(sign) }
    return SeveralAnswers(cells, sign: isSign ? sign : ",", told: told)
  }

  /// Whether the column holds cells with several answers, and how they are joined.
  /// - Parameter head: the head of the column
  static func find(_ cells: [String: Int], head: String, told: [String]) -> SeveralAnswers? {
    let key = PlainHead.key(head)
    let isHinted = hints.contains { key.contains($0) }
    let hasEnd = cells.keys.contains { $0.hasSuffix(";") }
    for sign in ["\n", ";", ","] as [Character] {
      let joined = cells.filter { pieces($0.key, sign).count > 1 }
      guard !joined.isEmpty || sign == "," || sign == ";" && hasEnd else { continue }
      let several = SeveralAnswers(cells, sign: sign, told: told)
      if isHinted || sign == ";" && hasEnd || several.explains(joined) { return several }
    }
    return nil
  }

  /// Whether most of the cells with several pieces are made of options that occur elsewhere, too.
  private func explains(_ cells: [String: Int]) -> Bool {
    guard !cells.isEmpty else { return false }
    let pieces = cells.keys.flatMap { SeveralAnswers.pieces($0, sign) }
    let clear = cells.keys.count { if case .options = reading($0) { true } else { false } }
    let found = Set(pieces).intersection(known).count
    // A new line may also stand in what a person wrote.
    return found > 1 && clear * 2 >= cells.count && (!sign.isNewline || found * 2 >= Set(pieces).count)
  }
}
