/// The statement that made a table, taken apart: columns that were added later stand in another place than in a new file,
/// so that two statements can be compared part by part only.
struct TableDefinition {
  /// What stands before the columns and behind them: `CREATE TABLE "unit"` and `STRICT, WITHOUT ROWID`.
  let frame: [String]
  /// The columns and what is said of all of them, in their order.
  let parts: [String]

  /// `nil` for a statement that has no columns, such as that of a virtual table without arguments.
  init?(_ statement: String) {
    guard let open = statement.firstIndex(of: "("), let close = statement.lastIndex(of: ")"), open < close else {
      return nil
    }
    frame = [statement[..<open], statement[statement.index(after: close)...]].map(TableDefinition.trimmed)
    parts = TableDefinition.split(statement[statement.index(after: open)..<close])
  }

  /// The name of the column that a part defines; `nil` for what is said of the whole table.
  static func column(of part: String) -> String? {
    if part.hasPrefix("\"") { return Declaration.quotedName(in: part) }
    let word = part.prefix { $0 != " " && $0 != "(" }
    return ["PRIMARY", "CHECK", "UNIQUE", "FOREIGN", "CONSTRAINT"].contains(word.uppercased()) ? nil : String(word)
  }

  /// Splits at the commas that stand neither in brackets nor in quotes.
  private static func split(_ text: Substring) -> [String] {
    var (parts, part, depth, quote): ([String], String, Int, Character?) = ([], "", 0, nil)
    for sign in text {
      if let open = quote {
        if sign == open { quote = nil }
      } else if sign == "\"" || sign == "'" {
        quote = sign
      } else if sign == "(" {
        depth += 1
      } else if sign == ")" {
        depth -= 1
      } else if sign == ",", depth == 0 {
        parts.append(trimmed(part[...]))
        part = ""
        continue
      }
      part.append(sign)
    }
    return parts + [trimmed(part[...])]
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
