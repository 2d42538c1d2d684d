import XMLSupport

/// A value of a figure that two documents of the same review give differently.
package struct FigureDifference: Hashable, Sendable {
  /// The name of the figure, such as `c4-overdue`.
  package let figure: String
  /// The key of its words; `nil` for one that bears a name of its own.
  package let label: String?
  /// Its own name.
  package let name: String?
  package let year: String
  /// As it was signed; `nil` if there was no such figure or no number.
  package let signed: String?
  /// As it is computed today.
  package let anew: String?
}

extension ReviewPublisher {
  /// The figures that two documents give differently, in the order of the first; those that only the second has follow.
  package static func differences(_ signed: [UInt8], _ anew: [UInt8]) throws -> [FigureDifference] {
    let before = try values(in: signed)
    let after = try values(in: anew)
    let known = Dictionary(after.map { ($0.place, $0) }) { first, _ in first }
    let old = Set(before.map(\.place))
    let changed = before.filter { known[$0.place]?.attributes != $0.attributes }.map { value in
      value.difference(signed: value.number, anew: known[value.place]?.number)
    }
    return changed + after.filter { !old.contains($0.place) }.map { $0.difference(signed: nil, anew: $0.number) }
  }

  /// The value of a figure for a year.
  private struct Value {
    struct Place: Hashable {
      let figure: String
      let year: String
    }

    let place: Place
    let label: String?
    let name: String?
    let number: String?
    let attributes: [String]

    func difference(signed: String?, anew: String?) -> FigureDifference {
      FigureDifference(figure: place.figure, label: label, name: name, year: place.year, signed: signed, anew: anew)
    }
  }

  private static func values(in document: [UInt8]) throws -> [Value] {
    var values: [Value] = []
    try collect(XMLDocument(parsing: document, name: "review.xml").root, &values)
    return values
  }

  private static func collect(_ node: XMLNode, _ values: inout [Value]) {
    for child in node.elements {
      if child.name == "figure" {
        values += child.elements.filter { $0.name == "value" }.map { value($0, of: child) }
      } else {
        collect(child, &values)
      }
    }
  }

  private static func value(_ value: XMLNode, of figure: XMLNode) -> Value {
    Value(
      place: .init(figure: figure["id"] ?? "", year: value["year"] ?? ""), label: figure["label"], name: figure["name"],
      number: value["number"], attributes: value.attributes.map { "\($0.name)=\($0.value)" })
  }
}
