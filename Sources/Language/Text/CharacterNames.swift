/// Characters by Unicode's names, as `'\N{GREEK SMALL LETTER ALPHA}'` writes them.
package enum CharacterNames {
  /// The character of a name or of a name alias, in any case of letters.
  ///
  /// - Complexity: all characters are looked at; names are rare.
  package static func scalar(named name: String) -> Unicode.Scalar? {
    let wanted = name.uppercased()
    for range in [UInt32(0)...0x323AF, 0xE0001...0xE01EF] {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let properties = scalar.properties
        if properties.name == wanted || properties.nameAlias == wanted { return scalar }
      }
    }
    return nil
  }
}
