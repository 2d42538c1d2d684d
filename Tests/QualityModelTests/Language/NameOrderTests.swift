import QualityModel
import Testing

@Suite("The order of names")
struct NameOrderTests {
  @Test("Ā comes after A and before B, Č after C, Š after S, whatever the case")
  func latvian() {
    let names = ["Žagata", "Šalle", "Sals", "Čiekurs", "Cālis", "Āda", "ada", "Bērzs", "Ada"]
    let sorted = names.sorted(by: NameOrder.isBefore)
    let order = ["Āda", "Bērzs", "Cālis", "Čiekurs", "Sals", "Šalle", "Žagata"]
    #expect(sorted.filter(order.contains) == order)
    #expect(Set(sorted.prefix(2).map { $0.lowercased() }) == ["ada"])
  }
}
