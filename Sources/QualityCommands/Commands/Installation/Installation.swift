import Foundation
import QualityModel

/// The program with what belongs to it below a folder such as `~/.local`.
///
/// Each file is complete beside its place before the first is put there, and the program comes last: whatever stops an
/// update leaves one that works, and the next `install` finishes it. Nothing is replaced or deleted that is not on the
/// list of what was installed, and as it was installed.
struct Installation {
  let prefix: String

  /// What an installation or a removal left.
  struct Outcome: Equatable {
    /// Files that somebody changed since they were installed, where they are now.
    var kept: [String] = []
  }

  /// Whether something was installed there.
  var isThere: Bool { FileMark.of(listPath) != nil }

  private var listPath: String { absolute(InstalledPlace.list) }

  private func absolute(_ path: String) -> String { path == "." ? prefix : prefix + "/" + path }

  // MARK: Putting in place

  /// Puts the files in their places, in the place of earlier ones; those that are no longer part of it go.
  /// - Throws: `install.foreign` if something else stands in a place, before anything is written; `install.list`,
  ///   `install.unwritable`, `install.unreadable`, `storage.full`
  func place(_ files: [InstalledFile]) throws -> Outcome {
    let earlier = try readList()
    try refuseForeign(files, earlier)
    var list = InstallationList()
    for folder in try makeFolders(for: files) { list.noteFolder(folder) }
    for folder in earlier.folders { list.noteFolder(folder) }
    let staging = InstallationStaging()
    defer { staging.discard() }
    for file in files { list.note(file.path, try staging.add(file, at: absolute(file.path))) }
    try write(earlier.joined(with: list))
    var outcome = Outcome()
    for file in files { try setAside(file.path, unlike: earlier.joined(with: list), &outcome) }
    try staging.place()
    delete(earlier.paths.filter { list.marks[$0] == nil }, earlier, &outcome)
    deleteEmpty(&list)
    try write(list)
    return outcome
  }

  /// What stands in a place of ours without having been put there by us is somebody's, unless it is the same.
  private func refuseForeign(_ files: [InstalledFile], _ list: InstallationList) throws {
    let foreign = files.filter { file in
      let path = absolute(file.path)
      guard FileMark.isTaken(path) else { return false }
      guard let mark = FileMark.of(path) else { return true }
      return list.marks[file.path] == nil && mark != InstallationStaging.mark(of: file)
    }
    guard let first = foreign.first else { return }
    throw Refusal(
      .usage, .installForeign, ["file": .text(absolute(first.path)), "count": .count(foreign.count)])
  }

  /// - Returns: the folders that were not there, seen from the prefix
  private func makeFolders(for files: [InstalledFile]) throws -> [String] {
    var made: [String] = []
    let folders = Set(files.map { folder(of: $0.path) } + [folder(of: InstalledPlace.list)])
    for folder in folders.sorted() { made += try makeFolder(folder) }
    return made
  }

  private func makeFolder(_ folder: String) throws -> [String] {
    let missing = ([folder] + parents(of: folder)).filter { !FileMark.isTaken(absolute($0)) }
    do {
      try FileManager.default.createDirectory(atPath: absolute(folder), withIntermediateDirectories: true)
    } catch {
      throw FileFailure.refusal(error, .installUnwritable, absolute(folder))
    }
    return missing
  }

  private func folder(of path: String) -> String {
    let parts = path.split(separator: "/").dropLast()
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// The folders above one, up to the prefix.
  private func parents(of path: String) -> [String] {
    var (parents, path) = ([String](), path)
    while path != "." {
      path = folder(of: path)
      parents.append(path)
    }
    return parents
  }

  /// A file that somebody changed is theirs: it stays beside the new one.
  private func setAside(_ path: String, unlike list: InstallationList, _ outcome: inout Outcome) throws {
    guard let mark = FileMark.of(absolute(path)), list.marks[path]?.contains(mark) == false else { return }
    var (name, number) = (absolute(path) + ".kept", 1)
    while FileMark.isTaken(name) {
      number += 1
      name = absolute(path) + ".kept\(number)"
    }
    guard rename(absolute(path), name) == 0 else { throw FileFailure.refusal(errno, .installUnwritable, name) }
    outcome.kept.append(name)
  }

  // MARK: Taking away

  /// Takes away what was installed; what somebody changed stays.
  /// - Throws: `install.none` if nothing was, `install.list`, `install.unwritable`
  func remove() throws -> Outcome {
    guard isThere else { throw Refusal(.usage, .installNone, ["folder": .text(prefix)]) }
    var list = try readList()
    var outcome = Outcome()
    delete(list.paths, list, &outcome)
    if unlink(listPath) != 0 { throw FileFailure.refusal(errno, .installUnwritable, listPath) }
    deleteEmpty(&list)
    return outcome
  }

  private func delete(_ paths: [String], _ list: InstallationList, _ outcome: inout Outcome) {
    for path in paths {
      unlink(InstallationStaging.part(of: absolute(path)))
      guard let mark = FileMark.of(absolute(path)) else { continue }
      if list.marks[path]?.contains(mark) == true, unlink(absolute(path)) == 0 { continue }
      outcome.kept.append(absolute(path))
    }
  }

  /// Folders that were made and in which nothing stands any more; the deepest first.
  private func deleteEmpty(_ list: inout InstallationList) {
    for folder in list.folders.sorted(by: { $0.count > $1.count }) where rmdir(absolute(folder)) == 0 {
      list.forgetFolder(folder)
    }
  }

  // MARK: The list

  private func readList() throws -> InstallationList {
    guard let bytes = FileManager.default.contents(atPath: listPath) else {
      if FileMark.isTaken(listPath) { throw FileFailure.refusal(errno, .installUnreadable, listPath) }
      return InstallationList()
    }
    return try InstallationList(text: String(decoding: bytes, as: UTF8.self), shown: listPath)
  }

  private func write(_ list: InstallationList) throws {
    let staging = InstallationStaging()
    defer { staging.discard() }
    _ = try staging.add(InstalledFile(path: InstalledPlace.list, content: .text(list.text)), at: listPath)
    try staging.place()
  }
}

extension Refusal.ID {
  static let installForeign = Refusal.ID("install.foreign")
  static let installNone = Refusal.ID("install.none")
  static let installUnwritable = Refusal.ID("install.unwritable")
}
