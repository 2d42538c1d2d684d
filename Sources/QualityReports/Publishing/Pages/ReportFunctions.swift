import QualityModel
import XMLSupport

/// The functions that page templates may use in their expressions, beside those of XPath.
///
/// | function | gives |
/// |---|---|
/// | `figure(number)` | the number in the language's writing |
/// | `quantity(number, unit, text)` | the number with what it counts |
/// | `day(iso)`, `longday(iso)`, `period(text)` | days and periods |
/// | `plural(key, count)` | the form of a phrase that fits the count |
/// | `fill(key, name, value, …)` | a phrase with facts put in |
/// | `clip(text, length)` | the beginning of a long text |
/// | `span(iso, iso)` | two days as a period, or as first and last day |
/// | `moment(iso)` | a moment of the trail |
/// | `page(name)` | the file of another page of the same set |
/// | `title(heading)` | what a page is called |
/// | `column(cell, name)` | an attribute of the column in which a cell stands |
/// | `head(cell)` | the words at the head of that column |
struct ReportFunctions {
  let language: ReportLanguage

  var all: [String: XPathFunction] {
    [
      "figure": { language.number(Self.text($0, 0)) },
      "quantity": { language.quantity(Self.text($0, 0), unit: Self.text($0, 1), unitText: Self.text($0, 2)) },
      "day": { language.day(Self.text($0, 0)) }, "longday": { language.longDay(Self.text($0, 0)) },
      "period": { language.period(Self.text($0, 0)) }, "plural": plural, "fill": fill,
      "span": { language.span(Self.text($0, 0), Self.text($0, 1)) }, "moment": { language.moment(Self.text($0, 0)) },
      "page": { "\(FileName.of(Self.text($0, 0))).\(language.phrases.language.rawValue).html" },
      "column": { column($0, Self.text($0, 1)) },
      "head": head, "title": title,
      "clip": { language.clipped(Self.text($0, 0), to: Self.integer($0, 1)) },
    ]
  }

  private static func text(_ values: [XPathValue], _ place: Int) -> String {
    values.indices.contains(place) ? values[place].text : ""
  }

  /// What is no number counts as zero; so does one that no count can reach, such as the result of a division by zero.
  private static func integer(_ values: [XPathValue], _ place: Int) -> Int {
    Double(text(values, place)).flatMap { Int(exactly: $0.rounded()) } ?? 0
  }

  private func plural(_ values: [XPathValue]) throws -> String {
    let key = Self.text(values, 0)
    guard language.phrases["\(key).other"] != nil else { throw UnknownLabel(key: key) }
    let count = Self.integer(values, 1)
    return language.phrases.text(key, count: count, ["count": language.number("\(count)")])
  }

  private func fill(_ values: [XPathValue]) throws -> String {
    let key = Self.text(values, 0)
    guard language.phrases[key] != nil else { throw UnknownLabel(key: key) }
    var facts: [String: String] = [:]
    for place in stride(from: 1, to: values.count - 1, by: 2) {
      facts[Self.text(values, place)] = Self.text(values, place + 1)
    }
    return language.phrases.text(key, facts)
  }

  /// The phrase of a heading with its name, or with the days that the page is about.
  private func title(_ values: [XPathValue]) throws -> String {
    guard case .nodes(let nodes)? = values.first, let heading = nodes.first, let key = heading["label"] else {
      return ""
    }
    guard language.phrases[key] != nil else { throw UnknownLabel(key: key) }
    let name = heading["name"] ?? language.span(heading["from"] ?? "", heading["to"] ?? "")
    return language.phrases.text(key, ["name": name])
  }

  /// Cells stand in the order of the columns of their table. One goes along both at once and looks at no other row,
  /// since this is asked of every cell of a table that may be long.
  private func column(_ values: [XPathValue], _ name: String) -> String {
    guard case .nodes(let nodes)? = values.first, let cell = nodes.first, let row = cell.parent else { return "" }
    var column = Self.column(from: row.parent?.firstElement)
    var other = row.firstElement
    while let place = other, place != cell {
      other = place.nextElement
      column = Self.column(from: column?.nextElement)
    }
    return column?[name] ?? ""
  }

  /// The head of the column in which a cell stands, for a phone, where each cell says it.
  private func head(_ values: [XPathValue]) throws -> String {
    let (key, year) = (column(values, "label"), column(values, "year"))
    if !year.isEmpty { return language.phrases.text(key, ["year": year]) }
    guard let text = language.label(key) else { throw UnknownLabel(key: key) }
    return text
  }

  /// The element itself if it is a column; columns stand before the rows and nothing among them.
  private static func column(from element: XMLNode?) -> XMLNode? { element?.name == "column" ? element : nil }
}
