/** As long as an id may be. */
const LONGEST = 40;

/** Where no id is written, it is made of the name: "Police ASB incidents" is "police-asb-incidents". */
export function measureIdOf({ id, name }: { id?: string | undefined; name: string }): string {
  return id || slugOf(name);
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');
}
