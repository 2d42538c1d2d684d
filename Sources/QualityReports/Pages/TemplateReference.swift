/// What `data-include` names: a file, or the element with an id in it.
struct TemplateReference: Hashable, CustomStringConvertible {
  let file: String
  let id: String?

  init(file: String, id: String?) {
    self.file = file
    self.id = id
  }

  /// Reads `FILE`, `FILE#id`, or `#id` for the file it stands in.
  init(_ text: String, from file: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    self.file = parts.first.flatMap { $0.isEmpty ? nil : $0 } ?? file
    id = parts.count > 1 ? parts[1] : nil
  }

  var description: String {
    id.map { "\(file)#\($0)" } ?? file
  }
}
