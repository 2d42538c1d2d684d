/// Gives the workspace a new code by which whoever leads it is known again; an earlier one is worth nothing from then on.
public struct RecoveryCodeGiving: UseCase {
  private let code: RecoveryCode
  private let salt: String

  /// - Parameter salt: a word that nobody used before
  public init(_ code: RecoveryCode, salt: String) {
    self.code = code
    self.salt = salt
  }

  public func run(_ work: inout Work) throws {
    _ = try work.person(with: [.qualityManager, .director], for: "write.recovery")
    var setting = Record<WorkspaceSetting>()
    setting.name = RecoveryCode.setting
    setting.value = code.seal(with: salt)
    try work.put(setting, by: .useCase) { _, new in new }
  }
}
