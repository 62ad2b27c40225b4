import Language
import TensorCore

/// `np.void` and `np.record`: one row of a structured array, a window on its columns.
enum RecordScalars {
  static func install(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let void = interpreter.types.void
    install(void, interpreter)
    builder.set("void", .type(void))
    void.constructor = NativeFunction(
      name: "void", module: "numpy", signature: Signature("value, /, dtype=None"),
      documentation: "A row of named fields."
    ) { call throws(Raise) in
      guard case .record(let type)? = try LabelTypes.wanted(call[1], call.interpreter) else {
        throw .typeError(
          "nabla's np.void holds named fields only", hint: "np.bytes_(b'...') holds bytes")
      }
      return try RecordMaking.element(call[0], type, call.interpreter)
    }
    let record = TypeObject(name: "record", module: "numpy", bases: [void])
    interpreter.extensions["numpy.record"] = record
    builder.set("record", .type(record))
    record.constructor = void.constructor
    record.addMethod("__getattr__", "name, /", interpreter) { call throws(Raise) in
      let row = try own(call)
      let name = try call.string(1)
      guard let position = row.type.record?.index(of: name) else {
        throw Raise(.attributeError, "record has no attribute '\(name)'")
      }
      return try unpacked(row, position, call.interpreter)
    }
    record.addMethod("__setattr__", "name, value, /", interpreter) { call throws(Raise) in
      let row = try own(call)
      let name = try call.string(1)
      guard let position = row.type.record?.index(of: name) else {
        throw Raise(.attributeError, "'record' object has no attribute '\(name)'")
      }
      try set(row, position, call[2], call.interpreter)
      return .none
    }
    record.addMethod("pprint", "", interpreter, "The fields, one in each line.") { call throws(Raise) in
      let row = try own(call)
      guard let type = row.type.record else { return .none }
      let width = type.names.map { $0.unicodeScalars.count }.max() ?? 0
      var lines: [String] = []
      for (index, name) in type.names.enumerated() {
        let value = try call.interpreter.string(unpacked(row, index, call.interpreter))
        lines.append(String(repeating: " ", count: width - name.unicodeScalars.count) + name + ": " + value)
      }
      return .text(lines.joined(separator: "\n"))
    }
  }

  /// `numpy.record`
  static func record(_ interpreter: Interpreter) -> TypeObject {
    interpreter.extensions["numpy.record"] as? TypeObject ?? interpreter.types.void
  }

  static func own(_ call: Call) throws(Raise) -> LabelArray {
    guard let row = LabelArray.of(call[0]), row.rank == 0, row.type.record != nil else {
      throw .typeError("a numpy.void is needed")
    }
    return row
  }

  private static func unpacked(
    _ row: LabelArray, _ position: Int, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    try row.field(position).unpacked(interpreter)
  }

  private static func set(
    _ row: LabelArray, _ position: Int, _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    try LabelAccess.checkWriteable(row)
    guard let store = row.rows else { return }
    try RecordMaking.set(store, row.places.offset, position, value, interpreter)
  }

  /// The field that an index stands for: a name, or a position.
  private static func position(
    _ row: LabelArray, _ index: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Int {
    guard let type = row.type.record else { return 0 }
    if case .string(let name) = index {
      guard let position = type.index(of: name.text) else {
        throw .valueError("no field of name \(name.text)")
      }
      return position
    }
    let count = type.fields.count
    guard case let position? = try? interpreter.index(index) else {
      throw .indexError("invalid index to scalar variable.")
    }
    guard position < count, position >= -count else { throw .indexError("invalid index (\(position))") }
    return position < 0 ? position + count : position
  }

  private static func install(_ type: TypeObject, _ interpreter: Interpreter) {
    type.add(
      [
        NativeEntry("__getitem__", "key, /", "Return self[key].") { call throws(Raise) in
          let row = try own(call)
          if case .list = call[1], case .several(let positions)? = try RecordAccess.choice(row, call[1]) {
            return row.fields(positions)?.items.first ?? .none
          }
          return try unpacked(row, position(row, call[1], call.interpreter), call.interpreter)
        },
        NativeEntry("__setitem__", "key, value, /", "Set self[key] to value.") { call throws(Raise) in
          let row = try own(call)
          try set(row, position(row, call[1], call.interpreter), call[2], call.interpreter)
          return .none
        },
        NativeEntry("__len__", "", "Return len(self).") { call throws(Raise) in
          .int(try own(call).type.record?.fields.count ?? 0)
        },
        NativeEntry("__iter__", "", "Return iter(self).") { call throws(Raise) in
          let row = try own(call)
          var items: [Value] = []
          for index in (row.type.record?.fields ?? []).indices {
            items.append(try unpacked(row, index, call.interpreter))
          }
          return .iterator(SequenceIterator(items, typeName: "iterator"))
        },
        NativeEntry("__bool__", "", "True if self else False.") { call throws(Raise) in
          let row = try own(call)
          for index in (row.type.record?.fields ?? []).indices {
            let value = try unpacked(row, index, call.interpreter)
            if case .array(let tensor) = value {
              if (0..<tensor.count).contains(where: { tensor.element(at: $0).doubleValue != 0 }) { return .bool(true) }
            } else if try call.interpreter.truth(value) {
              return .bool(true)
            }
          }
          return .bool(false)
        },
        NativeEntry("__hash__", "", "Refused: a row can change.") { _ throws(Raise) in
          throw .typeError("unhashable type: 'writeable void-scalar'")
        },
        NativeEntry("__int__", "", "Refused for rows.") { call throws(Raise) in
          try number(call, call.interpreter.types.int)
        },
        NativeEntry("__float__", "", "Refused for rows.") { call throws(Raise) in
          try number(call, call.interpreter.types.float)
        },
        NativeEntry("__repr__", "", "Return repr(self).") { call throws(Raise) in try text(call) },
        NativeEntry("__str__", "", "Return str(self).") { call throws(Raise) in try text(call) },
        NativeEntry("item", "*args", "The row as a tuple.") { call throws(Raise) in
          try RecordAccess.tuple(own(call), call.interpreter)
        },
        NativeEntry("tolist", "", "The row as a tuple.") { call throws(Raise) in
          try RecordAccess.tuple(own(call), call.interpreter)
        },
      ], to: interpreter)
    LabelSpecialMethods.installComparisons(type, interpreter)
    LabelScalars.forward(type, interpreter)
  }

  private static func number(_ call: Call, _ type: TypeObject) throws(Raise) -> Value {
    try call.interpreter.call(.type(type), [RecordAccess.tuple(own(call), call.interpreter)])
  }

  private static func text(_ call: Call) throws(Raise) -> Value {
    let row = try own(call)
    let words = try RecordText.words(
      row, call.interpreter, call.interpreter.printOptions, isPadded: false)
    return .text(words.first ?? "()")
  }
}

/// `np.recarray`: a structured array whose fields are attributes too.
enum RecordArrays {
  static func install(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let type = TypeObject(name: "recarray", module: "numpy.rec", bases: [interpreter.types.array])
    interpreter.extensions["numpy.recarray"] = type
    builder.set("recarray", .type(type))
    type.constructor = NativeFunction(
      name: "recarray", module: "numpy",
      signature: Signature("shape, dtype=None, buf=None, offset=0, strides=None, formats=None, names=None, titles=None"),
      documentation: "A structured array whose fields are attributes too."
    ) { call throws(Raise) in
      let fields: RecordType
      if case .record(let given)? = try LabelTypes.wanted(call[1], call.interpreter) { fields = given } else {
        let dict = DictObject()
        guard call.isGiven(5) else { throw .valueError("Need formats argument") }
        var formats = call[5]
        if case .string(let text) = formats {
          formats = .list(ListObject(text.text.split(separator: ",").map { .text(String($0)) }))
        }
        var names = call[6]
        if case .string(let text) = names {
          names = .list(ListObject(text.text.split(separator: ",").map { .text($0.filter { $0 != " " }) }))
        }
        try dict.set(.text("formats"), formats, call.interpreter)
        // Names that are left out are counted.
        let count = try call.interpreter.values(of: formats).count
        var list = names.isUndefined || names.isNone ? [] : try call.interpreter.values(of: names)
        while list.count < count { list.append(.text("f\(list.count)")) }
        try dict.set(.text("names"), .list(ListObject(list)), call.interpreter)
        fields = try RecordParsing.type(.dict(dict), call.interpreter)
      }
      let owned = fields.owned(by: RecordScalars.record(call.interpreter))
      let shape = try call.shape(0)
      let count = try engine { () throws(TensorError) in try Tensor.checkedCount(shape) }
      try LabelArray.check(shape)
      return LabelArray(
        type: .record(owned), places: try LabelArray.places(shape),
        store: try RecordStore(count: count, owned), kind: kind(call.interpreter)
      ).value(call.interpreter)
    }
    type.addMethod("__getattr__", "name, /", interpreter) { call throws(Raise) in
      let name = try call.string(1)
      guard let labels = LabelArray.of(call[0]), let position = labels.type.record?.index(of: name) else {
        throw Raise(.attributeError, "recarray has no attribute \(name)")
      }
      return try RecordAccess.field(labels, position, call.interpreter)
    }
    type.addMethod("__setattr__", "name, value, /", interpreter) { call throws(Raise) in
      let name = try call.string(1)
      guard let labels = LabelArray.of(call[0]) else { return .none }
      if let position = labels.type.record?.index(of: name) {
        try RecordMaking.assign(labels.field(position), call[2], call.interpreter)
        return .none
      }
      if case .property(let property)? = type.member(call.interpreter.symbols.intern(name)),
        !property.setter.isNone
      {
        return try call.interpreter.call(property.setter, [call[0], call[2]])
      }
      throw Raise(.attributeError, "'recarray' object has no attribute '\(name)'")
    }
    type.addMethod("field", "attr, val=None", interpreter, "A field by its name or position.") {
      call throws(Raise) in
      guard let labels = LabelArray.of(call[0]), let fields = labels.type.record else { return .none }
      let position: Int
      if case .int(let index) = call[1] {
        guard fields.fields.indices.contains(index) else { throw .indexError("list index out of range") }
        position = index
      } else {
        let name = try call.string(1)
        guard let found = fields.index(of: name) else {
          throw Raise(.keyError, StringText.representation(name))
        }
        position = found
      }
      guard call.isGiven(2) else { return try RecordAccess.field(labels, position, call.interpreter) }
      try RecordMaking.assign(labels.field(position), call[2], call.interpreter)
      return .none
    }
  }

  /// `numpy.recarray`
  static func kind(_ interpreter: Interpreter) -> TypeObject? {
    interpreter.extensions["numpy.recarray"] as? TypeObject
  }

  /// `x.view(np.recarray)` and back.
  static func viewed(
    _ labels: LabelArray, as kind: TypeObject, _ interpreter: Interpreter
  ) throws(Raise) -> LabelArray {
    let isRecord = kind === self.kind(interpreter)
    guard isRecord, let type = labels.type.record, let rows = labels.rows else {
      return labels.viewed(as: kind === interpreter.types.array ? nil : kind)
    }
    let owned = type.owned(by: RecordScalars.record(interpreter))
    return LabelArray(
      type: .record(owned), places: labels.places,
      store: rows.selecting(Array(owned.fields.indices), owned), base: labels.base ?? labels, kind: kind)
  }
}
