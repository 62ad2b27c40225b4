import heapq, bisect
h = [5, 3, 8, 1, 9, 2]; heapq.heapify(h); print(h, heapq.heappop(h), h); heapq.heappush(h, 0); print(h, heapq.heapreplace(h, 7), heapq.heappushpop(h, 1), h)
print(heapq.nlargest(2, [1, 5, 3], key=lambda x: -x), heapq.nsmallest(2, 'cab'), list(heapq.merge([1, 4], [2, 3], [0])))
a = [1, 3, 3, 5]; print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 6)); bisect.insort(a, 4); print(a)
