import QualityModel

/// With what a new workspace begins.
struct WorkspaceBeginning {
  /// What the organisation is called.
  var name = ""
  /// From what it is filled; `nil`: from nothing.
  var template: WorkspaceTemplate?
  /// Who makes it; `nil`: told later.
  var person: FirstPerson?

  /// The first person, known by the account under which the file is made.
  struct FirstPerson {
    var name: String
    var role: Role = .qualityManager
    var position: String?
  }
}
