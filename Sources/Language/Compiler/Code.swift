/// The compiled form of a function, a class body or a cell. Lives as long as its session.
package final class Code {
  let name: String
  let qualifiedName: String
  let documentation: String
  let signatureText: String

  init(name: String, qualifiedName: String, documentation: String, signatureText: String) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.documentation = documentation
    self.signatureText = signatureText
  }
}
