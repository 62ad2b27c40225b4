extension WrittenModules {
  /// `heapq`: binary heaps in lists (Knuth, volume 3, 5.2.3).
  static let heapq = #"""
    def _down(heap, start, place):
        item = heap[place]
        while place > start:
            parent = (place - 1) >> 1
            if not item < heap[parent]:
                break
            heap[place] = heap[parent]
            place = parent
        heap[place] = item


    def _up(heap, place):
        end = len(heap)
        start = place
        item = heap[place]
        child = 2 * place + 1
        while child < end:
            right = child + 1
            if right < end and not heap[child] < heap[right]:
                child = right
            heap[place] = heap[child]
            place = child
            child = 2 * place + 1
        heap[place] = item
        _down(heap, start, place)


    def heappush(heap, item):
        heap.append(item)
        _down(heap, 0, len(heap) - 1)


    def heappop(heap):
        last = heap.pop()
        if not heap:
            return last
        first = heap[0]
        heap[0] = last
        _up(heap, 0)
        return first


    def _sink_max(heap, place):
        # The larger children move up to the end of their way; then the item rises to its place.
        item, start = heap[place], place
        child = 2 * place + 1
        while child < len(heap):
            if child + 1 < len(heap) and not heap[child + 1] < heap[child]:
                child += 1
            heap[place] = heap[child]
            place, child = child, 2 * child + 1
        while place > start and heap[(place - 1) // 2] < item:
            heap[place] = heap[(place - 1) // 2]
            place = (place - 1) // 2
        heap[place] = item


    def _heapify_max(x):
        for place in reversed(range(len(x) // 2)):
            _sink_max(x, place)


    def _heappop_max(heap):
        last = heap.pop()
        return _heapreplace_max(heap, last) if heap else last


    def _heapreplace_max(heap, item):
        first, heap[0] = heap[0], item
        _sink_max(heap, 0)
        return first


    def heapreplace(heap, item):
        first = heap[0]
        heap[0] = item
        _up(heap, 0)
        return first


    def heappushpop(heap, item):
        if heap and heap[0] < item:
            item, heap[0] = heap[0], item
            _up(heap, 0)
        return item


    def heapify(x):
        for i in reversed(range(len(x) // 2)):
            _up(x, i)


    def nlargest(n, iterable, key=None):
        return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


    def nsmallest(n, iterable, key=None):
        return sorted(iterable, key=key)[:max(n, 0)]


    def merge(*iterables, key=None, reverse=False):
        waiting = []
        for order, iterable in enumerate(iterables):
            walk = iter(iterable)
            for value in walk:
                waiting.append([value if key is None else key(value), order, value, walk])
                break
        while waiting:
            best = waiting[0]
            for entry in waiting[1:]:
                if (best[0] < entry[0]) if reverse else (entry[0] < best[0]):
                    best = entry
            yield best[2]
            for value in best[3]:
                best[0] = value if key is None else key(value)
                best[2] = value
                break
            else:
                waiting.remove(best)

    """#
}
