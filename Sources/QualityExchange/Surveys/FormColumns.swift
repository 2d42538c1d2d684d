import QualityModel

/// Columns by which tools for forms tell who answered, when and from where. They are never kept.
enum FormColumns {
  /// Their heads as they are compared, in the languages of the tools that offices here use.
  private static let heads: Set<String> = [
    // When
    "timestamp", "laikzimogs", "laika zimogs", "отметка времени", "time", "laiks", "date", "datums", "start time",
    "starttime", "sakuma laiks", "completion time", "pabeigsanas laiks", "beigu laiks", "last modified time",
    "pedejas modificesanas laiks", "submission time", "submission date", "submitted at", "submitted on",
    "date submitted", "start date", "end date", "date created", "date modified", "iesniegsanas laiks",
    "iesniegsanas datums", "aizpildisanas laiks", "aizpildisanas datums", "время создания", "дата", "submitdate",
    "startdate", "datestamp", "interviewtime", "duration", "ilgums", "aizpildisanas ilgums", "duration in seconds",
    "time taken", "время",
    // Who
    "name", "vards", "uzvards", "vards uzvards", "vards un uzvards", "first name", "last name", "full name",
    "firstname", "lastname", "имя", "фамилия", "username", "user", "lietotajvards", "lietotaja vards", "lietotajs",
    "email", "e mail", "e pasts", "epasts", "e pasta adrese", "epasta adrese", "email address", "e mail address",
    "адрес электронной почты", "электронная почта", "telefons", "talrunis", "talruna numurs", "phone",
    "phone number", "телефон", "adrese", "address", "адрес", "personas kods", "personal code",
    // From where, and what the tool notes
    "ip", "ip address", "ip adrese", "ipaddr", "refurl", "referer", "network id", "user agent", "location", "id",
    "response id", "respondent id", "submission id", "collector id", "answer id", "atbildes id", "respondents",
    "respondenta numurs", "respondent number", "anketa", "anketas nr", "anketas numurs", "lastpage", "last page",
    "pedeja lapa", "startlanguage", "start language", "language", "valoda", "sakuma valoda", "язык", "seed", "token",
    "total points", "quiz feedback", "score", "punkti kopa", "custom data 1", "total time", "status", "progress",
  ]

  private static let beginnings = ["attribute ", "grouptime", "points ", "feedback ", "custom data "]

  /// Whether a column is never kept: by its head, and where a question can have the same head by what stands below it.
  static func areLeftOut(_ head: String, _ contents: ColumnAnswers?) -> Bool {
    guard areLeftOut(head) else { return false }
    guard let contents, contents.filled > 0 else { return true }
    let key = PlainHead.key(head)
    if times.contains(key) { return contents.areTimes }
    if languages.contains(key) { return contents.areLanguages }
    return !(people.contains(key) || asksWho(key)) || !contents.areMarks
  }

  private static let times: Set<String> = [
    "time", "laiks", "время", "date", "datums", "дата", "duration", "ilgums", "time taken",
  ]
  private static let languages: Set<String> = ["language", "valoda", "язык"]
  private static let people: Set<String> = [
    "name", "vards", "uzvards", "имя", "фамилия", "telefons", "talrunis", "phone", "телефон", "adrese", "address",
    "адрес", "epasts", "e pasts", "email", "e mail",
  ]

  /// Whether a column of this head is never kept, unless its cells say otherwise.
  static func areLeftOut(_ head: String) -> Bool {
    let plain = PlainHead.text(head)
    let words = [plain] + (code(of: plain).map { [$0] } ?? [])
    return words.map(PlainHead.key).contains { key in
      heads.contains(key) || beginnings.contains { key.hasPrefix($0) && key.count < 60 } || asksWho(key)
    }
  }

  /// Whether a question of the form's own asks who answers, and nothing else: `Jūsu vārds, uzvārds (nav obligāti)`.
  private static func asksWho(_ key: String) -> Bool {
    let words = key.split(separator: " ").map(String.init).filter { !fillers.contains($0) }
    return words.contains(where: asking.contains) && words.allSatisfy { asking.contains($0) || besides.contains($0) }
  }

  private static let asking: Set<String> = [
    "vards", "vardu", "uzvards", "uzvardu", "name", "surname", "pasts", "pastu", "epasts", "epastu", "pasta", "email",
    "mail", "talrunis", "talruni", "talruna", "telefons", "telefonu", "telefona", "kontakttalrunis",
    "kontakttalruni", "phone", "kontaktinformacija", "kontaktinformaciju", "kontakti", "имя", "фамилия", "почта",
    "телефон",
  ]
  private static let besides: Set<String> = [
    "un", "vai", "and", "or", "и", "e", "adrese", "adresi", "address", "numurs", "numuru", "nr", "number", "first",
    "last", "full", "contact",
  ]
  private static let fillers: Set<String> = [
    "jusu", "tavs", "your", "ваше", "ludzu", "please", "noradiet", "noradi", "ierakstiet", "ieraksti", "enter",
    "respondenta", "aizpilditaja", "nav", "obligati", "obligats", "pec", "izveles", "velesanas", "optional", "ja",
    "velaties",
  ]

  /// Whether it tells that a form was sent off.
  static func isSubmission(_ head: String) -> Bool {
    let plain = PlainHead.text(head)
    return PlainHead.key(code(of: plain) ?? plain) == "submitdate"
  }

  /// `submitdate` of `submitdate. Iesniegšanas datums`.
  private static func code(of head: String) -> String? {
    guard let end = head.firstRange(of: ". ")?.lowerBound, head[..<end].allSatisfy({ $0.isASCII && !$0.isWhitespace })
    else { return nil }
    return String(head[..<end])
  }

  /// Whether a text is an address of electronic mail.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(where: \.isWhitespace)
  }

  /// Whether a cell is a day, a time of the day, or both.
  static func isTime(_ cell: TableCell) -> Bool {
    switch cell {
    case .day, .moment, .time, .duration: return true
    case .text(let text):
      let words = FieldValue.trimmed(text).split { $0 == " " || $0 == "T" }
      guard text.count < 40, let first = words.first else { return false }
      let parts = first.split { ":-/.".contains($0) }
      return first.first?.isNumber == true && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
        && (first.contains(":") ? parts.count > 1 : parts.count == 3)
    default: return false
    }
  }

  /// Whether a cell is a day with a time of the day, as tools stamp answers.
  static func isMoment(_ cell: TableCell) -> Bool {
    if case .moment = cell { return true }
    guard case .text(let text) = cell, text.count < 40, text.first?.isNumber == true else { return false }
    let parts = text.split { $0 == " " || $0 == "T" }
    guard parts.count > 1, parts[1].contains(":") else { return false }
    return parts[0].count { "-/.".contains($0) } == 2 && parts[0].allSatisfy { $0.isNumber || "-/.".contains($0) }
  }
}
