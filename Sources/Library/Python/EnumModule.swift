import Language

/// `enum`: `Enum`, `IntEnum`, `auto` and `unique`.
enum EnumModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Named constants that know their names."
    try builder.source(
      """
      class auto:
          def __init__(self, *parts):
              self._parts = parts

          def _value(self, known):
              # What `A | B` of automatic values is, once those are known.
              if self not in known:
                  sign, a, b = self._parts
                  a, b = [x._value(known) if isinstance(x, auto) else x for x in (a, b)]
                  known[self] = a | b if sign == '|' else a & b if sign == '&' else a ^ b
              return known[self]

          def __or__(self, other):
              return auto('|', self, other)

          def __and__(self, other):
              return auto('&', self, other)

          def __xor__(self, other):
              return auto('^', self, other)

          __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

      def _is_member(name, value):
          if name.startswith('_'):
              return False
          return not (callable(value) and not isinstance(value, type) or hasattr(value, '__get__')
                      or isinstance(value, (property, staticmethod, classmethod)))

      class EnumType(type):
          def __new__(metacls, name, bases, namespace):
              plain, found = {}, []
              for key, value in namespace.items():
                  if _is_member(key, value):
                      found.append((key, value))
                  else:
                      plain[key] = value
              for base in bases:
                  if isinstance(base, EnumType) and base._member_map_:
                      raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
              cls = super().__new__(metacls, name, bases, plain)
              cls._member_map_ = {}
              data = next((t for t in cls.__mro__ if t in (int, str, float, tuple)), None)
              if data is not None:
                  for special in ('__repr__', '__str__', '__format__'):
                      if getattr(cls, special) is getattr(data, special, None):
                          type.__setattr__(cls, special, getattr(Enum, special))
              values, automatic = [], {}
              for key, value in found:
                  if isinstance(value, auto):
                      if not value._parts and value not in automatic:
                          automatic[value] = cls._generate_next_value_(key, 1, len(values), values)
                      value = value._value(automatic)
                  known = [m for m in cls._member_map_.values() if m._value_ == value]
                  if known:
                      member = known[0]
                  else:
                      arguments = value if isinstance(value, tuple) else (value,)
                      member = object.__new__(cls) if data is None else data.__new__(cls, value)
                      member._value_ = value
                      member._name_ = key
                      if '__init__' in plain:
                          member.__init__(*arguments)
                  values.append(member._value_)
                  cls._member_map_[key] = member
                  type.__setattr__(cls, key, member)
              return cls

          def __call__(cls, value, names=None, **options):
              if names is not None:
                  return cls._made(value, names, options.get('start', 1))
              if isinstance(value, cls):
                  return value
              for member in cls._member_map_.values():
                  if member._value_ == value:
                      return member
              found = cls._missing_(value)
              if isinstance(found, cls):
                  return found
              if found is None:
                  raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
              raise TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member')

          def _made(cls, name, names, start):
              # `Enum('Colour', 'red green')`
              if isinstance(names, str):
                  names = names.replace(',', ' ').split()
              pairs, values = [], []
              for place, one in enumerate(names.items() if isinstance(names, dict) else names):
                  if isinstance(one, str):
                      one = one, cls._generate_next_value_(one, start, place, values)
                  pairs.append(tuple(one))
                  values.append(one[1])
              return type(cls)(name, (cls,), {'__module__': '__main__', '__qualname__': name, **dict(pairs)})

          def _unique(cls):
              found = []
              for member in cls._member_map_.values():
                  if not any(member is other for other in found):
                      found.append(member)
              return found

          def __iter__(cls):
              return iter(cls._unique())

          def __reversed__(cls):
              return iter(cls._unique()[::-1])

          def __len__(cls):
              return len(cls._unique())

          def __bool__(cls):
              return True

          def __contains__(cls, value):
              return isinstance(value, cls)

          def __getitem__(cls, name):
              return cls._member_map_[name]

          def __repr__(cls):
              return f'<enum {cls.__name__!r}>'

          def __setattr__(cls, name, value):
              if name in cls.__dict__.get('_member_map_', {}):
                  raise AttributeError(f'cannot reassign member {name!r}')
              type.__setattr__(cls, name, value)

          @property
          def __members__(cls):
              return dict(cls._member_map_)

      EnumMeta = EnumType

      class Enum(metaclass=EnumType):
          @property
          def name(self):
              return self._name_

          @property
          def value(self):
              return self._value_

          @staticmethod
          def _generate_next_value_(name, start, count, last_values):
              return last_values[-1] + 1 if last_values else start

          @classmethod
          def _missing_(cls, value):
              return None

          def __repr__(self):
              return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

          def __str__(self):
              return f'{self.__class__.__name__}.{self._name_}'

          def __format__(self, spec):
              return str(self).__format__(spec)

          def __hash__(self):
              return hash(self._name_)

      class IntEnum(int, Enum):
          def __str__(self):
              return str(self._value_)

          def __format__(self, spec):
              return format(self._value_, spec)

      class StrEnum(str, Enum):
          def __str__(self):
              return self._value_

          def __format__(self, spec):
              return format(self._value_, spec)

          @staticmethod
          def _generate_next_value_(name, start, count, last_values):
              return name.lower()

      def _bits(cls, value):
          if not isinstance(value, int):
              raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
          known = 0
          for member in cls._member_map_.values():
              known |= member._value_
          if value < 0:
              value &= known
          rest = value & ~known
          if rest and not issubclass(cls, int):
              raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
          for member in cls._member_map_.values():
              if member._value_ == value:
                  return member
          member = object.__new__(cls) if not issubclass(cls, int) else int.__new__(cls, value)
          member._value_ = value
          names = [one._name_ for one in cls._member_map_.values() if one._value_ and one._value_ & value == one._value_]
          if rest and names:
              names.append(str(rest))
          member._name_ = '|'.join(names) or None
          return member

      class FlagType(EnumType):
          def __call__(cls, value):
              return value if isinstance(value, cls) else _bits(cls, value)

          def __iter__(cls):
              return iter([m for m in cls._unique() if m._value_ and not m._value_ & (m._value_ - 1)])

      class Flag(Enum, metaclass=FlagType):
          @staticmethod
          def _generate_next_value_(name, start, count, last_values):
              return 1 << (max(last_values).bit_length() if last_values else 0)

          def __or__(self, other):
              return self.__class__(self._value_ | getattr(other, '_value_', other))

          def __and__(self, other):
              return self.__class__(self._value_ & getattr(other, '_value_', other))

          def __xor__(self, other):
              return self.__class__(self._value_ ^ getattr(other, '_value_', other))

          def __invert__(self):
              return self.__class__(~self._value_)

          def __bool__(self):
              return bool(self._value_)

          def __contains__(self, other):
              return other._value_ & self._value_ == other._value_

          def __iter__(self):
              return iter([m for m in self.__class__ if m._value_ & self._value_])

          def __eq__(self, other):
              return self.__class__ is other.__class__ and self._value_ == other._value_

          def __hash__(self):
              return hash(self._value_)

          def __repr__(self):
              name = self._name_
              return f'<{self.__class__.__name__}: {self._value_}>' if name is None else f'<{self.__class__.__name__}.{name}: {self._value_}>'

          def __str__(self):
              name = self._name_
              return f'{self.__class__.__name__}({self._value_})' if name is None else f'{self.__class__.__name__}.{name}'

      class IntFlag(int, Flag):
          __or__ = __ror__ = Flag.__or__
          __and__ = __rand__ = Flag.__and__
          __xor__ = __rxor__ = Flag.__xor__
          __invert__ = Flag.__invert__
          __repr__ = Flag.__repr__

          def __str__(self):
              return str(self._value_)

          def __format__(self, spec):
              return format(self._value_, spec)

          def __eq__(self, other):
              return self._value_ == getattr(other, '_value_', other)

          def __hash__(self):
              return hash(self._value_)

      def unique(enumeration):
          double = [(name, member.name) for name, member in enumeration.__members__.items()
                    if name != member.name]
          if double:
              shown = ', '.join(f'{alias} -> {name}' for alias, name in double)
              raise ValueError(f'duplicate values found in {enumeration!r}: {shown}')
          return enumeration

      """)
  }
}
