import QualityModel
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "The examples of FIPS 180-4 come out",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func examples(message: String, digest: String) {
    #expect(SHA256.digest(of: Array(message.utf8)).hex == digest)
  }

  @Test("A million times the letter a comes out")
  func million() {
    let digest = SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("The messages of the NIST validation program come out", arguments: ["SHA256ShortMsg.rsp", "SHA256LongMsg.rsp"])
  func validation(file: String) throws {
    let vectors = try DigestFixtures.vectors(file)
    #expect(vectors.count >= 15)
    for vector in vectors {
      #expect(SHA256.digest(of: vector.message).hex == vector.digest, "\(vector.message.count) bytes")
    }
  }

  @Test("A hundred thousand digests, each made of the three before it, come out (NIST Monte Carlo)")
  func monteCarlo() throws {
    let pairs = try DigestFixtures.pairs("SHA256Monte.rsp")
    let seed = try #require(pairs.first { $0.key == "Seed" })
    var current = try #require(Digest(hex: seed.value))
    for (_, expected) in pairs.filter({ $0.key == "MD" }) {
      current = chain(from: current)
      #expect(current.hex == expected)
    }
  }

  private func chain(from seed: Digest) -> Digest {
    var last = (seed, seed, seed)
    for _ in 0..<1000 {
      var hash = SHA256()
      last.0.withUnsafeBytes { hash.update($0) }
      last.1.withUnsafeBytes { hash.update($0) }
      last.2.withUnsafeBytes { hash.update($0) }
      last = (last.1, last.2, hash.finish())
    }
    return last.2
  }

  @Test("Messages of 0 to 300 bytes come out as another program computes them")
  func lengths() throws {
    let digests = try DigestFixtures.lines("sha256-lengths.txt")
    #expect(digests.count == 301)
    for (length, digest) in digests.enumerated() {
      let message = (0..<length).map { UInt8(truncatingIfNeeded: 7 * $0 + length) }
      #expect(SHA256.digest(of: message).hex == digest, "\(length) bytes")
    }
  }

  @Test("Cutting a message into pieces anywhere does not change its digest", arguments: [UInt64(1), 2, 3])
  func pieces(seed: UInt64) {
    var random = DigestRandom(state: seed)
    for _ in 0..<300 {
      let message = (0..<Int.random(in: 0...700, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      var hash = SHA256()
      var rest = message[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 0...150, using: &random))
        hash.update(Array(piece))
        rest = rest.dropFirst(piece.count)
      }
      #expect(hash.finish() == SHA256.digest(of: message), "seed \(seed), \(message.count) bytes")
    }
  }

  @Test("Finishing changes nothing: the message can go on")
  func finishing() {
    var hash = SHA256()
    hash.update(utf8Of: "a")
    #expect(hash.finish() == hash.finish())
    hash.update(utf8Of: "bc")
    #expect(hash.finish() == SHA256.digest(of: Array("abc".utf8)))
  }

  @Test("A text is hashed as UTF-8")
  func text() {
    var hash = SHA256()
    hash.update(utf8Of: "Rādītājs")
    #expect(hash.finish() == SHA256.digest(of: Array("Rādītājs".utf8)))
  }
}
