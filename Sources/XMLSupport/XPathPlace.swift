/// Where an expression is evaluated: a node, and what `position()` and `last()` give there.
package struct XPathPlace {
  package let node: XMLNode
  package let position: Int
  package let count: Int

  package init(_ node: XMLNode, position: Int = 1, of count: Int = 1) {
    self.node = node
    self.position = position
    self.count = count
  }
}
