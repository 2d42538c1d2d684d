import Foundation
import QualityModel

/// Everything that an installation holds: the running program, what it reads, and what shells and `man` read of it.
struct ProgramFiles {
  let session: Session

  /// The files in the order in which they are put in place. The program comes last: until then the earlier one works.
  /// - Throws: `install.unreadable`, naming the folder
  func all() throws -> [InstalledFile] {
    let home = try session.home()
    return try files(of: home.criteria, .criteria) + files(of: home.templates, .templates) + completions + manuals() + [
      InstalledFile(path: InstalledPlace.program.path, content: .file(session.surroundings.executable))
    ]
  }

  private func files(of folder: String, _ place: InstalledPlace) throws -> [InstalledFile] {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    } catch {
      throw FileFailure.refusal(error, .installUnreadable, folder)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.filter { isPart($0, of: folder) }.map {
      InstalledFile(path: "\(place.path)/\($0)", content: .file("\(folder)/\($0)"))
    }
  }

  /// Hidden files are what editors and systems leave lying about.
  private func isPart(_ name: String, of folder: String) -> Bool {
    guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return false }
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder) && !isFolder.boolValue
  }

  private var completions: [InstalledFile] {
    let table = CompletionTable.ofAllCommands()
    return [
      InstalledFile(path: InstalledPlace.bash.path, content: .text(ShellCompletion.bash(table))),
      InstalledFile(path: InstalledPlace.zsh.path, content: .text(ShellCompletion.zsh(table))),
      InstalledFile(path: InstalledPlace.fish.path, content: .text(ShellCompletion.fish(table))),
    ]
  }

  /// The manual in each language: `man` takes the one of the machine, and English where it has none.
  private func manuals() throws -> [InstalledFile] {
    try session.surroundings.languages.map { language in
      let isCommon = language == .ofKeys
      return InstalledFile(
        path: isCommon ? InstalledPlace.manual.path : InstalledPlace.manual(in: language.rawValue),
        content: .text(ManualPage(phrases: try session.phrases(language), day: session.surroundings.today).text))
    }
  }
}

extension Refusal.ID {
  static let installUnreadable = Refusal.ID("install.unreadable")
}
