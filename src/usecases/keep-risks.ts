import type { AuditAct } from '../domain/audit-words.ts';
import { findDuty, findOrganisation, type Partnership } from '../domain/partnership.ts';
import { may, type Person } from '../domain/person.ts';
import type { Declaration, PersonalDataType } from '../domain/personal-data.ts';
import type { RiskRevision } from '../domain/risk.ts';
import type { Source } from '../domain/update.ts';
import { secondsBetween } from '../domain/working-days.ts';
import { noteDeclaration } from './note-declaration.ts';
import type { Tools } from './ports.ts';
import { screenWords } from './screen-words.ts';

/** What people say of a risk. */
export type RiskWords = Omit<RiskRevision, 'number' | 'revision' | 'isClosed' | 'by' | 'at'>;

/** What can become of a change that says nothing new. */
export type RiskChange =
  | { outcome: 'recorded'; risk: RiskRevision; isRepeat: boolean }
  /** Somebody changed the risk after the card was drawn; nothing was stored. */
  | { outcome: 'overtaken' }
  | { outcome: 'no such risk'; highest: number }
  | { outcome: 'too late' }
  | { outcome: 'nothing to do' }
  | { outcome: 'not yours' };

export type RiskOutcome =
  | RiskChange
  | { outcome: 'personal data'; types: PersonalDataType[] }
  /** A duty whose details may not be written of, or a duty or organisation that is not in the register. */
  | { outcome: 'not allowed' };

/** How long the last change of a risk can be taken back. */
const UNDO_SECONDS = 3600;
export const RISK_TITLE_LIMIT = 120;
export const RISK_RESPONSE_LIMIT = 1000;

type RiskTools = Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>;
type Content = RiskWords & Pick<RiskRevision, 'isClosed'>;
interface Ask {
  who: Person;
  words: RiskWords;
  declaration: Declaration | null;
  door: Source['by'];
}

/**
 * Adds a risk under the next free number. `after` is the highest number when the form was drawn: the same press delivered
 * twice finds its own risk there, and adds one.
 */
export async function addRisk(tools: RiskTools, ask: Ask & { after: number }): Promise<RiskOutcome> {
  const refused = await refuse(tools, ask);
  if (refused) return refused;
  const content: Content = { ...ask.words, isClosed: false };
  const highest = await tools.store.risks.highestNumber();
  for (let number = Math.min(ask.after, highest) + 1; ; number += 1) {
    const [standing] = await tools.store.risks.record(number);
    const answer = standing ? 'taken' : await add(tools, { number, revision: 1 }, content, ask.who, 'add risk');
    if (answer !== 'taken') return declared(tools, ask, { outcome: 'recorded', risk: answer, isRepeat: false });
    const [first] = standing ? [standing] : await tools.store.risks.record(number);
    if (first && isSame(first, content, ask.who)) return { outcome: 'recorded', risk: first, isRepeat: true };
  }
}

/** A review is a further revision. A closed risk that is reviewed is open again. */
export async function reviewRisk(
  tools: RiskTools,
  ask: Ask & { number: number; basedOn: number },
): Promise<RiskOutcome> {
  const refused = await refuse(tools, ask);
  if (refused) return refused;
  const changed = await change(tools, ask, 'review risk', () => ({ ...ask.words, isClosed: false }));
  return declared(tools, ask, changed);
}

/** A closed risk keeps its history and is no longer on the list. */
export async function closeRisk(
  tools: RiskTools,
  ask: { who: Person; number: number; basedOn: number },
): Promise<RiskChange> {
  if (!may(ask.who, 'keep risks')) return { outcome: 'not yours' };
  return change(tools, ask, 'close risk', ({ newest }) =>
    newest.isClosed ? 'nothing to do' : { ...newest, isClosed: true },
  );
}

/** Takes back the last change, for an hour: what stood before stands again. A risk that was only added is closed. */
export async function undoRisk(
  tools: RiskTools,
  ask: { who: Person; number: number; basedOn: number },
): Promise<RiskChange> {
  if (!may(ask.who, 'keep risks')) return { outcome: 'not yours' };
  return change(tools, ask, 'take back risk', ({ newest, before }) => {
    if (secondsBetween(newest.at, tools.now()) > UNDO_SECONDS) return 'too late';
    return before ?? { ...newest, isClosed: true };
  });
}

/** Adds the revision after the one that the person saw, which can be taken once only. */
async function change(
  tools: RiskTools,
  { who, number, basedOn }: { who: Person; number: number; basedOn: number },
  act: AuditAct,
  next: (stand: { newest: RiskRevision; before: RiskRevision | undefined }) => Content | 'nothing to do' | 'too late',
): Promise<RiskChange> {
  const record = await tools.store.risks.record(number);
  const newest = record.find(({ revision }) => revision === basedOn);
  if (!newest) {
    const highest = await tools.store.risks.highestNumber();
    return record.length > 0 ? { outcome: 'overtaken' } : { outcome: 'no such risk', highest };
  }
  const content = next({ newest, before: record.find(({ revision }) => revision === basedOn - 1) });
  if (typeof content === 'string') return { outcome: content };
  const answer = await add(tools, { number, revision: basedOn + 1 }, content, who, act);
  if (answer !== 'taken') return { outcome: 'recorded', risk: answer, isRepeat: false };
  const following = (await tools.store.risks.record(number)).find(({ revision }) => revision === basedOn + 1);
  if (!following || !isSame(following, content, who)) return { outcome: 'overtaken' };
  return { outcome: 'recorded', risk: following, isRepeat: true };
}

async function add(
  tools: RiskTools,
  place: Pick<RiskRevision, 'number' | 'revision'>,
  { title, dutyId, ownerId, likelihood, impact, response, isClosed }: Content,
  { tenantId, objectId, name }: Person,
  act: AuditAct,
): Promise<RiskRevision | 'taken'> {
  const content = { title, dutyId, ownerId, likelihood, impact, response, isClosed };
  const risk = { ...place, ...content, by: { tenantId, objectId, name }, at: tools.now() };
  if ((await tools.store.risks.add(risk)) === 'taken') return 'taken';
  await tools.store.audit.append({
    id: `risk:${risk.number}:${risk.revision}`,
    at: risk.at,
    by: { tenantId, objectId },
    act,
    subject: `risk ${risk.number}`,
    detail: { dutyId, ownerId, likelihood, impact, isClosed },
  });
  return risk;
}

async function refuse(tools: RiskTools, { who, words, declaration, door }: Ask): Promise<RiskOutcome | undefined> {
  if (!may(who, 'keep risks')) return { outcome: 'not yours' };
  if (!isAllowed(tools.partnership, words)) return { outcome: 'not allowed' };
  const screened = await screenWords(tools, { words: [words.title, words.response], declaration, door });
  return screened.outcome === 'personal data' ? screened : undefined;
}

/** No text may be written about a duty of which only stages and counts are shown. */
function isAllowed(partnership: Partnership, { title, response, dutyId, ownerId }: RiskWords): boolean {
  const duty = dutyId === null ? undefined : findDuty(partnership, dutyId);
  if (dutyId !== null && (!duty || duty.restricted)) return false;
  if (ownerId !== null && !findOrganisation(partnership, ownerId)) return false;
  return title !== '' && title.length <= RISK_TITLE_LIMIT && response.length <= RISK_RESPONSE_LIMIT;
}

async function declared(tools: RiskTools, { who, words, declaration }: Ask, made: RiskOutcome): Promise<RiskOutcome> {
  if (made.outcome !== 'recorded') return made;
  const { number, revision, at } = made.risk;
  const said = { words: [words.title, words.response], declaration, subject: `risk:${number}:${revision}` };
  await noteDeclaration(tools, { ...said, by: who, at });
  return made;
}

function isSame(one: RiskRevision, other: Content, who: Person): boolean {
  const fields = ['title', 'dutyId', 'ownerId', 'likelihood', 'impact', 'response', 'isClosed'] as const;
  return one.by.objectId === who.objectId && fields.every((field) => one[field] === other[field]);
}
