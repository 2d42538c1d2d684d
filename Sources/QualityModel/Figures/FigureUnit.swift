/// What the value of a figure is, so that each language writes it its own way; money is in whole currency with two decimals.
public enum FigureUnit: String, CaseIterable, Sendable { case count, percent, days, number, money }
