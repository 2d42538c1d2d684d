extension RecordValue {
  /// A number that two records share if they may say the same; the identifier and whatever steps and completions write
  /// do not count.
  var doubleHash: Int {
    var hasher = Hasher()
    let isTold = schema.isTold
    for place in values.indices where isTold[place] { hasher.combine(values[place]) }
    return hasher.finalize()
  }

  /// Whether a new record says nothing else than one that stands there. What the new one leaves to steps and to the
  /// program may have been written there meanwhile.
  func isDouble(of standing: RecordValue) -> Bool {
    let isTold = schema.isTold
    return schema.fields.allSatisfy { field in
      let (told, known) = (values[field.place], standing.values[field.place])
      if told == known { return true }
      guard !isTold[field.place] else { return false }
      // A term may have been moved since: then what it was first is what was told.
      return told == nil || schema.firstTerms.contains { $0.current == field && standing[$0.first] == told }
    }
  }
}

extension RecordSchema {
  /// Whether a new record of the kind can be the double of another: it is one of few, and its fields do not name it.
  public var hasDoubles: Bool { !isBulk && lacksOwnName }

  private var lacksOwnName: Bool {
    switch identity {
    case .counted, .yearly: true
    case .natural, .year, .single: false
    }
  }
}
