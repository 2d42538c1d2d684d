import Testing

@testable import QualityModel

@Suite("Beginnings of words")
struct WordStemsTests {
  @Test(
    "All forms of a Latvian word begin alike, with and without diacritics",
    arguments: [
      ["neatbilstība", "neatbilstības", "neatbilstību", "neatbilstībām", "Neatbilstiba", "NEATBILSTĪBAS"],
      ["kritiens", "kritiena", "kritieni", "kritienu", "kritieniem"],
      ["darbinieks", "darbinieka", "darbinieki", "darbiniekiem", "darbiniekus"],
      ["medikaments", "medikamentu", "medikamentiem", "medikamentos"],
      ["žurnāls", "žurnālā", "zurnala", "žurnālos"],
      ["durvis", "durvju", "durvīm"],
      ["vēstule", "vestules", "vēstuļu", "vēstulēm"],
      ["aprūpe", "aprupes", "aprūpē", "aprūpi"],
    ])
  func forms(_ words: [String]) throws {
    let stems = try words.map { try #require(WordStems(of: $0).stems.first, "\($0)") }
    let shortest = try #require(stems.min { $0.count < $1.count })
    #expect(shortest.count >= 4)
    for stem in stems { #expect(stem.hasPrefix(shortest), "\(words): \(stems)") }
  }

  @Test("Different words have different stems")
  func differences() {
    let words = ["aprūpe", "kritiens", "medikaments", "parakstīts", "lieta", "plāns", "telpa", "klients"]
    #expect(Set(words.flatMap { WordStems(of: $0).stems }).count == words.count)
  }

  @Test("Short words, numbers and words that join others are left out; each stem stands once")
  func leftOut() {
    #expect(WordStems(of: "Nav 2025 un ir, kas kura viena tika!").stems == [])
    #expect(WordStems(of: "Klienta lietā klientu lietas").stems == ["klient", "liet"])
    #expect(WordStems(of: "").stems == [])
  }

  @Test("Signs of any kind divide words and reach no stem")
  func signs() {
    #expect(WordStems(of: "klienta\"* OR (lietas)").stems == ["klient", "liet"])
  }
}
