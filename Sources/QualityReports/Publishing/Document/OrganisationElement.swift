import QualityModel
import XMLSupport

/// The provider as an element of a document.
struct OrganisationElement {
  let organisation: Record<Organisation>?

  var element: XMLElement {
    XMLElement(
      "organisation",
      [
        "name": organisation?.name ?? "", "registrationNumber": organisation?.registrationNumber,
        "address": organisation?.address, "sample": organisation?.sample?.text,
      ])
  }
}
