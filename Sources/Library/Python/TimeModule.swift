import Language

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `time`: clocks, waiting that Ctrl-C ends, and dates as text.
enum TimeModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Clocks and waiting."
    let clocks: [(String, clockid_t, String)] = [
      ("time", CLOCK_REALTIME, "Return the seconds since 1970."),
      ("perf_counter", CLOCK_MONOTONIC, "A clock for measuring short times, in seconds."),
      ("monotonic", CLOCK_MONOTONIC, "A clock that never goes back, in seconds."),
      ("process_time", CLOCK_PROCESS_CPUTIME_ID, "Processor time used so far, in seconds."),
    ]
    for (name, clock, documentation) in clocks {
      builder.function(name, "", documentation) { _ throws(Raise) in
        .float(Double(nanoseconds(clock)) / 1e9)
      }
      builder.function(name + "_ns", "", documentation + " In nanoseconds.") { _ throws(Raise) in
        .int(nanoseconds(clock))
      }
    }
    let fields = [
      "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
    ]
    let type = NamedTuple.makeType(
      "time.struct_time", module: "", fields: fields, builder.interpreter)
    builder.set("struct_time", .type(type))
    builder.functions([
      NativeEntry("sleep", "seconds, /", "Wait for the given number of seconds.", sleep),
      NativeEntry("localtime", "seconds=None, /", "The local time as a tuple of fields.") {
        call throws(Raise) in fieldsOfTime(try moment(call, 0, local: true), type, call.interpreter)
      },
      NativeEntry("gmtime", "seconds=None, /", "UTC as a tuple of fields.") {
        call throws(Raise) in fieldsOfTime(try moment(call, 0, local: false), type, call.interpreter)
      },
      NativeEntry("asctime", "t=None, /", "A time as text.") { call throws(Raise) in
        let module = try call.interpreter.importModule("time")
        let strftime = try call.interpreter.attribute(
          .module(module), call.interpreter.symbols.intern("strftime"))
        let format = Value.text("%a %b %e %H:%M:%S %Y")
        return try call.interpreter.call(strftime, call.isGiven(0) ? [format, call[0]] : [format])
      },
      NativeEntry("strftime", "format, t=None, /", "A time as text.") { call throws(Raise) in
        let format = try call.string(0)
        var time = try moment(call, 2, local: true)
        if call.isGiven(1) {
          let values = try call.interpreter.integers(call.interpreter.values(of: call[1]))
          guard values.count == 9 else { throw .typeError("Tuple or struct_time argument required") }
          time = self.time(of: values)
        }
        return .text(text(time, format))
      },
      NativeEntry("mktime", "tuple, /", "The seconds since 1970 of local time.") {
        call throws(Raise) in
        let values = try call.interpreter.integers(call.interpreter.values(of: call[0]))
        guard values.count == 9 else { throw .typeError("Tuple or struct_time argument required") }
        var time = self.time(of: values)
        return .float(Double(mktime(&time)))
      },
      NativeEntry("strptime", "data_string, format='%a %b %d %H:%M:%S %Y', /", "Fields from text.") {
        call throws(Raise) in
        let interpreter = call.interpreter
        let module = try interpreter.importModule("datetime")
        guard let type = module[interpreter.symbols.intern("datetime")] else { return .none }
        func method(_ value: Value, _ name: String, _ arguments: [Value]) throws(Raise) -> Value {
          try interpreter.call(
            interpreter.attribute(value, interpreter.symbols.intern(name)), arguments)
        }
        let format = call.isGiven(1) ? call[1] : .text("%a %b %d %H:%M:%S %Y")
        return try method(method(type, "strptime", [call[0], format]), "timetuple", [])
      },
      NativeEntry("ctime", "seconds=None, /", "A time as text.") { call throws(Raise) in
        .text(text(try moment(call, 0, local: true), "%a %b %e %H:%M:%S %Y"))
      },
    ])
  }

  private static func nanoseconds(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }

  private static func now() -> Int { nanoseconds(CLOCK_REALTIME) / 1_000_000_000 }

  private static var emptyTime: tm { tm() }

  private static func sleep(_ call: Call) throws(Raise) -> Value {
    let seconds = try call.double(0)
    if seconds.isNaN { throw .valueError("Invalid value NaN (not a number)") }
    guard seconds >= 0 else { throw .valueError("sleep length must be non-negative") }
    guard seconds < 1e9 else {
      throw Raise(.overflowError, "timestamp too large to convert to C _PyTime_t")
    }
    let end = nanoseconds(CLOCK_MONOTONIC) + Int(seconds * 1e9)
    while true {
      try call.interpreter.checkInterrupt()
      let left = end - nanoseconds(CLOCK_MONOTONIC)
      if left <= 0 { return .none }
      // Short steps, so that an interruption is noticed soon.
      var step = timespec(tv_sec: 0, tv_nsec: min(left, 10_000_000))
      nanosleep(&step, nil)
    }
  }

  private static func moment(_ call: Call, _ position: Int, local: Bool) throws(Raise) -> tm {
    var seconds = now()
    if position < call.count, call.isGiven(position) {
      let number = try call.double(position)
      guard number.magnitude < 6e16 else {
        throw Raise(.overflowError, "timestamp out of range for platform time_t")
      }
      seconds = Int(number.rounded(.down))
    }
    var result = tm()
    if local { localtime_r(&seconds, &result) } else { gmtime_r(&seconds, &result) }
    return result
  }

  private static func fieldsOfTime(
    _ time: tm, _ type: TypeObject, _ interpreter: Interpreter
  ) -> Value {
    let fields = [
      time.tm_year + 1900, time.tm_mon + 1, time.tm_mday, time.tm_hour, time.tm_min, time.tm_sec,
      (time.tm_wday + 6) % 7, time.tm_yday + 1, time.tm_isdst,
    ]
    return .instance(
      interpreter.instantiate(type, payload: TupleObject(fields.map { .int(Int($0)) })))
  }

  private static func time(of fields: [Int]) -> tm {
    let numbers = fields.map { Int32(clamping: $0) }
    var time = TimeModule.emptyTime
    time.tm_year = numbers[0] &- 1900
    time.tm_mon = numbers[1] &- 1
    time.tm_mday = numbers[2]
    time.tm_hour = numbers[3]
    time.tm_min = numbers[4]
    time.tm_sec = numbers[5]
    time.tm_wday = Int32((Int(numbers[6]) + 1) % 7)
    time.tm_yday = numbers[7] &- 1
    time.tm_isdst = numbers[8]
    return time
  }

  private static func text(_ time: tm, _ format: String) -> String {
    var time = time
    var buffer = [CChar](repeating: 0, count: 1024 + format.utf8.count * 16)
    let length = strftime(&buffer, buffer.count, format, &time)
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
