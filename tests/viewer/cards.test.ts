import { describe, expect, it } from '@jest/globals';
import { markdownToHtml } from '../../src/viewer/cards/markdown.ts';
import { isFullWidth, PEOPLE_PICKER, prepareCard } from '../../src/viewer/cards/prepare-card.ts';
import { cardWidth, fitsWidth } from '../../src/viewer/cards/target-width.ts';
import { listOf, textOf } from '../../src/viewer/json.ts';

const known = new Set([
  'AdaptiveCard',
  'Container',
  'TextBlock',
  'FactSet',
  'ActionSet',
  'Input.ChoiceSet',
  'Action.Execute',
  'Action.Submit',
  'Action.ShowCard',
]);
const prepare = (card: object) => prepareCard(card, (type) => known.has(type));

describe('Markdown in cards', () => {
  it.each([
    ['**bold** and *italic* and _italic_', '<p><strong>bold</strong> and <em>italic</em> and <em>italic</em></p>'],
    ['***both***', '<p><strong><em>both</em></strong></p>'],
    ['snake_case_name stays', '<p>snake_case_name stays</p>'],
    ['2 * 3 * 4', '<p>2 * 3 * 4</p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['Before\n3. c\n4. d', '<p>Before</p><ol start="3"><li>c</li><li>d</li></ol>'],
    ['\\*not bold\\*', '<p>*not bold*</p>'],
    ['Tom &amp; Co', '<p>Tom &amp; Co</p>'],
    ['~~old~~ `code`', '<p><s>old</s> <code>code</code></p>'],
  ])('draws %j', (source, html) => {
    expect(markdownToHtml(source)).toBe(html);
  });

  it('links only to the web, mail and telephone', () => {
    expect(markdownToHtml('[a](https://example.org/x_(y)?a=1&b=2)')).toContain(
      'href="https://example.org/x_(y)?a=1&amp;b=2"',
    );
    expect(markdownToHtml('[a](javascript:alert(1))')).not.toContain('<a');
    expect(markdownToHtml('[a](data:text/html,x)')).not.toContain('<a');
  });

  it('never lets HTML of the source through', () => {
    const hostile = '<img src=x onerror=alert(1)> **<b>** [<i>](https://example.org/"onclick="x) `<script>`';
    const tags = markdownToHtml(hostile).match(/<[^>]*>/g) ?? [];
    expect(tags.every((tag) => /^<\/?(p|strong|code|a)( href="[^"]*" target="_blank" rel="[^"]*")?>$/.test(tag))).toBe(
      true,
    );
  });
});

describe('Preparing a card', () => {
  it('puts the fallback in place of what cannot be drawn, as deep as it goes', () => {
    const text = { type: 'TextBlock', text: 'instead' };
    const card = prepare({
      body: [
        { type: 'Future', fallback: { type: 'Later', fallback: text } },
        { type: 'Container', items: [{ type: 'Future', fallback: 'drop' }, { type: 'Future' }] },
      ],
      actions: [{ type: 'Action.Future', fallback: { type: 'Action.Submit', title: 'Old way' } }, { type: 'Action.X' }],
    });
    expect(card).toEqual({
      type: 'AdaptiveCard',
      body: [text, { type: 'Container', items: [] }],
      actions: [{ type: 'Action.Submit', title: 'Old way' }],
    });
  });

  it('keeps buttons the very objects of the card, so that a press sends what stands there', () => {
    const action = { type: 'Action.Execute', verb: 'save', data: { type: 'Future', items: [{ type: 'Future' }] } };
    const card = prepare({ body: [{ type: 'ActionSet', actions: [action] }] });
    const [set] = listOf(card['body']);
    expect(listOf(set?.['actions'])[0]).toBe(action);
  });

  it('marks only those mentions that the card names', () => {
    const card = prepare({
      body: [{ type: 'TextBlock', text: '<at>Chair</at> and <at>Nobody</at>' }],
      msteams: { entities: [{ type: 'mention', text: '<at>Chair</at>' }] },
    });
    const [block] = listOf(card['body']);
    expect(markdownToHtml(textOf(block?.['text']))).toBe('<p><span class="mention">Chair</span> and Nobody</p>');
  });

  it('makes a people picker of a choice set that asks for its choices', () => {
    const card = prepare({ body: [{ type: 'Input.ChoiceSet', 'choices.data': { dataset: 'x' } }] });
    expect(card['body']).toMatchObject([{ type: PEOPLE_PICKER }]);
  });

  it('leaves automatic refresh out and changes nothing of the card given', () => {
    const source = { refresh: { action: {} }, body: [{ type: 'Future' }] };
    expect(prepare(source)).not.toHaveProperty('refresh');
    expect(source).toEqual({ refresh: { action: {} }, body: [{ type: 'Future' }] });
  });

  it('reads the full width under both spellings', () => {
    expect(
      [{ msteams: { width: 'Full' } }, { msTeams: { width: 'full' } }, { msteams: {} }, {}].map(isFullWidth),
    ).toEqual([true, true, false, false]);
  });
});

describe('Width of cards', () => {
  it('knows the four widths of Teams', () => {
    expect([164, 165, 350, 351, 768, 769].map(cardWidth)).toEqual([
      'VeryNarrow',
      'Narrow',
      'Narrow',
      'Standard',
      'Standard',
      'Wide',
    ]);
  });

  it('shows an element at its width, from its width or up to its width', () => {
    expect(fitsWidth('Narrow', 'Narrow')).toBe(true);
    expect(fitsWidth('narrow', 'Wide')).toBe(false);
    expect(fitsWidth('atLeast:Standard', 'Wide')).toBe(true);
    expect(fitsWidth('atLeast:Standard', 'Narrow')).toBe(false);
    expect(fitsWidth('atMost:Narrow', 'VeryNarrow')).toBe(true);
    expect(fitsWidth('atMost:Narrow', 'Standard')).toBe(false);
    expect(fitsWidth('Unheard', 'Standard')).toBe(true);
  });
});
