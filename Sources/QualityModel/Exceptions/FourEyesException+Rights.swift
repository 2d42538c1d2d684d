extension FourEyesException {
  /// Exceptions are granted and revoked by steps; one that was used stays for ever.
  public static let rights: KindRights.Of<FourEyesException> = .table([
    .add(by: keepers, isReserved: true),
    .withdraw(
      by: [.role(.director)], isReserved: true,
      if: [.holds("exception.unused") { $0.old.state != .used }]),
    .takeOver(by: keepers, if: [isNotOwn, isFromAbove]),
  ])

  private static let keepers: [StepPerformer.Of<FourEyesException>] = [.role(.director), .role(.qualityManager)]
}
