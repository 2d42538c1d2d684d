import CSQLite
import Foundation

/// Tells whether a file lies on a drive that other machines share.
///
/// SQLite's log beside the file asks for memory that all who open it share, and machines share none: there it would
/// damage the file (https://www.sqlite.org/wal.html, section 1; https://www.sqlite.org/useovernet.html).
enum NetworkDrive {
  static func holds(_ path: String) -> Bool {
    #if os(Linux)
      let type = aplis_file_system(path)
      return type != -1 && isShared(UInt32(truncatingIfNeeded: type)) { mountType(of: path) }
    #else
      var status = statfs()
      return statfs(path, &status) == 0 && status.f_flags & UInt32(MNT_LOCAL) == 0
    #endif
  }

  /// The numbers of file systems, as https://man7.org/linux/man-pages/man2/statfs.2.html gives them.
  private static let shared: [UInt32: String] = [
    0x6969: "nfs", 0x517B: "smb", 0xFF53_4D42: "cifs", 0xFE53_4D42: "smb2", 0x0102_1997: "9p", 0x5346_414F: "afs",
    0x6B41_4653: "afs", 0x7375_7245: "coda", 0x00C3_6400: "ceph", 0x0BD0_0BD0: "lustre", 0x564C: "ncp",
    0x786F_4256: "vboxsf", 0xBACB_ACBC: "vmhgfs", 0x0116_1970: "gfs2", 0x7461_636F: "ocfs2",
  ]

  /// Programs that make drives bear all one number; the name under which the drive is mounted tells them apart.
  private static let madeByProgram: UInt32 = 0x6573_5546

  /// - Parameters:
  ///   - type: the number of the file system
  ///   - mountType: the name under which it is mounted, such as `fuse.sshfs`
  static func isShared(_ type: UInt32, mountType: () -> String?) -> Bool {
    guard type == madeByProgram else { return shared[type] != nil }
    // A disk of this machine with another system's files, or one in which this machine keeps files ciphered.
    return !["fuseblk", "fuse.ntfs-3g", "fuse.exfat", "fuse.gocryptfs", "fuse.encfs", "fuse.fuse-overlayfs"]
      .contains(mountType() ?? "")
  }

  /// The name of the file system on which a file lies: of the last mount whose folder leads to it.
  private static func mountType(of path: String) -> String? {
    guard let text = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else { return nil }
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return mountType(of: real, in: text)
  }

  /// - Parameter mounts: lines as https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html describes them
  static func mountType(of path: String, in mounts: String) -> String? {
    var best: (folder: String, type: String)?
    for line in mounts.split(separator: "\n") {
      let halves = line.components(separatedBy: " - ")
      let words = halves[0].split(separator: " ")
      guard halves.count == 2, words.count > 4, let type = halves[1].split(separator: " ").first else { continue }
      let folder = words[4].replacing("\\040", with: " ")
      guard folder == "/" || path == folder || path.hasPrefix(folder + "/") else { continue }
      if folder.utf8.count >= best?.folder.utf8.count ?? 0 { best = (String(folder), String(type)) }
    }
    return best?.type
  }
}
