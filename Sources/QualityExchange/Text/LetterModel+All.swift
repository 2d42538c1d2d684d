extension LetterModel {
  /// Shares and pairs were counted in the program's own Latvian phrases, 160 000 letters; the rarest letter, `č`, is more
  /// frequent in names.
  static let latvian = LetterModel(
    [
      "ā": 369, "ē": 230, "ī": 206, "š": 78, "ņ": 41, "ū": 25, "ļ": 17, "ģ": 12, "ķ": 11, "ž": 10, "č": 10,
    ],
    pairs: """
      tā ēr īt vē īb tē ār tī rā ād ēj dī nā pā āj āt kā pē jā āk ēt ās ša mē lā rī iņ lī zī ēl lē ēc nī ēm ņe rē āl īd \
      ām mā bī dā dē ģi āc īj kš īm sā aš ūt sī īg ņo eģ ān bā ķi bū oš vā īk īs zā ši šn
      """)

  /// Shares of the letters of Lithuanian, rounded, from published counts.
  static let lithuanian = LetterModel([
    "ė": 220, "š": 170, "ų": 180, "ž": 110, "ą": 110, "į": 80, "ū": 60, "č": 50, "ę": 20,
  ])

  /// Shares of the letters of Polish, rounded, from published counts (Korpus Języka Polskiego PWN).
  static let polish = LetterModel(
    ["ł": 255, "ę": 160, "ą": 145, "ó": 125, "ż": 120, "ś": 95, "ć": 60, "ń": 30, "ź": 10],
    pairs: "ię ał ów ść ją ło są łu że ła ły ówn oł łk ąc ęd ąd óż ną ęp ób śc śl ęk ół łą żą ażd")

  /// Shares of the letters of the languages of Western Europe and of Estonian taken together, roughly.
  static let western = LetterModel([
    "é": 220, "ä": 190, "ü": 150, "ö": 110, "è": 30, "à": 60, "å": 50, "õ": 30, "á": 20, "ó": 20, "í": 20, "ç": 15,
    "ß": 15, "ê": 10, "ñ": 10, "ø": 10, "æ": 5, "â": 3, "ô": 3, "ú": 3, "ù": 3, "û": 2, "î": 2, "ë": 2, "ï": 2, "ã": 2,
  ])

  /// Shares of the letters of Russian, rounded, and its most frequent pairs, from published counts of the Russian
  /// National Corpus.
  static let russian = LetterModel(
    [
      "о": 110, "е": 84, "а": 80, "и": 74, "н": 67, "т": 63, "с": 55, "р": 47, "в": 45, "л": 44, "к": 35, "м": 32,
      "д": 30,
      "п": 28, "у": 26, "я": 20, "ы": 19, "ь": 17, "г": 17, "з": 16, "б": 16, "ч": 14, "й": 12, "х": 10, "ж": 9, "ш": 7,
      "ю": 6, "ц": 5, "щ": 4, "э": 3, "ф": 3, "ё": 1, "ъ": 1,
    ],
    pairs: """
      ст но ен то на ни ко ов ро ра во по ер ре пр го ет ль ел та ос от ть не ка ли ал за ом ор ло ес ве ла ат ри од де \
      ам ин ки ти об до мо ая ий ый ия ск че ит ан ог ий ав ва ть сь ет ар оч сл ду ят
      """,
    isCyrillic: true)
}
