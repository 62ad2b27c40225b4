from typing import *
print(List[int], Optional[str], Union[int, None], Union[int, str], Callable[[int, str], bool], Callable[..., int])
print(Tuple[int, ...], Literal['a', 1], ClassVar[int], Annotated[int, 'x'], Dict[str, List[int]], List, Any)
print(get_args(List[int]), get_origin(List[int]), get_args(Callable[[int], str]), get_args(Optional[int]), get_origin(int))
def f(a: List[int], b: 'int' = 1) -> Optional[str]:
    pass
print(get_type_hints(f), List[int] == List[int], Optional[int] == Union[int, None])
T = TypeVar('T', bound=int)
print(T, T.__bound__, Dict[str, T][int], List[int] | None, NewType('U', int)(3))
@runtime_checkable
class HasM(Protocol):
    def m(self):
        ...
class I:
    def m(self):
        return 1
print(isinstance(I(), HasM), isinstance(3, HasM), isinstance([], List), isinstance({}, Dict))
class Names(List[str]):
    pass
print(Names(['a']), isinstance(Names(), list))
