import QualityModel

/// The command that gives an open record the term that it lacks.
enum TermCommand {
  /// `nonconformity extend NC-2025-004 --due DAY --reason "..."` where a step sets the term, otherwise `… edit …`.
  static func words(_ kind: RecordSchema, _ id: String, state: String?) -> String {
    guard let field = kind.due?.field else { return "\(CommandCatalogue.kebab(kind.key)) show \(id)" }
    let step = step(setting: field, kind, state: state)
    let told = "\(FieldOption.name(of: field)) DAY" + (step?.needsReason == true ? " --reason \"...\"" : "")
    return "\(CommandCatalogue.kebab(kind.key)) \(step?.event ?? "edit") \(id) \(told)"
  }

  private static func step(setting field: RecordField, _ kind: RecordSchema, state: String?) -> LifecycleStep? {
    guard let lifecycle = kind.lifecycle else { return nil }
    return lifecycle.steps.first { step in
      step.to == nil && step.from.contains(state ?? lifecycle.initial) && step.inputs.contains { $0.field == field }
    }
  }
}
