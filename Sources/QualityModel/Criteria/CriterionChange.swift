/// What an overlay does to an entry of the catalogue under it.
public enum CriterionChange: String, Choice { case added, changed, removed }
