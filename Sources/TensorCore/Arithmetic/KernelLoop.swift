/// The kernels' loops as plain C function pointers. The names that C's headers give them would be imported as
/// Swift closures, which are allocated and reference counted.
typealias BinaryLoop = @convention(c) (
  _ a: UnsafeRawPointer?, _ b: UnsafeRawPointer?, _ out: UnsafeMutableRawPointer?, _ n: Int,
  _ stepA: Int, _ stepB: Int, _ stepOut: Int
) -> Void

typealias UnaryLoop = @convention(c) (
  _ a: UnsafeRawPointer?, _ out: UnsafeMutableRawPointer?, _ n: Int, _ stepA: Int, _ stepOut: Int
) -> Void
