/** The link as browsers normalise it, or null when it is not https: a report never carries another kind of link. */
export function evidenceLink(text: string | null | undefined): URL | null {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' ? url : null;
}
