from fractions import Fraction as F
import statistics as st
print(st.mean([1, 2, 3, 4]), st.mean([1, 2]), st.mean([1.5, 2.5]), st.fmean([1, 2, 4]), st.median([1, 3, 2]), st.median([1, 2, 3, 4]), st.mode('aab'), st.multimode('aabb'), st.stdev([1, 2, 3, 4, 5.5]), st.pstdev([1, 2, 3, 4]), st.variance([2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]), st.pvariance([0.1, 0.2, 0.4]), st.quantiles([1, 2, 3, 4, 5]), st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.correlation([1, 2, 3], [1, 5, 7]), st.mean([F(1, 2), F(1, 3)]), st.median_low([1, 2, 3, 4]))
try: st.mean([])
except st.StatisticsError as e: print(e)
