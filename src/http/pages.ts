import { createHash } from 'node:crypto';
import type { Response } from 'express';

const STYLE = `:root{color-scheme:light dark}
body{max-width:38rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.5 system-ui,sans-serif}
h1{font-size:1.75rem;line-height:1.2}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * Sends a short plain page: a heading and a few sentences. For faults that a person meets in the browser.
 *
 * @param page plain text; escaped here
 * @param frames who may frame it, as in a Content-Security-Policy; nobody unless told
 */
export function sendPage(
  res: Response,
  status: number,
  page: { title: string; paragraphs: readonly string[] },
  frames = "'none'",
): void {
  const title = escapeHtml(page.title);
  res.set(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors ${frames}`,
  );
  res
    .status(status)
    .type('html')
    .send(`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - CSP Progress</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${page.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
</main>
</body>
</html>
`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
