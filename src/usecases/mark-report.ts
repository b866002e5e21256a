import type { AuditAct } from '../domain/audit-words.ts';
import { OutsideError } from '../domain/errors.ts';
import { type Act, may, type Person } from '../domain/person.ts';
import type { Declaration, PersonalDataType } from '../domain/personal-data.ts';
import type { ReportVersion, StoredReport } from '../domain/report.ts';
import {
  acknowledgementsOf,
  issuedAfter,
  type Marked,
  type ReportMark,
  reportStateOf,
} from '../domain/report-state.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { type Source, TEXT_LIMIT } from '../domain/update.ts';
import { announceReport } from './announce-report.ts';
import { noteDeclaration } from './note-declaration.ts';
import type { Tools } from './ports.ts';
import { screenWords } from './screen-words.ts';
import { viewReport } from './view-report.ts';

export type MarkOutcome =
  | { outcome: 'marked'; version: ReportVersion; isRepeat: boolean }
  | Refusal
  | { outcome: 'personal data'; types: PersonalDataType[] };

type Refusal =
  | { outcome: 'no such report' }
  | { outcome: 'not yours' }
  /** A newer version stands in its place: one that was issued, or for issuing the newest of all. */
  | { outcome: 'replaced'; newer: StoredReport }
  /** Only what was issued is signed off. */
  | { outcome: 'not issued'; version: ReportVersion }
  /** The chair has signed: what changes now is another version. */
  | { outcome: 'signed off'; version: ReportVersion }
  | { outcome: 'no comments' }
  | { outcome: 'too long' };

type MarkTools = Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>;

export interface MarkAsk {
  reportId: string;
  said: Marked;
  who: Person;
  /** Of comments that look like personal data and are none. */
  declaration?: Declaration | null;
  /** A card unless told. */
  door?: Source['by'];
}

/** Who may (DOMAIN.md section 4): the manager issues, the chair signs, either returns. */
const NEEDS: Record<Marked['mark'], Act> = {
  issued: 'issue reports',
  'signed off': 'sign reports',
  returned: 'return reports',
  acknowledged: 'see the digest',
};

const AUDITED_AS: Record<Marked['mark'], AuditAct> = {
  issued: 'issue report',
  'signed off': 'sign off report',
  returned: 'return report',
  acknowledged: 'acknowledge report',
};

/** How often somebody else may mark the same version at the same moment before we give up. */
const ATTEMPTS = 8;

/**
 * Issues a version, signs it off, returns it with comments, or notes that somebody has seen it. The same twice is
 * recorded once. Two people at once: the second is judged by what the first has done.
 */
export async function markReport(tools: MarkTools, ask: MarkAsk): Promise<MarkOutcome> {
  const { store } = tools;
  const { said, who } = ask;
  const stored = await store.reports.get(ask.reportId);
  if (!stored) return { outcome: 'no such report' };
  if (!may(who, NEEDS[said.mark])) return { outcome: 'not yours' };
  if (said.mark === 'returned') {
    if (said.comments === '') return { outcome: 'no comments' };
    if (said.comments.length > TEXT_LIMIT) return { outcome: 'too long' };
    const { declaration = null, door = 'card' } = ask;
    const screened = await screenWords(tools, { words: [said.comments], declaration, door });
    if (screened.outcome === 'personal data') return screened;
  }

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const ofKey = await store.reportMarks.ofKey(stored.key);
    const marks = ofKey.filter(({ version }) => version === stored.version);
    const before = findRepeat(marks, ask);
    if (before) return marked(tools, stored, before, true);
    const refusal = await refusalOf(tools, stored, ofKey, said);
    if (refusal) return refusal;
    const { tenantId, objectId, name } = who;
    const mark: ReportMark = {
      reportId: stored.id,
      key: stored.key,
      version: stored.version,
      revision: (marks.at(-1)?.revision ?? 0) + 1,
      said,
      by: { tenantId, objectId, name },
      at: tools.now(),
    };
    if ((await store.reportMarks.add(mark)) === 'taken') continue;
    if (said.mark === 'returned') {
      const { declaration = null } = ask;
      const subject = `report-mark:${stored.id}:${mark.revision}`;
      await noteDeclaration(tools, { words: [said.comments], declaration, subject, by: who, at: mark.at });
    }
    return marked(tools, stored, mark, false);
  }
  throw new OutsideError('REPORT_BUSY', `No free revision for ${stored.key}`, { mayRetry: true });
}

/** What follows is done again for a repeat, harmlessly: the first time may have ended between the mark and this. */
async function marked(
  tools: MarkTools,
  stored: StoredReport,
  { said, by, at, revision }: ReportMark,
  isRepeat: boolean,
): Promise<MarkOutcome> {
  const { store } = tools;
  await store.audit.append({
    id: `report-mark:${stored.id}:${revision}`,
    at,
    by: { tenantId: by.tenantId, objectId: by.objectId },
    act: AUDITED_AS[said.mark],
    subject: stored.key,
    detail: { version: stored.version },
  });
  await announceReport(tools, stored, { said, by, revision });
  return { outcome: 'marked', version: await viewReport(tools, stored), isRepeat };
}

/** The mark that already says the same. */
function findRepeat(marks: readonly ReportMark[], { said, who }: MarkAsk): ReportMark | undefined {
  const mine = (mark: ReportMark) => isSamePerson(mark.by, who);
  if (said.mark === 'acknowledged') {
    const isSeen = acknowledgementsOf(marks).some(({ by }) => isSamePerson(by, who));
    return isSeen ? marks.find((mark) => mark.said.mark === 'acknowledged' && mine(mark)) : undefined;
  }
  const deciding = marks.findLast((mark) => mark.said.mark !== 'acknowledged');
  if (deciding?.said.mark !== said.mark) return undefined;
  if (said.mark !== 'returned' || deciding.said.mark !== 'returned') return deciding;
  return mine(deciding) && deciding.said.comments === said.comments ? deciding : undefined;
}

async function refusalOf(
  tools: MarkTools,
  stored: StoredReport,
  ofKey: readonly ReportMark[],
  said: Marked,
): Promise<Refusal | undefined> {
  if (said.mark === 'acknowledged') return undefined;
  const { state } = reportStateOf(ofKey.filter(({ version }) => version === stored.version));
  if (state === 'signed off') return { outcome: 'signed off', version: await viewReport(tools, stored) };
  const issued = issuedAfter(stored.version, ofKey);
  const newer =
    said.mark === 'issued'
      ? await tools.store.reports.newest(stored.key)
      : issued && (await tools.store.reports.get(issued.reportId));
  if (newer && newer.version > stored.version) return { outcome: 'replaced', newer };
  if (said.mark === 'signed off' && state !== 'issued') {
    return { outcome: 'not issued', version: await viewReport(tools, stored) };
  }
  return undefined;
}
