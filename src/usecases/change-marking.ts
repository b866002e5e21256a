import { applyChanges, type ChangeFault } from '../domain/changes.ts';
import type { Person } from '../domain/person.ts';
import type { PersonalDataType } from '../domain/personal-data.ts';
import { currentRound } from '../domain/round.ts';
import { dayOf } from '../domain/working-days.ts';
import { type ChangeOutcome, changeRegister, findFaults, highestOf } from './change-register.ts';
import type { Tools } from './ports.ts';
import { screenWords } from './screen-words.ts';

/** What another marking would change. */
export interface MarkingPreview {
  before: string;
  after: string;
  /** Cards in channels that show it at once. */
  posted: number;
  /** Versions of reports that were compiled and keep the marking that they have; counted up to 100. */
  kept: number;
  basedOn: number;
}

const MOST_COUNTED = 100;

export type MarkingOutcome =
  | { outcome: 'preview'; preview: MarkingPreview }
  | { outcome: 'refused'; faults: ChangeFault[] }
  | { outcome: 'personal data'; types: PersonalDataType[] };

type MarkingTools = Pick<Tools, 'store' | 'register' | 'partnership' | 'language' | 'now' | 'newId' | 'afterChange'>;

/** A marking is read by everybody, so nothing personal is kept in it. Nothing is stored. */
export async function previewMarking(tools: MarkingTools, marking: string): Promise<MarkingOutcome> {
  const changes = await tools.store.changes.all();
  const faults = findFaults(tools, changes, [{ kind: 'marking', marking }]);
  if (faults.length > 0) return { outcome: 'refused', faults };
  const screened = await screen(tools, marking);
  if (screened.outcome === 'personal data') return screened;
  const round = currentRound(tools.partnership, dayOf(tools.now()));
  const prompts = round ? await tools.store.prompts.ofRound(round.id) : [];
  const preview: MarkingPreview = {
    before: applyChanges(tools.register, changes).marking,
    after: marking,
    posted: prompts.filter(({ state }) => state === 'sent').length,
    kept: (await tools.store.reports.list(MOST_COUNTED)).length,
    basedOn: highestOf(changes),
  };
  return { outcome: 'preview', preview };
}

/** Puts a marking in place that somebody saw a preview of. */
export async function changeMarking(
  tools: MarkingTools,
  ask: { marking: string; basedOn: number; who: Person },
): Promise<ChangeOutcome | Extract<MarkingOutcome, { outcome: 'personal data' }>> {
  const { marking, basedOn, who } = ask;
  const screened = await screen(tools, marking);
  if (screened.outcome === 'personal data') return screened;
  return changeRegister(tools, { changed: [{ kind: 'marking', marking }], basedOn, who });
}

function screen(tools: MarkingTools, marking: string): ReturnType<typeof screenWords> {
  return screenWords(tools, { words: [marking], declaration: null, door: 'tab' });
}
