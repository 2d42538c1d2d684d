/// Records the account of somebody who leads the system anew, by the code that was written down for it: a computer was
/// replaced, or a name changed, and nobody is known by the new account yet.
public struct AccountRecovery: UseCase {
  private let person: RecordID<Person>
  private let code: RecoveryCode
  private let account: String

  /// - Parameters:
  ///   - person: who it is
  ///   - code: the code as it was written down
  ///   - account: the name under which the operating system knows the person now
  public init(of person: RecordID<Person>, code: RecoveryCode, account: String) {
    self.person = person
    self.code = code
    self.account = account
  }

  /// - Throws: `recovery.code` if the code is not the last one that was given, or was used; `recovery.person` if the person
  ///   does not lead the system now; `recovery.nameless` without an account; `recovery.account` if somebody is known by the account already
  public func run(_ work: inout Work) throws {
    let seal = try Settings(reader: work.reader).text(RecoveryCode.setting) ?? ""
    guard code.opens(seal) else { throw Refusal(.rule, .recoveryCode) }
    // An empty account would leave the file open to everybody.
    guard !FreeText.isBlank(account) else { throw Refusal(.rule, .recoveryNameless) }
    guard let person = try work.reader.record(person), try leads(person, work) else {
      throw Refusal(.rule, .recoveryPerson, ["person": .record(person.text)])
    }
    if let known = try work.reader.records(Person.self, where: .equals(\.account, account), limit: 1).first {
      throw Refusal(.rule, .recoveryAccount, ["account": .text(account), "person": .record(known.id.text)])
    }
    work.set(\.account, of: person.id, to: account, by: .useCase)
    // A code opens once.
    work.set(\.value, of: RecordID<WorkspaceSetting>(RecoveryCode.setting), to: RecoveryCode.used, by: .useCase)
  }

  /// Whether the person leads the quality system or the organisation today, and still works here.
  private func leads(_ person: Record<Person>, _ work: Work) throws -> Bool {
    guard person.withdrawn == nil, person.active != false else { return false }
    let roles = try Appointments(work.reader).roles(of: person, on: work.today)
    return !Set(roles).isDisjoint(with: [.qualityManager, .director])
  }
}

extension Refusal.ID {
  static let recoveryAccount = Refusal.ID("recovery.account")
  static let recoveryCode = Refusal.ID("recovery.code")
  static let recoveryNameless = Refusal.ID("recovery.nameless")
  static let recoveryPerson = Refusal.ID("recovery.person")
}
