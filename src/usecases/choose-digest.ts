import { choiceOf, type DigestChoice, type DigestTiming } from '../domain/digest-timing.ts';
import { OutsideError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Tools } from './ports.ts';

/** How often somebody else may take the next number before we give up. */
const ATTEMPTS = 8;

/** Keeps when a person's digest comes by itself. The same choice twice is kept once. */
export async function chooseDigest(
  { store, now }: Pick<Tools, 'store' | 'now'>,
  { who, timing }: { who: Person; timing: DigestTiming },
): Promise<DigestChoice> {
  const person = { tenantId: who.tenantId, objectId: who.objectId };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const standing = choiceOf(person, await store.digestChoices.all());
    if (standing && JSON.stringify(standing.timing) === JSON.stringify(timing)) return standing;
    const choice: DigestChoice = {
      number: (await store.digestChoices.highestNumber()) + 1,
      person,
      timing,
      at: now(),
    };
    if ((await store.digestChoices.add(choice)) === 'taken') continue;
    await store.audit.append({
      id: `digest-choice:${choice.number}`,
      at: choice.at,
      by: person,
      act: 'choose digest',
      subject: timing.kind,
      detail: {},
    });
    return choice;
  }
  throw new OutsideError('DIGEST_BUSY', 'No free number for a choice', { mayRetry: true });
}
