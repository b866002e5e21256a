/** How many items at the front satisfy `isBefore`; the items must be sorted so that all of these come first. */
export function countBefore<Item>(items: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Keeps plain numbers or texts sorted and unique. Adding at the end, which is the rule, moves nothing. */
export function insertSorted<Key extends string | number>(keys: Key[], key: Key): void {
  const last = keys.at(-1);
  if (last === undefined || last < key) {
    keys.push(key);
    return;
  }
  const place = countBefore(keys, (other) => other < key);
  if (keys[place] !== key) keys.splice(place, 0, key);
}

/** The value under `key`, made first if need be. */
export function obtain<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Text order by code units: what a database server does without a collation. */
export function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
