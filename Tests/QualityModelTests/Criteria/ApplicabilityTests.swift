import TestSupport
import Testing

@testable import QualityModel

@Suite("What applies to a service")
struct ApplicabilityTests {
  private func entry(
    _ groups: [ClientGroup] = [], kinds: [Service.Kind] = [],
    accommodation: Service.Accommodation? = nil
  ) -> Criterion {
    var entry = Criterion(
      number: "1", kind: .requirement, certainty: .own,
      title: LocalText(["lv": "Prasība", "en": "Requirement"]))
    entry.clientGroups = groups
    entry.services = kinds
    entry.accommodation = accommodation
    return entry
  }

  private func service(
    _ groups: [String] = [], kind: Service.Kind? = nil, accommodation: Service.Accommodation? = nil
  ) -> Record<Service> {
    var service = Record<Service>(id: "S-01")
    service.clientGroups = groups
    service.kind = kind
    service.accommodation = accommodation
    return service
  }

  @Test("The words of a service name groups, in Latvian and English")
  func words() {
    let words: [(String, Set<ClientGroup>)] = [
      ("bērni ar funkcionāliem traucējumiem no 3 gadiem", [.children, .disability]),
      ("Bez vecāku gādības palikuši bērni", [.children, .parentalCareLost]),
      ("BĀREŅI", [.children, .parentalCareLost]), ("seniori", [.pensionAge]),
      ("vecāka gadagājuma cilvēki", [.pensionAge]), ("nepilngadīgas personas", [.children]),
      ("pilngadīgas personas ar garīga rakstura traucējumiem", [.adults, .mentalDisability]),
      ("persons with a mental disability", [.mentalDisability]),
      ("ģimenes krīzes situācijā", [.children, .adults, .crisis]),
      ("persons without a fixed home", [.homeless]),
      ("children without parental care", [.children, .parentalCareLost]),
      ("no prettiesiskām darbībām cietušas personas un varmākas", [.violence]),
      ("mentalDisability", [.mentalDisability]),
      ("visi iedzīvotāji", []), ("", []),
    ]
    for (text, groups) in words { #expect(ClientGroup.groups(in: text) == groups, "\(text)") }
  }

  @Test("The word of files names its group and no other")
  func ownWords() {
    for group in ClientGroup.allCases { #expect(ClientGroup.groups(in: group.rawValue) == [group]) }
  }

  @Test("An entry for children is left out for seniors and not where no age is told")
  func children() {
    let entry = entry([.children])
    #expect(
      entry.applicability(to: service(["pensijas vecuma personas"])) == .excluded(by: .clientGroups)
    )
    #expect(
      entry.applicability(to: service(["personas ar invaliditāti"])) == .unclear([.clientGroups]))
    #expect(entry.applicability(to: service(["seniori", "bērni"])) == .applies)
    #expect(
      entry.applicability(to: service(["seniori", "personas ar invaliditāti"]))
        == .unclear([.clientGroups]))
    #expect(
      entry.applicability(to: service(["seniori", "kaut kas cits"])) == .unclear([.clientGroups]))
    #expect(entry.applicability(to: service()) == .unclear([.clientGroups]))
  }

  @Test("A part of a group and the whole group meet; two parts do not")
  func parts() {
    #expect(
      entry([.disability]).applicability(to: service(["personas ar kustību traucējumiem"]))
        == .applies)
    #expect(
      entry([.mentalDisability]).applicability(to: service(["personas ar invaliditāti"]))
        == .applies)
    #expect(
      entry([.mentalDisability]).applicability(to: service(["personas ar kustību traucējumiem"]))
        == .excluded(by: .clientGroups))
    #expect(entry([.adults]).applicability(to: service(["seniori"])) == .applies)
  }

  @Test(
    "What is not told of a service is asked; what is told of another feature still rules an entry out"
  )
  func untold() {
    let entry = entry([.children], kinds: [.shelter], accommodation: .with)
    #expect(entry.applicability(to: service()) == .unclear([.kind, .accommodation, .clientGroups]))
    #expect(
      entry.applicability(to: service(kind: .shelter)) == .unclear([.accommodation, .clientGroups]))
    #expect(
      entry.applicability(to: service(accommodation: .without)) == .excluded(by: .accommodation))
    #expect(
      entry.applicability(to: service(["bērni"], kind: .shelter, accommodation: .with)) == .applies)
    #expect(self.entry().applicability(to: service()) == .applies)
  }

  @Test("The more groups a service tells, the more applies: none of them ever takes an entry away")
  func monotonous() {
    var generator = SeededGenerator(seed: 338)
    let words = [
      "bērni", "seniori", "personas ar invaliditāti", "bezpajumtnieki", "ģimenes krīzes situācijā",
      "cits",
    ]
    for _ in 0..<500 {
      let entry = entry(
        Array(
          ClientGroup.allCases.shuffled(using: &generator).prefix(
            Int.random(in: 1...3, using: &generator))))
      let told = Array(
        words.shuffled(using: &generator).prefix(Int.random(in: 1...4, using: &generator)))
      let more = told + [words.randomElement(using: &generator) ?? "bērni"]
      if entry.applicability(to: service(told)).isAsked {
        #expect(entry.applicability(to: service(more)).isAsked)
      }
    }
  }
}
