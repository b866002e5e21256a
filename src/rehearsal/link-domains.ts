/** Whether an address is on a host that a manifest's link handler names; `*` stands for one part of the name. */
export function isOfDomain(url: string, domain: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  const [parts, wanted] = [hostname.split('.'), domain.toLowerCase().split('.')];
  return (
    parts.length === wanted.length && parts.every((part, index) => wanted[index] === '*' || wanted[index] === part)
  );
}

/** The first address in a text that is on one of the hosts, without the mark that ends a sentence. */
export function findLink(text: string, domains: readonly string[]): string | undefined {
  const urls = text.match(/https?:\/\/[^\s<>"]+/giu) ?? [];
  return urls.map((url) => url.replace(/[.,;:!?)]+$/u, '')).find((url) => domains.some((one) => isOfDomain(url, one)));
}
