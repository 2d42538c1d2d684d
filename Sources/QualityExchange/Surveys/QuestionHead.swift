import QualityModel

/// The head of a column of answers, taken apart: `5. Kā iesaistāties?`, `Q03[SQ001]. Kā iesaistāties? [konsultācijas]`.
struct QuestionHead {
  /// The code of the question, where a tool writes codes: `Q03`.
  let code: String?
  /// The code of a part of the question: `SQ001`, `other`.
  let part: String?
  /// The number of the question, where the head begins with one.
  let number: Int?
  /// The words of the question, without code, number and part.
  let text: String
  /// The part of the question that the column is about, in brackets behind its words.
  let option: String?

  init(_ head: String) {
    var rest = PlainHead.text(head)[...]
    let codes = QuestionHead.codes(&rest)
    (code, part) = (codes?.code, codes?.part)
    number = codes == nil ? QuestionHead.number(&rest) : nil
    (text, option) = QuestionHead.parts(of: rest)
  }

  /// Whether the column holds words of its own beside the options.
  var isOther: Bool { part == "other" || option.map(SeveralAnswers.isOther) ?? false }

  /// Whether the column holds a remark on an answer.
  var isComment: Bool { part?.hasSuffix("comment") ?? false }

  /// The question with the part that the column is about.
  var whole: String { option.map { "\(text) [\($0)]" } ?? text }

  /// What columns of one question have in common; `nil` for a column without parts.
  var group: String? {
    guard !isComment, option != nil || part != nil else { return nil }
    return (code ?? "") + "/" + PlainHead.key(text)
  }

  // MARK: Taking apart

  /// `Q03` and `SQ001` of `Q03[SQ001]. `; a word without digits is no code.
  private static func codes(_ rest: inout Substring) -> (code: String, part: String?)? {
    let code = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard code.first?.isLetter == true, code.count <= 20 else { return nil }
    var behind = rest[code.endIndex...]
    var part: String?
    if behind.first == "[", let close = behind.firstIndex(of: "]") {
      part = String(behind[behind.index(after: behind.startIndex)..<close])
      behind = behind[behind.index(after: close)...]
    }
    guard part != nil || code.contains(where: \.isNumber) else { return nil }
    guard behind.isEmpty || behind.hasPrefix(". ") else { return nil }
    rest = behind.isEmpty ? code : behind.dropFirst(2)
    return (String(code), part)
  }

  /// The number with which the head begins, `5.` or `5)`.
  private static func number(_ rest: inout Substring) -> Int? {
    let figures = rest.prefix { $0.isASCII && $0.isNumber }
    let behind = rest[figures.endIndex...]
    guard (1...3).contains(figures.count), let number = Int(figures), number > 0 else { return nil }
    guard behind.isEmpty || behind.hasPrefix(". ") || behind.hasPrefix(") ") || behind == "." || behind == ")" else {
      return nil
    }
    rest = behind.dropFirst(2)
    return number
  }

  private static func parts(of words: Substring) -> (text: String, option: String?) {
    let words = FieldValue.trimmed(String(words))
    guard words.hasSuffix("]"), let open = words.lastIndex(of: "["), open > words.startIndex else {
      return (words, nil)
    }
    let option = words[words.index(after: open)...].dropLast()
    let text = FieldValue.trimmed(String(words[..<open]))
    return text.isEmpty || option.isEmpty ? (words, nil) : (text, FieldValue.trimmed(String(option)))
  }
}
