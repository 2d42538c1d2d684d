package import XMLSupport

/// A page that is filled from a report document.
///
/// A template is a well-formed HTML file that opens in a browser with sample text. These attributes bind it
/// to the report; none of them is left in the page. Expressions are XPath 1.0, evaluated at the current
/// node: at first the document's outermost element. `position()` and `last()` count the nodes of the
/// innermost `data-each`.
///
/// | attribute | what it does |
/// |---|---|
/// | `data-each="XPATH"` | repeats the element for every node, which becomes the current one |
/// | `data-with="XPATH"` | makes the first node the current one; without any, the element is dropped |
/// | `data-if="XPATH"` | keeps the element if true (asked after `data-each` and `data-with`) |
/// | `data-text="XPATH"` | replaces the content by text |
/// | `data-label="KEY"` | replaces the content by a label; the key may have parts `{XPATH}` |
/// | `data-attr-NAME="XPATH"` | sets an attribute; an empty value removes it |
/// | `data-label-NAME="KEY"` | sets an attribute from a label |
/// | `data-include="FILE#id"` | replaces the content by an element of a file, without its id |
/// | `data-include="FILE"` | replaces the content by the content of that page's body |
/// | `data-include-text="FILE"` | puts a style sheet into a `style` element, a program of the template into a `script` |
/// | `data-draw="NAME"` | replaces the content by a drawing; without one, the element is dropped |
/// | `data-sample` | drops the element: it only fills the sample page |
/// | `data-unwrap` | drops the element and keeps its content |
/// | `data-x-…` | is not ours and stays |
///
/// Files to include lie in the same folder.
///
/// No text from the report becomes markup or script: texts are escaped by the serialiser, addresses other
/// than relative, http, https and mailto ones are left out, a `style` attribute takes sizes and colours
/// only, and scripts, style sheets and event attributes take nothing from the report. Comments are not
/// copied into the page.
///
/// ```swift
/// let template = try PageTemplate("review.html", in: TemplateFolder([own, shipped]))
/// let page = try template.render(document, labels: { strings[$0] }, drawings: ["trend": drawTrend])
/// ```
///
/// Not `Sendable`, because its expressions are not.
package final class PageTemplate {
  /// Gives the text for a label's key, or `nil` if there is none, which is an error.
  package typealias Labels = (String) -> String?
  /// Draws what a node holds, or nothing.
  package typealias Drawing = (XMLNode) throws -> XMLElement?

  private let root: TemplateElement

  /// Loads a template with all that it includes, and compiles its expressions.
  ///
  /// - Throws: ``TemplateError`` with file and line. Files are named as inside the folder.
  package init(_ file: String, in folder: TemplateFolder) throws {
    root = try TemplateCompiler(folder).page(file)
  }

  /// Fills the page. The same document, labels and drawings give the same bytes.
  ///
  /// - Parameters:
  ///   - document: the report.
  ///   - functions: what expressions may call besides XPath's own functions and `label(key)`.
  ///   - labels: the texts of the page's language.
  ///   - drawings: by the names used in `data-draw`.
  /// - Throws: ``TemplateError``: an unknown label, function, variable or drawing, or what those threw.
  package func render(
    _ document: XMLDocument, functions: [String: XPathFunction] = [:],
    labels: @escaping Labels = { _ in nil }, drawings: [String: Drawing] = [:]
  ) throws -> [UInt8] {
    let renderer = TemplateRenderer(document, functions: functions, labels: labels, drawings: drawings)
    return try renderer.page(root)
  }
}
