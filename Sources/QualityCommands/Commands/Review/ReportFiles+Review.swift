import QualityModel
import QualityReports

extension ReportFiles {
  /// Makes the pages of reviews, from the same folders.
  var reviews: ReviewPublisher { ReviewPublisher(templates: templates, own: own) }

  /// Writes a review that is not signed yet, as it is computed now.
  /// - Returns: the names of the files
  func write(_ building: ReviewBuilding, isPublic: Bool, _ reader: any RecordReader) throws -> [String] {
    let report = try building.report(reader, isPublic: isPublic)
    let document = try isPublic ? reviews.publicDocument(report, reader) : reviews.document(report)
    return try write(document, ReviewPublisher.format, named: "review-\(building.year)" + (isPublic ? ".public" : ""))
  }
}
