/// A part of a workspace that a check looks through by itself, beside the tables of the records.
public enum CheckPart: String, Hashable, Sendable, CaseIterable {
  case file, schema, foundation, trail, frozen, lifecycles, notices, citations, accounts, answers
}
