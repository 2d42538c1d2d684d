import CLibXML2

/// A RELAX NG schema (XML syntax) that documents can be checked against.
///
/// ```swift
/// let schema = try RelaxNGSchema(parsing: bytes, name: "review.rng")
/// for error in schema.validate(document) { print(error) }
/// ```
package final class RelaxNGSchema {
  private let pointer: xmlRelaxNGPtr

  /// Reads a schema with the parts that it includes.
  ///
  /// - Parameter parts: the files that the schema's grammar may `include` without changing them, by their names;
  ///   they include nothing themselves
  /// - Throws: ``XMLError``: what ``XMLDocument`` throws, or `xml.schema`, also for a schema that loads
  ///   others (`include`, `externalRef`): nothing is read that the caller did not hand over.
  package init(parsing bytes: [UInt8], name: String, parts: [String: [UInt8]] = [:]) throws {
    let document = try XMLDocument(parsing: bytes, name: name)
    try Self.join(parts, into: document)
    if let loading = Self.elementThatLoads(in: document.root) {
      let reason = "nothing but known parts may be loaded, '\(loading.name)' is not allowed here"
      throw XMLError(file: name, line: loading.line, reason: reason, identifier: "xml.schema")
    }
    let (schema, complaints) = LibXML.listening { Self.read(document) }
    guard let schema, !complaints.contains(where: \.isError) else {
      xmlRelaxNGFree(schema)
      let first = complaints.first(where: \.isError)
      throw XMLError(
        file: name, line: first?.line ?? 0, reason: first?.message ?? "this is not a RELAX NG schema",
        identifier: "xml.schema")
    }
    pointer = schema
  }

  deinit {
    xmlRelaxNGFree(pointer)
  }

  /// Checks a document.
  ///
  /// - Returns: all errors `xml.invalid` with lines, in the order in which libxml2 found them; none if the
  ///   document is valid. A document that was built has no lines: parse its serialised form to get them.
  package func validate(_ document: XMLDocument) -> [XMLError] {
    let (result, complaints) = LibXML.listening { check(document) }
    guard result != 0 else { return [] }
    let errors = complaints.filter(\.isError).map { complaint in
      XMLError(
        file: document.name, line: complaint.line, reason: complaint.message, identifier: "xml.invalid")
    }
    guard errors.isEmpty else { return errors }
    let reason = "the document does not follow its schema"
    return [XMLError(file: document.name, line: 0, reason: reason, identifier: "xml.invalid")]
  }

  private func check(_ document: XMLDocument) -> Int32 {
    let validation = LibXML.allocated(xmlRelaxNGNewValidCtxt(pointer))
    defer { xmlRelaxNGFreeValidCtxt(validation) }
    return xmlRelaxNGValidateDoc(validation, document.pointer)
  }

  private static func read(_ document: XMLDocument) -> xmlRelaxNGPtr? {
    // The reader works on its own copy of the document.
    let reader = LibXML.allocated(xmlRelaxNGNewDocParserCtxt(document.pointer))
    defer { xmlRelaxNGFreeParserCtxt(reader) }
    return xmlRelaxNGParse(reader)
  }

  /// Puts the definitions of the parts where the grammar includes them.
  private static func join(_ parts: [String: [UInt8]], into document: XMLDocument) throws {
    for include in document.root.elements where include.name == "include" && include.elements.isEmpty {
      guard let name = include["href"], let bytes = parts[name] else { continue }
      let part = try XMLDocument(parsing: bytes, name: name).root
      // Types are looked up in the library of the part, not in that of the grammar around it. It stands at each
      // definition: libxml2 2.9 forgets what a `div` around them says.
      let library = part["datatypeLibrary"] ?? ""
      for definition in part.elements {
        let copy = include.insertBefore(copyOf: definition)
        if definition["datatypeLibrary"] == nil { copy?.set("datatypeLibrary", to: library) }
      }
      include.remove()
    }
  }

  private static func elementThatLoads(in node: XMLNode) -> XMLNode? {
    let local = node.name.split(separator: ":").last ?? ""
    if local == "include" || local == "externalRef" { return node }
    return node.elements.lazy.compactMap(elementThatLoads).first
  }
}
