/// By which act somebody holds a function of the quality system, and from when until when.
public struct Appointment: RecordKind {
  public static let key = "appointment"
  public static let fields = Appointment().named()
  public static let schema = RecordSchema(Appointment.self)
  public static let identity = KindIdentity<Appointment>.counted(prefix: "AM", digits: 2)
  public static var titleField: FieldPath<Appointment> { \.person }
  public static var personField: FieldPath<Appointment>? { \.person }
  public static let area = KindArea.organisation
  public static let aliases = ["iecelsana", "iecelsanas"]
  public static var dayField: FieldPath<Appointment>? { \.from }
  public static var daysInOrder: [(earlier: FieldPath<Appointment>, later: FieldPath<Appointment>)] {
    [(\.from, \.until)]
  }

  /// Who is appointed.
  public let person = Fields.requiredReference(to: Person.self)
  /// The function to which the person is appointed.
  public let role = Fields.requiredChoice(Function.self, standard: .auditor)
  /// Number of the act: of the municipality's decision for the director, of the director's order for the others.
  public let act = Fields.text().steering()
  /// Day of the act.
  public let actOn = Fields.day()
  /// First day in the function.
  public let from = Fields.requiredDay()
  /// Last day in the function; empty: until further notice.
  public let until = Fields.day().orNever()

  /// What somebody is appointed to.
  public enum Function: String, Choice {
    case director, qualityManager, auditor

    /// The role that the function gives.
    public var role: Role {
      switch self {
      case .director: .director
      case .qualityManager: .qualityManager
      case .auditor: .auditor
      }
    }
  }
}

extension Role {
  /// The function by whose acts the role is given; `nil` for roles that are given without one.
  var function: Appointment.Function? { Appointment.Function.allCases.first { $0.role == self } }
}

extension Record<Appointment> {
  /// Whether the person is in the function on a day.
  func holds(on day: Day) -> Bool { self.from <= day && (self.until.map { day <= $0 } ?? true) }
}
