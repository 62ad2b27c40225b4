import CKernels

/// Set by Ctrl-C from a signal handler or another thread; polled by loops, calls and long native work.
package final class InterruptFlag: Sendable {
  /// Where the byte lies that kernels written in C can watch; a number, since pointers are not Sendable.
  private let address: Int

  package init() { address = Int(bitPattern: nabla_flag_new()) }

  deinit { nabla_flag_free(byte) }

  /// What `nabla_watch` takes; nil where there was no memory for it, and then nothing is ever raised.
  package var byte: UnsafeMutablePointer<UInt8>? { UnsafeMutablePointer(bitPattern: address) }

  package var isRaised: Bool { nabla_flag_get(byte) }

  package func raise() { nabla_flag_set(byte, true) }

  package func clear() { nabla_flag_set(byte, false) }
}
