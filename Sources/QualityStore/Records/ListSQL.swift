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

  /// The latest of the years in a list; what is no year does not count.
  static func lastYear(of list: String) -> String {
    let year = value(of: "item")
    return "(SELECT max(\(year)) FROM \(items(of: list, as: "item")) WHERE \(year) GLOB '[12][0-9][0-9][0-9]')"
  }

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
