"""Heights in a row and their sums: where each one begins, and which one lies at a given place."""


class HeightIndex:
    """Heights in pixels; every operation takes logarithmic time (a Fenwick tree). No Qt.

    It begins with `count` heights of 0.
    """

    def __init__(self, count: int = 0) -> None:
        self._heights: list[int] = [0] * count
        self._tree: list[int] = [0] * (count + 1)
        self.total = 0

    def fill(self, count: int, height: int) -> None:
        """Hold `count` equal heights and nothing else."""
        nodes = [height]  # a node covers as many heights as its lowest bit says: 1 2 1 4 1 2 1 8 …
        while len(nodes) < count:
            nodes = [*nodes, *nodes[:-1], 2 * nodes[-1]]
        self._heights = [height] * count
        self._tree = [0, *nodes[:count]]
        self.total = height * count

    def guess(self, count: int, last: list[int]) -> None:
        """Hold `count` heights, of which the last are known; the others are their average."""
        self.fill(count, sum(last) // max(len(last), 1))
        for index, height in enumerate(last, start=count - len(last)):
            self[index] = height

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def __setitem__(self, index: int, height: int) -> None:
        change = height - self._heights[index]
        if not change:
            return
        self._heights[index] = height
        self.total += change
        node = index + 1
        while node < len(self._tree):
            self._tree[node] += change
            node += node & -node

    def append(self, height: int) -> None:
        """Add a height at the end."""
        node = len(self._tree)
        covered = self.top(node - 1) - self.top(node - (node & -node))
        self._heights.append(height)
        self._tree.append(covered + height)
        self.total += height

    def truncate(self, count: int) -> None:
        """Keep the first `count` heights only."""
        self.total = self.top(count)
        del self._heights[count:]
        del self._tree[count + 1 :]

    def top(self, index: int) -> int:
        """Return the sum of the heights before `index`."""
        total = 0
        while index:
            total += self._tree[index]
            index -= index & -index
        return total

    def find(self, y: int) -> int:
        """Return the index of the height that covers `y`; 0 above all, the last one below all."""
        node = 0
        step = 1 << len(self._heights).bit_length()
        while step:
            below = node + step
            if below < len(self._tree) and self._tree[below] <= y:
                node = below
                y -= self._tree[below]
            step >>= 1
        return max(min(node, len(self._heights) - 1), 0)

    def after(self, index: int) -> int:
        """Return the next index that has a height; behind the last one, their number."""
        following = index + 1
        if following >= len(self._heights) or self._heights[following]:
            return following
        found = self.find(self.top(following))
        return found if self._heights[found] else len(self._heights)

    def before(self, index: int) -> int:
        """Return the nearest index before that has a height; 0 if there is none."""
        if index <= 1 or self._heights[index - 1]:
            return max(index - 1, 0)
        return self.find(self.top(index) - 1)
