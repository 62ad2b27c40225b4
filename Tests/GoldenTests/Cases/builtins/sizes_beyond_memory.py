makers = [
    lambda: "a" * 10**12,
    lambda: [0] * 10**12,
    lambda: list(range(10**15)),
    lambda: 'a'.zfill(10**12),
    lambda: 'a'.center(10**13),
    lambda: '{:>1000000000000}'.format(1),
    lambda: (1,) * 10**15,
    lambda: 'x'.ljust(10**15),
    lambda: bytes(10**14),
    lambda: 'a\t'.expandtabs(10**14),
]
for make in makers:
    try:
        make()
        print('no error')
    except (MemoryError, OverflowError, ValueError) as error:
        print('refused')
print(len(range(10**18)), 10**17 in range(10**18), range(10**18)[5])
