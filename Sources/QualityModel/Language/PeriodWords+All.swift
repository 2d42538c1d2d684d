extension PeriodWords {
  public static let latvian = PeriodWords(
    months: [
      "janvar", "februar", "mart", "april", "maij", "junij", "julij", "august", "septembr", "oktobr", "novembr",
      "decembr",
    ],
    shortMonths: [
      ["jan", "janv"], ["feb", "febr"], ["mar"], ["apr"], ["mai"], ["jun"], ["jul"], ["aug"], ["sep", "sept"], ["okt"],
      ["nov"], ["dec"],
    ],
    years: ["gad"], halves: ["pusgad"], quarters: ["ceturksn"],
    shortYears: ["g"], shortHalves: ["pusg"], shortQuarters: ["cet", "cetur"],
    ordinals: ["pirm", "otr", "tres", "ceturt"], from: ["no"], to: ["lidz"], and: ["un"], silent: [],
    times: [
      "pastavig", "regular", "nepartraukt", "vienmer", "vislaik", "visu", "katr", "ikgad", "ikmen", "ikned", "ikdien",
      "ikceturk", "period", "sistematisk", "reiz", "gad", "menes", "nedel", "dien", "ceturk", "pusgad", "termin",
      "beztermin", "nepieciesam", "vajadz", "ilgtermin", "turpma",
    ], endless: ["beztermin", "bez termin", "uz nenoteikt", "nenoteikt", "pastavig"])

  public static let english = PeriodWords(
    months: [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ],
    shortMonths: [
      ["jan"], ["feb"], ["mar"], ["apr"], ["may"], ["jun"], ["jul"], ["aug"], ["sep", "sept"], ["oct"], ["nov"],
      ["dec"],
    ],
    years: ["year"], halves: ["half"], quarters: ["quarter"],
    shortYears: [], shortHalves: ["h"], shortQuarters: ["q", "qtr"],
    ordinals: ["first", "second", "third", "fourth"], from: ["from"], to: ["to"], and: ["and"], silent: ["of", "the"],
    times: [
      "year", "month", "week", "dai", "day", "quarter", "annual", "continu", "permanent", "regular", "always",
      "ongoing",
      "constant", "period", "once", "twice", "needed", "necessary",
    ], endless: ["indefinite", "permanent", "unlimited", "open-ended", "no end"])
}
