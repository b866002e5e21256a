/** What a member could type to become more than text in a page or in Markdown. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</td></table><h1>Owned</h1>',
  '</style><script>alert(1)</script>',
  '[click](javascript:alert(1))',
  '![x](https://tracker.test/x.png)',
  '](javascript:alert(1))',
  '<javascript:alert(1)>',
  'a | b | c\n| --- | --- |\n# Heading',
  'see https://tracker.test/, WWW.tracker.test or me@tracker.test',
  '# Heading',
  '- item\n- item',
  '1. item',
  '> quote',
  '```\ncode\n```',
  '**bold** _it_ ~~gone~~ `code` \\',
  '&lt;b&gt; &amp; ${7*7} {{x}}',
];

/** What a spreadsheet would run if it were not kept as text. */
export const FORMULAS = ['=1+1', '+1', '-1+2', '@SUM(A1)', '=HYPERLINK("https://tracker.test","x")', '\t=1', '\r=1'];
