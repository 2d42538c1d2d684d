import QualityExchange
import QualityModel

/// The catalogues that come with the program, found when the first of them is asked for.
struct HomeCriteria: CriteriaSource {
  let session: Session

  func library(of key: String) throws -> CriteriaLibrary {
    try CriteriaFolder(session.home().criteria).library(of: key)
  }
}
