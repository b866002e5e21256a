import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Partnership } from '../../src/domain/partnership.ts';
import { viewPrompt } from '../../src/domain/prompt.ts';
import { currentRound, type Round } from '../../src/domain/round.ts';
import type { Said, Update } from '../../src/domain/update.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { Cards } from '../../src/teams/cards.ts';
import { plain } from '../../src/teams/plain.ts';
import { owedData } from '../../src/teams/views/owed.ts';
import { promptData } from '../../src/teams/views/prompt.ts';
import { receiptData } from '../../src/teams/views/receipt.ts';
import { updateFormData } from '../../src/teams/views/update-form.ts';
import { anUpdate, aProgress } from '../builders.ts';
import { HOSTILE } from '../exports/hostile.ts';
import { ofType, sizesOf, textsOf } from './look.ts';

const root = join(__dirname, '../..');
const cards = new Cards(join(root, 'cards'));
const RTL = '\u202egnihtyna\u202c';
const WORDS = [...HOSTILE, '<at>CSP chair</at>', '${evil}', '${$root.marking}', '{{DATE(2026-01-01)}}', RTL];
/** The only links on these cards are the bot's own, into the tab. */
const PLACE = { publicUrl: 'https://progress.example.org', teamsAppId: null };
const LONG = '<**[x](javascript:y)**_`#> '.repeat(80).slice(0, 2000);

let partnership: Partnership;
let round: Round;
beforeAll(async () => {
  const register = await loadPartnership(join(root, 'src/register/westmorland-and-furness.yaml'));
  const { duties } = register;
  // The worst group there can be: it is asked about everything.
  partnership = { ...register, duties: duties.map((duty) => ({ ...duty, groups: [...duty.groups, 'eden'] })) };
  const next = currentRound(partnership, '2026-11-23');
  if (!next) throw new Error('The register has no board ahead.');
  round = next;
});

function said(words: string, of: Partial<Update> = {}): Update {
  const progress = aProgress({ rag: 'red', percent: 100, changed: words, obstacle: words, unblocker: words });
  return anUpdate({ groupId: 'eden', roundId: round.id, said: { kind: 'progress', progress }, ...of });
}

function draw(answer: (dutyId: string) => Update | undefined, last: (dutyId: string) => Update | undefined) {
  const eden = partnership.groups.find(({ id }) => id === 'eden');
  if (!eden) throw new Error('The register has no Eden.');
  const answers = (of: typeof answer) => partnership.duties.flatMap(({ id }) => of(id) ?? []);
  const view = viewPrompt(partnership, eden, round, answers(answer), answers(last));
  const owed = { round, lines: view.lines.map((line) => ({ ...line, group: eden })) };
  return {
    prompt: cards.fill('prompt', promptData(partnership, view)).content,
    owed: cards.fill('owed', owedData(partnership, owed, PLACE)).content,
    eden,
  };
}

/** All that is drawn from words of people: the prompt, the list of what is owed, the receipt and the form. */
function cardsWith(words: string): object[] {
  const answer = said(words, { dutyId: 'D07' });
  const { prompt, owed, eden } = draw(
    (dutyId) => (dutyId === 'D07' ? answer : undefined),
    () => undefined,
  );
  const duty = partnership.duties.find(({ id }) => id === 'D07');
  if (!duty) throw new Error('The register has no D07.');
  const slot = { dutyId: 'D07', groupId: 'eden', roundId: round.id, basedOn: 1 };
  const facts = { duty, group: eden, round, now: answer, last: undefined };
  return [
    prompt,
    owed,
    cards.fill('receipt', receiptData(partnership, duty, answer, [], 'receipt')).content,
    cards.fill('update-form', updateFormData(partnership, facts, { slot, next: 'receipt' })).content,
  ];
}

describe('words that people wrote', () => {
  it.each(WORDS)('stay words on every card: %j', (words) => {
    for (const card of cardsWith(words)) {
      for (const text of ofType(card, /^(TextBlock|Fact)$/u)) {
        expect(String(text['text'])).not.toMatch(/<at>|(?<!\\)\]\(|(?<!\\)<script/u);
      }
      const links = ofType(card, 'Action.OpenUrl').map(({ url }) => url);
      expect(links.filter((url) => !String(url).startsWith(PLACE.publicUrl))).toEqual([]);
    }
  });

  it('are never read as part of the template', () => {
    const texts = cardsWith('${marking} ${$root.title} ${evil}').flatMap(textsOf);
    expect(texts.some((text) => text.includes('${evil}'))).toBe(true);
    expect(texts.some((text) => text.includes('OFFICIAL OFFICIAL'))).toBe(false);
  });

  it('lose no letter in a form, where they are edited and not drawn', () => {
    const [, , , form] = cardsWith(HOSTILE.join(' '));
    const changed = ofType(form, 'Input.Text').find(({ id }) => id === 'changed');
    expect(changed?.['value']).toBe(HOSTILE.join(' '));
  });

  it('can not turn the reading direction of what stands beside them', () => {
    expect(plain(`before ${RTL} after`)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
  });
});

describe('the largest card', () => {
  const kinds: [string, (words: string) => Said][] = [
    ['progress', (words) => ({ kind: 'progress', progress: aProgress({ changed: words, obstacle: words }) })],
    ['not for us', (reason) => ({ kind: 'not for us', reason })],
    ['more time', (reason) => ({ kind: 'more time', until: '2027-02-28', reason, progress: null })],
  ];

  it.each(kinds)('of 14 duties, all answered with 2,000 characters of %s, is small enough for Teams', (_kind, say) => {
    const { prompt, owed } = draw(
      (dutyId) => said('', { dutyId, said: say(LONG) }),
      (dutyId) => said(LONG, { dutyId }),
    );
    for (const card of [prompt, owed]) {
      const { cardBytes, messageBytes } = sizesOf(card);
      expect(cardBytes).toBeLessThanOrEqual(28 * 1024);
      expect(messageBytes).toBeLessThanOrEqual(80 * 1024);
    }
  });

  it('of 14 duties that nobody has answered, with an earlier answer to each, is small enough for Teams', () => {
    const { prompt, owed } = draw(
      () => undefined,
      (dutyId) => said(LONG, { dutyId, roundId: '2026-09-10' }),
    );
    for (const card of [prompt, owed]) {
      const { cardBytes, messageBytes } = sizesOf(card);
      expect(cardBytes).toBeLessThanOrEqual(28 * 1024);
      expect(messageBytes).toBeLessThanOrEqual(80 * 1024);
    }
  });
});
