extension CompletionBasis {
  /// The citation in full of a clause that is cited by its number alone; `nil` where it cannot be told which standard is
  /// meant, or where it stands in full already.
  /// - Parameter audit: that to which the clause belongs, if it belongs to one
  func citation(of text: String, in audit: RecordID<Audit>?) throws -> String? {
    guard let clause = BareClause(text) else { return nil }
    let catalogue = try clause.catalogue ?? catalogue(of: audit) ?? catalogueInUse()
    return catalogue.map { CriterionID(clause.number, in: $0).text }
  }

  /// The only catalogue that an audit is held against.
  private func catalogue(of audit: RecordID<Audit>?) throws -> String? {
    guard let criteria = try audit.flatMap(self.audit)?.criteria else { return nil }
    return CompletionBasis.only(CompletionBasis.catalogues(in: criteria))
  }

  /// The only catalogue by which anything was audited or certified.
  private func catalogueInUse() throws -> String? {
    let audited = try once("catalogues", from: Audit.self) {
      try reader.records(Audit.self).reduce(into: Set<String>()) {
        $0.formUnion(CompletionBasis.catalogues(in: $1.criteria))
      }
    }
    let certified = try once("catalogues", from: Organisation.self) {
      CompletionBasis.catalogues(in: try reader.organisation()?.certificates ?? [])
    }
    return CompletionBasis.only(audited.union(certified))
  }

  /// The catalogues that a list cites, or whose standards it names.
  private static func catalogues(in list: [String]) -> Set<String> {
    Set(
      list.compactMap { item in
        CriterionID(item)?.catalogue ?? BareClause.catalogue(named: item)
      })
  }

  private static func only(_ catalogues: Set<String>) -> String? {
    catalogues.count == 1 ? catalogues.first : nil
  }
}
