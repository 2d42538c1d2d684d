/// A social service that the provider gives, as it stands in the register of providers.
public struct Service: RecordKind {
  public static let key = "service"
  public static let fields = Service().named()
  public static let schema = RecordSchema(Service.self)
  public static let identity = KindIdentity<Service>.counted(prefix: "S", digits: 2)
  public static var titleField: FieldPath<Service> { \.name }
  public static let area = KindArea.organisation
  public static let aliases = ["pakalpojums"]
  public static var waits: [WaitRule.Of<Service>] {
    [
      .wait(
        "registration", .on(\.registeredUntil), while: .isSet(\.registeredUntil),
        for: [.through(\.unit, \.head)], units: [.field(\.unit)],
        steps: ["": "service edit {id} --registered-until DAY"])
    ]
  }

  /// What the service is called in the register of social service providers.
  public let name = Fields.requiredText()
  /// The unit that gives the service and answers for it.
  public let unit = Fields.reference(to: OrganisationUnit.self)
  /// The kind of service by law; it decides which requirements of law apply.
  public let kind = Fields.choice(Kind.self)
  /// Whether clients live where the service is given; some requirements depend on it.
  public let accommodation = Fields.choice(Accommodation.self)
  /// For whom the service is, in the words of the register, separated by semicolons.
  public let clientGroups = Fields.textList()
  /// How many clients can get the service at the same time.
  public let places = Fields.integer().counted(in: .places)
  /// Last day of the registration; empty: registered without a term.
  public let registeredUntil = Fields.day().orNever()

  /// The kinds of social service that Latvian law knows.
  public enum Kind: String, Choice {
    case socialWork, homeCare, longTermCare, dayCareCentre, dayCentre, groupHome, halfwayHouse, crisisCentre, shelter
    case nightShelter, specialisedWorkshop, respite, socialRehabilitation, psychologist, assistant, transport
    case multifunctionalCentre, other
  }

  /// Whether clients live where the service is given.
  public enum Accommodation: String, Choice {
    case with, without
  }
}
