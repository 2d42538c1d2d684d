import QualityModel

/// How a record came to be signed: outside the program and by whose hand it was entered, and whether the program could
/// tell who acted.
struct SignatureFacts<Kind: SignedKind> {
  let record: Record<Kind>
  let lookup: ReportLookup

  /// The original and who entered it; nothing where the person signed in the program.
  func fact() throws -> ReportFact? {
    guard let number = record.original else { return nil }
    let hand = try lookup.title(Person.key, record.enteredBy?.text)
    return ReportFact(
      "signature.fact", .phrase("signature.outside", name: number), .date(record.originalOn),
      hand.map { .phrase("signature.entered", name: $0) })
  }

  /// That nobody's account was recorded when it was signed.
  var notices: [ReportNotice] { record.believed == true ? [ReportNotice("signature.believed", .warn)] : [] }
}
