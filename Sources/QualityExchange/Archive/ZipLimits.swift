/// What is unpacked at most, against archives that are made to grow.
struct ZipLimits {
  var entries = 10_000
  /// Of one entry, unpacked.
  var entrySize = 1 << 30
  /// Of all entries together, unpacked.
  var wholeSize = 2 << 30
  /// How many times an entry may grow; what is smaller than ``harmlessSize`` may grow as it likes.
  var ratio = 250
  var harmlessSize = 4 << 20
}
