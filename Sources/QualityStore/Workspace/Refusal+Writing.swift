import QualityModel

extension Refusal.ID {
  static let actingPersonalCode = Refusal.ID("acting.personal-code")
  static let importUnfinished = Refusal.ID("import.unfinished")
  static let recordExists = Refusal.ID("record.exists")
  static let recordWithdrawn = Refusal.ID("record.withdrawn")
}
