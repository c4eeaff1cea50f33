/** Puts things that depend on each other in an order where each comes after what it needs; those that need each other in a circle come as one group. */

/** Groups in order of evaluation (Tarjan's algorithm, with a stack of its own so that long chains do no harm). Items are 0 to `count` - 1. */
export function groupByDependency(count: number, needsOf: (item: number) => readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const open: number[] = [];
  let next = 0;
  for (let start = 0; start < count; start++) {
    if (index[start] !== -1) continue;
    const path: { readonly item: number; readonly needs: readonly number[]; at: number }[] = [];
    const enter = (item: number): void => {
      index[item] = low[item] = next++;
      isOpen[item] = 1;
      open.push(item);
      path.push({ item, needs: needsOf(item), at: 0 });
    };
    enter(start);
    for (let frame = path[path.length - 1]; frame; frame = path[path.length - 1]) {
      const { item } = frame;
      const need = frame.needs[frame.at++];
      if (need !== undefined) {
        if (index[need] === -1) enter(need);
        else if (isOpen[need] === 1) low[item] = Math.min(low[item] ?? 0, index[need] ?? 0);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above) low[above.item] = Math.min(low[above.item] ?? 0, low[item] ?? 0);
      if (low[item] === index[item]) groups.push(closeGroup(open, isOpen, item));
    }
  }
  return groups;
}

function closeGroup(open: number[], isOpen: Uint8Array, root: number): number[] {
  const group: number[] = [];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    isOpen[item] = 0;
    group.push(item);
    if (item === root) break;
  }
  return group;
}
