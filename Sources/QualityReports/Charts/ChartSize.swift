/// The measures that all charts share, in the units of the drawing.
///
/// A drawing is 400 units wide: on a phone a unit is a little less than a pixel, on paper a little less than
/// half a millimetre, and the texts are readable on both.
enum ChartSize {
  static let width = 400.0
  static let margin = 4.0
  static let text = 14.0
  static let note = 13.0
  static let lineHeight = 1.25
  /// The height of a vertical plot.
  static let plot = 170.0
  /// The room above a plot for a value that stands on the highest mark.
  static let headroom = 20.0
}
