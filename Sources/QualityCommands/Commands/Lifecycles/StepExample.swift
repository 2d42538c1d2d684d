import QualityModel

/// A command line to learn a step from, made from what the table demands.
enum StepExample {
  static func line(of kind: RecordSchema, _ event: String) -> String {
    let steps = kind.lifecycle?.steps(of: event) ?? []
    let required = steps.first?.inputs.filter(\.isRequired).map(\.field) ?? []
    let told = required.map { RecordExamples.option($0) }
    let reason = steps.contains(where: \.needsReason) ? ["--reason \"...\""] : []
    let start = "\(CommandCatalogue.kebab(kind.key)) \(event) \(RecordExamples.identifier(of: kind))"
    return ([start] + told + reason).joined(separator: " ")
  }
}
