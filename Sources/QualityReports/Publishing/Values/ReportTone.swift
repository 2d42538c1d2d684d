/// How something is to be taken, beside its words.
public enum ReportTone: String, Hashable, Sendable { case good, warn, bad }
