import QualityModel

/// A moment as people read it, in universal time: `31.12.2016 08:15` in Latvian, `2016-12-31 08:15` in English.
enum MomentText {
  static func text(_ moment: Instant, _ language: Organisation.Language) -> String {
    language.rules.plainMoment(moment)
  }
}
