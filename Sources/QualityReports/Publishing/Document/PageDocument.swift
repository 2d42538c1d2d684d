import QualityModel
package import XMLSupport

/// Writes a printable report as the XML document that its schema describes.
///
/// The document has no language: names of records stand in it as they are, everything else as keys of the phrases.
package struct PageDocument {
  private let report: any PrintableReport
  private static let version = "1"

  package init(_ report: some PrintableReport) {
    self.report = report
  }

  package var root: XMLElement {
    let organisation = report.head.organisation
    var root = XMLElement(
      type(of: report).format.root,
      [
        "version": PageDocument.version, "asOf": report.head.asOf.text,
        "currency": organisation?.currencyOfSums ?? "EUR",
        "language": (organisation?.language ?? .standard).rawValue,
      ])
    root.append([OrganisationElement(organisation: organisation).element, heading])
    if !report.pages.isEmpty { root.append(XMLElement("pages", [:], report.pages.map(page))) }
    root.append(report.sections.map { SectionElement(section: $0).element })
    if !report.signatures.isEmpty { root.append(XMLElement("signatures", [:], report.signatures.map(signature))) }
    return root
  }

  private var heading: XMLElement {
    let head = report.head
    var element = XMLElement(
      "heading",
      [
        "label": head.title, "name": head.name, "subject": head.subject, "from": head.days?.lowerBound.text,
        "to": head.days?.upperBound.text,
      ])
    element.append(head.facts.compactMap { FactElement(fact: $0).element })
    element.append(head.notices.map { NoticeElement(notice: $0).element })
    return element
  }

  private func page(_ link: ReportPageLink) -> XMLElement {
    XMLElement(
      "page",
      [
        "name": link.name, "label": link.label, "count": link.count.map { "\($0)" },
        "current": link.isCurrent ? "true" : nil,
      ], link.facts.compactMap { FactElement(fact: $0).element })
  }

  private func signature(_ signature: ReportSignature) -> XMLElement {
    XMLElement(
      "signature",
      [
        "role": signature.role.rawValue, "label": signature.label, "person": signature.person, "name": signature.name,
      ])
  }
}
