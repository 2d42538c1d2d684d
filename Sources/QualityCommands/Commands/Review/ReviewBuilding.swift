import QualityModel
import QualityReports

/// Computes a review from a workspace.
struct ReviewBuilding {
  let year: Int
  /// The standard asked for; `nil`: the one that the review's record names, or else the newest.
  var standard: Review.Standard?
  /// The day as of which the review is computed.
  let day: Day
  let session: Session

  /// - Parameter isPublic: whether it is for everybody
  func report(_ reader: any RecordReader, isPublic: Bool = false) throws -> ManagementReviewReport {
    let recorded = try Review.of(year, reader)
    var request = ReviewRequest(
      year: year, standard: standard ?? recorded?.standard ?? .iso2015, lookingOn: day)
    request.isPublic = isPublic
    return try ManagementReviewReport(
      request, telling: try ReviewCatalogues.read(for: request, session, reader), reading: reader)
  }
}
