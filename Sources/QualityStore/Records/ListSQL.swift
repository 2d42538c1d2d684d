/// What is asked of lists inside the database. They lie there as JSON; how that is read is written here only.
///
/// Source: https://www.sqlite.org/json1.html
enum ListSQL {
  /// The items of a list as the rows of a table with the column `value`.
  static func items(of list: String, as name: String) -> String { "json_each(\(list)) AS \(RecordTable.quoted(name))" }

  /// The same of a column in which a hand may have written what is no list.
  static func itemsIfValid(of list: String, as name: String) -> String {
    items(of: "CASE WHEN json_valid(\(list)) THEN \(list) END", as: name)
  }

  /// The column of an item.
  static func value(of name: String) -> String { "\(RecordTable.quoted(name)).\"value\"" }

  /// Whether an item of a list is what is asked for.
  /// - Parameter isAsked: what follows the item, such as `= ?`
  static func contains(_ list: String, _ isAsked: String) -> String {
    "EXISTS (SELECT 1 FROM \(items(of: list, as: "item")) WHERE \(value(of: "item")) \(isAsked))"
  }

  static func first(of list: String) -> String { "json_extract(\(list), '$[0]')" }

  /// The latest of the years with which items of a list end, as ``PlanYears/last(_:)`` reads them: `2018`, `2016.-2018.`.
  static func lastYear(of list: String) -> String {
    let text = "rtrim(\(value(of: "item")), '\(behindYears)')"
    let year = "CAST(substr(\(text), -4) AS INTEGER)"
    return """
      (SELECT max(\(year)) FROM \(items(of: list, as: "item")) WHERE ' ' || \(text) GLOB '*[^0-9][0-9][0-9][0-9][0-9]' \
      AND \(year) BETWEEN 1900 AND 2199)
      """
  }

  /// Points, dashes and words in Latvian and English: everything but figures.
  private static let behindYears =
    " .,;:/()[]-–—abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZāčēģīķļņōŗšūžĀČĒĢĪĶĻŅŌŖŠŪŽ"

  /// The members of an object inside a JSON text as the rows of a table with the column `key`.
  static func members(of object: String, in text: String, as name: String) -> String {
    "json_each(\(text), '$.\(object)') AS \(RecordTable.quoted(name))"
  }

  /// The same of a text in which a hand may have written what is no JSON.
  static func membersIfValid(of object: String, in text: String, as name: String) -> String {
    members(of: object, in: "CASE WHEN json_valid(\(text)) THEN \(text) END", as: name)
  }

  /// A member of an object inside a JSON text, by its path; `NULL` where a hand wrote what is no JSON.
  static func member(of path: String, in text: String) -> String {
    "CASE WHEN json_valid(\(text)) THEN json_extract(\(text), '$.\(path)') END"
  }
}
