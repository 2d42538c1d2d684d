package import QualityModel

extension Refusal.ID {
  static let actingPersonalCode = Refusal.ID("acting.personal-code")
  static let importUnfinished = Refusal.ID("import.unfinished")
  static let recordExists = Refusal.ID("record.exists")
  package static let recordKeyFixed = Refusal.ID("record.key-fixed")
  static let recordWithdrawn = Refusal.ID("record.withdrawn")
}
