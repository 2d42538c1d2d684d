/// Which way a figure is better.
///
/// What grows with registering has none: fewer registered nonconformities, complaints or proposals may mean that less goes
/// wrong, or that less is said.
public enum FigureDirection: String, CaseIterable, Sendable { case higher, lower, none }
