/// The texts of `np.finfo(…)` and `np.iinfo(…)`.
enum WrittenLimits {
  static let floating: [WrittenFunction] = [
    WrittenFunction("finfo_repr", "self", "",
      #"""
      def number(x):
        return np.format_float_scientific(x, unique=False, precision=5) if self.dtype == np.float16 else str(x)
      return f'finfo(resolution={self.resolution!s}, min={number(self.min)}, max={number(self.max)}, dtype={self.dtype})'
      """#),
    WrittenFunction("finfo_str", "self", "",
      #"""
      line = '-' * 63
      rows = [f'Machine parameters for {self.dtype}', line,
              f'precision = {self.precision}   resolution = {self.resolution!s}',
              f'machep = {self.machep}   eps =        {self.eps!s}', f'negep =  {self.negep}   epsneg =     {self.epsneg!s}',
              f'minexp = {self.minexp}   tiny =       {self.tiny!s}', f'maxexp = {self.maxexp}   max =        {self.max!s}',
              f'nexp =   {self.nexp}   min =        -max',
              f'smallest_normal = {self.smallest_normal!s}   smallest_subnormal = {self.smallest_subnormal!s}', line, '']
      return '\n'.join(rows)
      """#),
  ]

  static let integer: [WrittenFunction] = [
    WrittenFunction("iinfo_repr", "self", "", "return f'iinfo(min={self.min}, max={self.max}, dtype={self.dtype})'"),
    WrittenFunction("iinfo_str", "self", "",
      #"""
      line = '-' * 63
      return f'Machine parameters for {self.dtype}\n{line}\nmin = {self.min}\nmax = {self.max}\n{line}\n'
      """#),
  ]
}
