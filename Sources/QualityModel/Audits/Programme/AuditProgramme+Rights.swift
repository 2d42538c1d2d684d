extension AuditProgramme {
  /// The quality manager draws it up; an approved one is changed by `amend` alone, and approved again.
  public static let rights: KindRights.Of<AuditProgramme> = .table([
    .add(by: [.role(.qualityManager)]),
    .edit(by: [.role(.qualityManager)], in: [.draft]),
  ])
}
