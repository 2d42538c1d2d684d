// swift-tools-version: 6.2
import PackageDescription

/// The same rules for every target: Swift 6, no warning lets a build pass, imports stay inside a target unless said
/// otherwise.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func program(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
  // The Swift libraries are linked into the program: it starts in half the time and runs where no Swift is installed.
  .executableTarget(
    name: name, dependencies: dependencies, swiftSettings: settings,
    linkerSettings: [
      .unsafeFlags(
        [
          "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
          "-lswiftSynchronization", "-Xclang-linker", "-no-pie",
        ], .when(platforms: [.linux], configuration: .release))
    ])
}

func tests(_ name: String, uses dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "Aplis",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Aplis", targets: ["QualityModel", "QualityStore", "QualityExchange", "QualityReports"]),
    .executable(name: "aplis", targets: ["aplis"]),
  ],
  targets: [
    // The two system libraries.
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    // libxml2 in Swift: parse strictly, build, ask with XPath, validate, serialise.
    library("XMLSupport", uses: ["CLibXML2"]),
    // JSON in Swift: read strictly, write byte by byte.
    library("JSONSupport"),
    // The domain: pure values and rules. No file, clock, locale or database.
    library("QualityModel"),
    // The workspace file: SQLite, migrations, trail, queries.
    library("QualityStore", uses: ["QualityModel", "CSQLite", "JSONSupport"]),
    // The doors: CSV, spreadsheets, JSON and XML in and out.
    library("QualityExchange", uses: ["QualityModel", "JSONSupport", "XMLSupport"]),
    // Report value → XML document → page template → HTML.
    library("QualityReports", uses: ["QualityModel", "JSONSupport", "XMLSupport"]),
    // The command line as a library: commands, messages, tables, progress.
    library(
      "QualityCommands",
      uses: [
        "QualityModel", "QualityStore", "QualityExchange", "QualityReports", "JSONSupport", "XMLSupport",
      ]),
    // The program: hands its arguments over, nothing else.
    program("aplis", uses: ["QualityCommands"]),
    // Measures the program against its floors: the sqlite3 program and a bare import of the same rows. Of the library it
    // uses the digest alone.
    program("aplis-bench", uses: ["QualityModel", "CSQLite"]),

    tests(
      "QualityModelTests", uses: ["QualityModel"],
      exclude: [
        "Digest/Fixtures", "Calendar/Fixtures", "Assessments/Fixtures", "Rights/Fixtures", "Statistics/Vectors",
      ]),
    tests("QualityStoreTests", uses: ["QualityModel", "QualityStore", "CSQLite"]),
    tests("QualityExchangeTests", uses: ["QualityModel", "QualityExchange"], exclude: ["Fixtures"]),
    tests("JSONSupportTests", uses: ["JSONSupport"], exclude: ["Fixtures"]),
    tests("XMLSupportTests", uses: ["XMLSupport"]),
    tests(
      "QualityCommandsTests",
      uses: [
        "QualityCommands", "QualityExchange", "QualityModel", "QualityReports", "QualityStore", "JSONSupport",
        "XMLSupport",
      ],
      exclude: ["Exchange/Fixtures", "Assessments/Fixtures"]),
    tests("EndToEndTests", uses: []),
    tests("BenchTests", uses: ["aplis-bench"]),
    // The library as somebody else uses it, and the README's example.
    tests("LibraryTests", uses: ["QualityModel", "QualityStore", "QualityReports"]),
    // Workspaces that released programs wrote, opened by this one.
    tests("ReleaseTests", uses: ["QualityCommands", "QualityModel", "QualityStore"], exclude: ["Fixtures"]),
    tests("QualityReportsTests", uses: ["QualityReports", "XMLSupport"]),
    tests(
      "ReviewTests",
      uses: [
        "QualityModel", "QualityStore", "QualityExchange", "QualityReports", "QualityCommands", "XMLSupport", "CSQLite",
      ], exclude: ["Goldens"]),

    // What several test targets share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
  ]
)
