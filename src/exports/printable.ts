/** What XML 1.0 can not hold: most control characters, halves of pairs, and two code points that are none. */
const UNPRINTABLE =
  // oxlint-disable-next-line no-control-regex -- these are the characters meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that an Office file can hold. One such character would make the whole file unreadable. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '').replaceAll(/\r\n?/g, '\n');
}
