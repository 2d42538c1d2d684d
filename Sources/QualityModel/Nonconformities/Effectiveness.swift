/// Whether something that was done has worked.
public enum Effectiveness: String, Choice {
  case yes, partly, no
}
