/// A column of a sheet that is written: its header and how wide it is.
package struct XLSXColumn: Equatable, Sendable {
  package let title: String
  /// In letters; `nil`: as wide as the header, but not narrower than a day.
  package let width: Int?

  package init(_ title: String, width: Int? = nil) {
    self.title = title
    self.width = width
  }
}
