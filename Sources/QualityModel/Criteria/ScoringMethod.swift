/// How criteria are scored.
public enum ScoringMethod: String, Choice {
  case classical, fineTuned, levels, fulfilment, yesNo
}
