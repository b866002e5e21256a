import { describe, expect, it } from '@jest/globals';
import { anUpdate, aProgress, fresh } from '../../builders.ts';
import { type OpenStore, useStore } from './open-store.ts';

const WORDS = {
  'a lone apostrophe': "'",
  'a lone double quote': '"',
  'backslashes and controls': 'a\\b\\"c\u0000d\te\nf\r\u2028g',
  'dots and dollars': '$set a.b.c $where {"$gt": ""} ${x} __proto__',
  emoji: 'Patrols 👮🏽‍♀️ and family 👨‍👩‍👧‍👦, flags 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'other scripts': 'Zażółć gęślą jaźń · Ελληνικά · العربية · 日本語 · e\u0301 and \u00e9',
  'what looks like a record': '1 {"_id":"x"}!updates!',
  'leading and trailing spaces': '  \u00a0spaces\u00a0  ',
  'a very long text': 'Ünïcode 🎉 '.repeat(20_000),
  'no words at all': '',
} as const;

export function wordsContract(open: OpenStore): void {
  describe('people’s words', () => {
    const store = useStore(open);

    it.each(Object.entries(WORDS))('come back exactly: %s', async (_, words) => {
      const slot = { roundId: fresh('round'), groupId: fresh('group'), dutyId: 'D05' };
      const update = anUpdate({ ...slot, said: { kind: 'progress', progress: aProgress({ changed: words }) } });
      await store().updates.add(update);
      expect(await store().updates.newest(slot)).toStrictEqual(update);
    });

    it('may be part of a key', async () => {
      for (const words of Object.values(WORDS).filter((text) => text.length < 100 && !text.includes('\u0000'))) {
        const key = { tenantId: fresh('tenant'), objectId: words };
        const person = await store().people.see({ ...key, name: words });
        expect(person.name).toBe(words);
        expect(await store().people.get(key)).toEqual(person);
      }
    });

    it('are never taken for a query', async () => {
      await store().updates.add(anUpdate());
      await store().people.see({ tenantId: 't', objectId: 'o', name: 'Ann' });
      const anything = JSON.parse('{"$gt": ""}');
      const answers = await Promise.allSettled([
        store().people.get({ tenantId: anything, objectId: anything }),
        store().updates.newest({ roundId: anything, groupId: anything, dutyId: anything }),
        store().updates.beforeRound(anything, anything),
        store().updates.ofRound(anything),
        store().reports.get(anything),
        store().reports.newest(anything),
        store().links.ofGroup(anything),
        store().links.ofConversation(anything),
        store().conversations.get(anything),
        store().conversations.ofTeam(anything),
        store().prompts.get(anything, anything),
        store().feeds.ofSecret(anything),
        store().clocks.record(anything),
        store().deliveries.get(anything),
        store().deliveries.claim(anything, 'writer', anything, anything),
      ]);
      expect(answers.map((answer) => answer.status === 'fulfilled' && answer.value)).toEqual(answers.map(() => false));
    });
  });
}
