const WIDTHS = ['VeryNarrow', 'Narrow', 'Standard', 'Wide'] as const;
export type CardWidth = (typeof WIDTHS)[number];

/** Teams' four widths of a card (Adaptive Cards documentation, "Responsive layout"), from its width in CSS pixels. */
export function cardWidth(pixels: number): CardWidth {
  if (pixels < 165) return 'VeryNarrow';
  if (pixels <= 350) return 'Narrow';
  return pixels <= 768 ? 'Standard' : 'Wide';
}

/** Whether an element with this `targetWidth` (`Narrow`, `atLeast:Standard`, `atMost:Narrow`) shows at this width. */
export function fitsWidth(targetWidth: string, width: CardWidth): boolean {
  const [first = '', second] = targetWidth.split(':').map((part) => part.trim().toLowerCase());
  const wanted = rank(second ?? first);
  if (wanted < 0) return true;
  const actual = WIDTHS.indexOf(width);
  if (second === undefined) return actual === wanted;
  return first === 'atmost' ? actual <= wanted : actual >= wanted;
}

function rank(name: string): number {
  return WIDTHS.findIndex((width) => width.toLowerCase() === name);
}
