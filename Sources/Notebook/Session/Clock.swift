import Glibc

/// Time for measurements.
package enum Clock {
  /// Seconds of a clock that never goes back.
  @Sendable package static func seconds() -> Double { read(CLOCK_MONOTONIC) }

  /// Seconds of processor time that the process has taken.
  static func processorSeconds() -> Double { read(CLOCK_PROCESS_CPUTIME_ID) }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
