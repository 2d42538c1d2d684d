/// What a person may do in the quality system.
public enum Role: String, Choice {
  case qualityManager, director, auditor, owner, employee, reader
}
