import XMLSupport

/// How a box of a diagram looks.
enum DiagramBoxLook {
  /// What everything leads to, or where everything ends.
  case filled
  /// A cause, a state.
  case plain
  /// The cause at the root: a strong rim.
  case marked
  /// A state that something can leave.
  case state
  /// A heading: a branch of causes.
  case quiet

  var isCentred: Bool {
    switch self {
    case .filled, .state, .quiet: true
    case .plain, .marked: false
    }
  }

  var textColor: String {
    switch self {
    case .filled: ChartPalette.paper
    case .plain, .marked, .state, .quiet: ChartPalette.ink
    }
  }

  private var fill: String {
    switch self {
    case .filled: "#1D4F63"
    case .quiet: ChartPalette.band
    case .plain, .marked, .state: ChartPalette.paper
    }
  }

  /// What a page's style sheet knows the ground by; it may have other colours, such as on a dark screen.
  private var groundClass: String {
    switch self {
    case .filled: "diagram-filled"
    case .quiet: "chart-band"
    case .plain, .marked, .state: "chart-paper"
    }
  }

  func apply(to element: inout XMLElement) {
    let isMarked = if case .marked = self { true } else { false }
    element.add(className: "diagram-box")
    element.add(className: groundClass)
    if isMarked { element.add(className: "diagram-marked") }
    element.set("rx", to: "3")
    element.set("fill", to: fill)
    element.set("stroke", to: isMarked ? ChartPalette.missed : "#1D4F63")
    element.set("stroke-width", to: isMarked ? "2.5" : "1")
  }
}
