extension Document {
  /// A version that comes with the order by which it was approved elsewhere is in force at once.
  public static let followUps: [FollowUp.Of<Document>] = [
    .rule { document, work in
      guard document.state ?? .draft == .draft, try work.reader.record(document.id) == nil else { return nil }
      guard let order = document.order, let approved = document.approvedOn, let from = document.inForceFrom else {
        return nil
      }
      let reason: [Told<Document>] = document.retroactiveReason.map { [.field(\.retroactiveReason, $0)] } ?? []
      work.take(
        "adopt", of: document.id,
        telling: [.field(\.order, order), .field(\.approvedOn, approved), .field(\.inForceFrom, from)] + reason)
      return nil
    }
  ]
}
