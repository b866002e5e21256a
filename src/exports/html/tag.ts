import escapeHtml from 'escape-html';

/** Markup that needs no more escaping. Only `html` makes it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | false | readonly Part[];

/** A page fragment. Every value put in is escaped, unless it is markup; lists are joined; null and false are nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, next, index) => text + render(parts[index - 1] ?? null) + next));
}

function render(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === null || part === false) return '';
  return typeof part === 'object' ? part.map(render).join('') : escapeHtml(String(part));
}
