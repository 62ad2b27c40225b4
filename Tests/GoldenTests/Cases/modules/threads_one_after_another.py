import threading
from concurrent.futures import ThreadPoolExecutor
out = []
def work(n):
    with lock:
        out.append(n)
lock = threading.Lock()
threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(out, threads[0].is_alive(), threading.current_thread().name, lock.locked())
with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(abs, [-1, -2])), pool.submit(pow, 2, 5).result())
    failed = pool.submit(int, 'x')
print(type(failed.exception()).__name__, failed.done())
