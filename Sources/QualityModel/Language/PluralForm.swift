/// The form of a phrase that goes with a count; its name ends the phrase's key. Source: Unicode CLDR, plural rules.
public enum PluralForm: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}
