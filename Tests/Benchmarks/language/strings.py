# Building and taking apart strings.
import time


def work(limit):
    text = ""
    for i in range(limit):
        text += "x"
    pieces = []
    for i in range(limit):
        pieces.append(str(i) + ":" + "%d" % (i * 2))
    joined = ",".join(pieces)
    count = 0
    for part in joined.split(","):
        if part.startswith("1"):
            count += len(part)
    lines = [f"{i}={i * 0.5:.2f}" for i in range(limit)]
    return len(text), len(joined), count, lines[-1]


start = time.process_time()
result = work(200000)
print("strings\t%.6f" % (time.process_time() - start))
print(result)
