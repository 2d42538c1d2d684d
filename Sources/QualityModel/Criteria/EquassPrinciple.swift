/// The ten quality principles of EQUASS, the same in all editions since 2012.
///
/// The Latvian names are those of the guidelines of the Zemgale planning region (2022), the Lithuanian those that
/// Lithuanian providers use; EQUASS itself has published no Latvian text that could be seen.
public enum EquassPrinciple: Int, CaseIterable, Hashable, Sendable {
  case leadership = 1
  case staff, rights, ethics, partnership, participation, personCentredApproach, comprehensiveness, resultOrientation
  case continuousImprovement

  /// The number in the catalogues: `P7`. The letter keeps principles apart from the numbered official criteria.
  public var number: String { "P\(rawValue)" }

  /// The address in an edition of the catalogue.
  /// - Parameter catalogue: the key of the edition
  public func id(in catalogue: String = "equass-2018") -> CriterionID { CriterionID(number, in: catalogue) }

  /// The name in English, Latvian and Lithuanian.
  public var name: LocalText {
    switch self {
    case .leadership: LocalText(["en": "Leadership", "lv": "Vadība", "lt": "Lyderystė"])
    case .staff: LocalText(["en": "Staff", "lv": "Darbinieki", "lt": "Personalas"])
    case .rights: LocalText(["en": "Rights", "lv": "Tiesības", "lt": "Teisės"])
    case .ethics: LocalText(["en": "Ethics", "lv": "Ētika", "lt": "Etika"])
    case .partnership: LocalText(["en": "Partnership", "lv": "Partnerība", "lt": "Partnerystė"])
    case .participation: LocalText(["en": "Participation", "lv": "Līdzdalība", "lt": "Dalyvavimas"])
    case .personCentredApproach:
      LocalText(["en": "Person-centred approach", "lv": "Uz personu centrēta pieeja", "lt": "Orientacija į asmenį"])
    case .comprehensiveness: LocalText(["en": "Comprehensiveness", "lv": "Atbilstība", "lt": "Kompleksiškumas"])
    case .resultOrientation:
      LocalText(["en": "Result orientation", "lv": "Orientācija uz rezultātiem", "lt": "Orientacija į rezultatus"])
    case .continuousImprovement:
      LocalText(["en": "Continuous improvement", "lv": "Nemitīga izaugsme", "lt": "Nuolatinis gerinimas"])
    }
  }
}
