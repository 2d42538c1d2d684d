/// The colours of the charts, and the style sheet that says the same.
///
/// Every mark carries a class and, as a fallback, the colour itself, so a drawing also stands alone. The
/// series colours keep apart for readers who are blind to red, green or blue, and beside colour there is
/// always a pattern or a shape. Texts have a contrast of at least 4.5 to the paper, marks of at least 3.
package enum ChartPalette {
  /// For texts and target lines.
  package static let ink = "#1A1A1A"
  /// For texts of second rank.
  package static let note = "#4A4A4A"
  /// For axes and break marks.
  package static let axis = "#6B6B6B"
  /// For grid lines, which carry no meaning of their own.
  package static let grid = "#D9D9D9"
  /// For the ground of a target band.
  package static let band = "#E6E6E6"
  package static let paper = "#FFFFFF"
  /// For bars that miss the target.
  package static let missed = "#B03A00"
  package static let series = ["#0856C9", "#EF6915", "#15A580", "#A05B9F", "#4E350E", "#202E32"]

  /// The class of a text in one of the colours for texts.
  static func textClass(_ color: String) -> String {
    switch color {
    case note: "chart-note"
    case paper: "chart-inverse"
    case missed: "chart-missed"
    default: "chart-text"
    }
  }

  package static func color(ofSeries index: Int) -> String {
    series[index % series.count]
  }

  /// Rules for the classes of the drawings: a page that includes them can change every colour in one place.
  package static var styleSheet: String {
    let series = self.series.enumerated().map { index, color in
      let number = index + 1
      return ".chart-fill-\(number){fill:\(color)}.chart-line-\(number){stroke:\(color)}\n"
    }
    return layout + lines + series.joined()
  }

  private static let layout = """
    .chart{display:block;width:100%;max-width:36rem;height:auto}
    @media print{.chart{max-width:100%;break-inside:avoid}}

    """

  private static let lines = """
    .chart-text{fill:\(ink)}
    .chart-note{fill:\(note)}
    .chart-inverse{fill:\(paper)}
    .chart-halo{stroke:\(paper)}
    .chart-grid{stroke:\(grid)}
    .chart-axis,.chart-break{stroke:\(axis)}
    .chart-target{stroke:\(ink)}
    .chart-band{fill:\(band)}
    .chart-hatch{stroke:\(paper)}
    .chart-paper{fill:\(paper)}
    .chart-missed{fill:\(missed)}
    .chart-missed-line{stroke:\(missed)}

    """
}
