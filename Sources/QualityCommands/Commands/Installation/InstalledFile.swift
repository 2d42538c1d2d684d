/// One file that an installation holds.
struct InstalledFile {
  enum Content {
    case file(String)
    case text(String)
  }

  /// Where it stands, seen from the installation's folder.
  let path: String
  let content: Content
  var isProgram: Bool { path == InstalledPlace.program.path }
}
