/// The texts of `np.finfo(…)` and `np.iinfo(…)`.
enum WrittenLimits {
  static let floating: [WrittenFunction] = [
    WrittenFunction("__repr__", "self", "",
      #"""
      def number(x):
        return np.format_float_scientific(x, unique=False, precision=5) if self.dtype == np.float16 else str(x)
      return f'finfo(resolution={self.resolution}, min={number(self.min)}, max={number(self.max)}, dtype={self.dtype})'
      """#),
    WrittenFunction("__str__", "self", "",
      #"""
      line = '-' * 63
      rows = [f'Machine parameters for {self.dtype}', line,
              f'precision = {self.precision}   resolution = {self.resolution}',
              f'machep = {self.machep}   eps =        {self.eps}', f'negep =  {self.negep}   epsneg =     {self.epsneg}',
              f'minexp = {self.minexp}   tiny =       {self.tiny}', f'maxexp = {self.maxexp}   max =        {self.max}',
              f'nexp =   {self.nexp}   min =        -max',
              f'smallest_normal = {self.smallest_normal}   smallest_subnormal = {self.smallest_subnormal}', line, '']
      return '\n'.join(rows)
      """#),
  ]

  static let integer: [WrittenFunction] = [
    WrittenFunction("__repr__", "self", "", "return f'iinfo(min={self.min}, max={self.max}, dtype={self.dtype})'"),
    WrittenFunction("__str__", "self", "",
      #"""
      line = '-' * 63
      return f'Machine parameters for {self.dtype}\n{line}\nmin = {self.min}\nmax = {self.max}\n{line}\n'
      """#),
  ]
}
