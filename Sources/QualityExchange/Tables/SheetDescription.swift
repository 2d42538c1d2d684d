/// What a workbook says of one of its sheets before its cells are read.
package struct SheetDescription: Equatable, Sendable {
  /// How far the workbook hides the sheet from those who open it.
  package enum Visibility: Sendable {
    case visible, hidden
    /// Not even offered to be shown again.
    case veryHidden
  }

  /// The name on the sheet's tab.
  package let name: String
  package let visibility: Visibility
  /// Whether the workbook opens with this sheet.
  package let isActive: Bool
  /// Whether it holds cells; a sheet that is a chart holds none.
  package let hasCells: Bool

  package init(name: String, visibility: Visibility = .visible, isActive: Bool = false, hasCells: Bool = true) {
    self.name = name
    self.visibility = visibility
    self.isActive = isActive
    self.hasCells = hasCells
  }
}
