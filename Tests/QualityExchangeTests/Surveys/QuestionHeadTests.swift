import Testing

@testable import QualityExchange

@Suite("Heads of columns of answers")
struct QuestionHeadTests {
  @Test("Numbers, codes and parts are taken off the words of a question")
  func parts() {
    let numbered = QuestionHead("5. Kā Jūs iesaistāties?")
    #expect(numbered.number == 5 && numbered.text == "Kā Jūs iesaistāties?" && numbered.group == nil)
    let part = QuestionHead("Q03[SQ001]. Kā iesaistāties? [konsultācijas]")
    #expect(part.code == "Q03" && part.part == "SQ001" && part.text == "Kā iesaistāties?")
    #expect(part.option == "konsultācijas" && part.group == QuestionHead("Q03[other]. Kā iesaistāties? [Cits]").group)
    #expect(QuestionHead("Q03[other]. Kā iesaistāties? [Cits]").isOther)
    #expect(QuestionHead("Q01[comment]. Kāpēc? [Komentārs]").isComment)
    #expect(QuestionHead("Q01[comment]. Kāpēc? [Komentārs]").group == nil)
  }

  @Test(
    "What only looks like a number or a code stays",
    arguments: ["2025. gads", "Nr. 5 nodaļa", "Vecums < 18", "Kvalitāte. Kā vērtējat?", "3D druka"])
  func plain(_ head: String) {
    #expect(QuestionHead(head).whole == head)
  }

  @Test("Marks of web pages, spaces and line breaks do not matter")
  func marks() {
    #expect(PlainHead.text("<p>Kā  Jums&nbsp;<b>klājas</b>?</p>") == "Kā Jums klājas ?")
    #expect(PlainHead.key("<p>Kā  Jums&nbsp;<b>klājas</b>?</p>") == PlainHead.key("kā jums\nklājas?"))
  }

  @Test(
    "Columns that tell who answered, when and from where are known in the languages of the tools",
    arguments: [
      "Laikzīmogs", "Timestamp", "ID", "Start time", "Sākuma laiks", "Completion time", "Email", "E-pasta adrese",
      "Name", "Vārds, uzvārds", "id. Atbildes ID", "submitdate. Iesniegšanas datums", "lastpage. Pēdējā lapa",
      "startlanguage", "ipaddr. IP adrese", "Отметка времени", "Duration (in seconds)", "Points – Cik ir 2 un 2?",
      "Jūsu vārds, uzvārds (nav obligāti)", "Lūdzu, norādiet Jūsu e-pastu", "Kontakttālrunis", "Your name",
    ])
  func telling(_ head: String) {
    #expect(FormColumns.areLeftOut(head))
  }

  @Test(
    "Questions are not taken for such columns",
    arguments: [
      "Vai ērts ir tālrunis vai e-pasts?", "Vai Jūsu vārds tika saglabāts?", "Laiks, cik ilgi gaidījāt",
      "1. Ilgums bija piemērots", "Komentārs",
    ])
  func questions(_ head: String) {
    #expect(!FormColumns.areLeftOut(head))
  }
}
