from typing import Optional

print(list[int], dict[str, list[float]], int | None, tuple[int, ...] | str)
print(isinstance(3, int | str), isinstance(None, int | None), isinstance('a', int | float), issubclass(bool, int | str))


class Stack(list[int]):
    def push(self, item: int | None) -> None:
        self.append(item)


s = Stack([1])
s.push(2)
print(s, list[int]((4, 5)), list[int].__origin__, dict[str, int].__args__)


def mean(values: list[float] | None = None, scale: Optional[float] = 1.0) -> float | None:
    return sum(values) / len(values) * scale if values else None


print(mean([1, 2, 6]), mean())
try:
    isinstance([], list[int])
except TypeError as e:
    print(e)
