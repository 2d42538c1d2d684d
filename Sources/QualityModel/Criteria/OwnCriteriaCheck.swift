/// Looks through what a workspace has of criteria for what an import refuses, and what may have got in by another way.
package struct OwnCriteriaCheck {
  private let library: CriteriaLibrary
  private let panels: Set<String>

  /// Something that is wrong with a catalogue.
  package struct Finding: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      /// Entries stand under one another.
      case circle
      case unknownParent = "unknown-parent"
      case badNumber = "bad-number"
      case unknownPanel = "unknown-panel"
      case tooDeep = "too-deep"
    }

    package let kind: Kind
    package let catalogue: String
    /// The number of the entry; `nil` for the whole catalogue.
    package let number: String?
    /// What is wrong: the way of a circle, the number above, the panel.
    package let value: String
  }

  /// - Parameter library: the catalogues that come with the program
  package init(besides library: CriteriaLibrary) {
    self.library = library
    panels = Set(library.sharedPanels.map(\.key))
  }

  /// What is wrong, in the order of catalogues and numbers.
  package func findings(in own: OwnCriteria) -> [Finding] {
    own.byCatalogue.sorted { $0.key < $1.key }.flatMap { findings(of: $0.key, $0.value) }
  }

  private func findings(of key: String, _ own: OwnCriteria) -> [Finding] {
    let entries = OwnEntry.byNumber(own.texts)
    let exists = { entries[$0] != nil || library[key]?[$0] != nil }
    let known = panels.union(library[key]?.panels.map(\.key) ?? [])
    var findings = [own.panel].compactMap { $0 }.filter { !known.contains($0) }.map {
      Finding(kind: .unknownPanel, catalogue: key, number: nil, value: $0)
    }
    for number in NumberOrder.sorted(entries.keys) {
      guard let entry = entries[number] else { continue }
      if !CriterionID.isNumber(number) {
        findings.append(Finding(kind: .badNumber, catalogue: key, number: number, value: number))
      }
      if let parent = entry.parent, !exists(parent) {
        findings.append(Finding(kind: .unknownParent, catalogue: key, number: number, value: parent))
      }
      for panel in entry.scoredBy where !known.contains(panel) {
        findings.append(Finding(kind: .unknownPanel, catalogue: key, number: number, value: panel))
      }
    }
    return findings + chains(of: key, entries, exists)
  }

  private func chains(of key: String, _ entries: [String: OwnEntry], _ exists: (String) -> Bool) -> [Finding] {
    let added = entries.values.filter { library[key]?[$0.number] == nil }
    let parents = CriteriaHierarchy.parents(added.map { ($0.number, $0.parent) }, exists: exists)
    let circles = CriteriaHierarchy.circles(in: parents).map { chain in
      Finding(kind: .circle, catalogue: key, number: chain[0], value: chain.joined(separator: " → "))
    }
    let deep = CriteriaHierarchy.tooDeep(in: parents).prefix(1).map {
      Finding(kind: .tooDeep, catalogue: key, number: $0, value: "\(CriteriaHierarchy.deepest)")
    }
    return circles + deep
  }
}
