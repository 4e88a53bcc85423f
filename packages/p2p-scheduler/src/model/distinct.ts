/** What could be read of a list, each id once: a second one could neither be chosen nor told from the first. */
export function distinct<Id extends string, Item extends Readonly<Record<Id, string>>>(
  items: readonly (Item | null)[],
  id: Id,
): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item): item is Item => item !== null && seen.size < seen.add(item[id]).size);
}
