from typing import List, Optional, Dict, Callable, Any, Tuple, Union
from abc import ABC, abstractmethod
def f(a: List[int], b: Optional[float] = None, *c: Any, **d: Dict[str, Tuple[int, ...]]) -> Callable[[int], float]:
    return a
class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...
class Square(Shape):
    def area(self): return 4
print(f([1]), Square().area(), List[int], Optional)
