import type { ArrangeFault } from '../domain/arrange-rules.ts';
import type { Arranged, Arrangement } from '../domain/arrangement.ts';
import type { Day } from '../domain/day.ts';
import { type StandingArrangement, standingFrom } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import { type Judged, judgeLeave, judgePause, type LeaveAsk, type PauseAsk } from './arrange.ts';
import { listReminders } from './list-reminders.ts';
import type { Tools } from './ports.ts';
import { type ArrangementRow, listArrangements } from './view-arrangements.ts';

type PreviewTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** What leave or a pause would mean for the reminders of its days, as far as they lie within the next 90. */
export interface ArrangementPreview {
  fromOn: Day;
  untilOn: Day;
  /** Reminders that would not come to whom they come as it stands. */
  silent: number;
  /** Who would hear instead, and how often. */
  instead: { name: string; reminders: number }[];
  /** What it would take the place of. */
  replaces: ArrangementRow[];
}

type Previewed<Refusal> =
  | { outcome: 'preview'; preview: ArrangementPreview }
  | ({ outcome: 'refused' } & ArrangeFault)
  | Refusal;

export async function previewLeave(
  tools: PreviewTools,
  ask: LeaveAsk,
): Promise<Previewed<{ outcome: 'no such stand-in' }>> {
  const judged = await judgeLeave(tools, ask);
  return judged.outcome === 'readable' ? preview(tools, judged, ask.who) : judged;
}

export async function previewPause(
  tools: PreviewTools,
  ask: PauseAsk,
): Promise<Previewed<{ outcome: 'nobody to pause' } | { outcome: 'not yours' }>> {
  const judged = await judgePause(tools, ask);
  return judged.outcome === 'readable' ? preview(tools, judged, ask.by) : judged;
}

async function preview(
  tools: PreviewTools,
  {
    arranged,
    findFault,
  }: Extract<Judged<Exclude<Arranged, { kind: 'ended' | 'snooze' }>, never>, { outcome: 'readable' }>,
  by: LeaveAsk['who'],
): Promise<{ outcome: 'preview'; preview: ArrangementPreview } | ({ outcome: 'refused' } & ArrangeFault)> {
  const today = dayOf(tools.now());
  const all = await tools.store.arrangements.all();
  const fault = findFault(all, today);
  if (fault) return { outcome: 'refused', ...fault };
  const { tenantId, objectId } = by;
  const number = (all.at(-1)?.number ?? 0) + 1;
  const then: Arrangement[] = [...all, { number, arranged, by: { tenantId, objectId }, at: tools.now() }];
  const standing = new Set(standingFrom(then, today).map((one) => one.number));
  const isReplaced = (one: StandingArrangement) => !standing.has(one.number);
  const [before, after] = [await heardIn(tools, all, arranged), await heardIn(tools, then, arranged)];
  const gained = [...after].filter(([key]) => !before.has(key)).map(([, name]) => name);
  return {
    outcome: 'preview',
    preview: {
      fromOn: arranged.fromOn,
      untilOn: arranged.untilOn,
      silent: [...before.keys()].filter((key) => !after.has(key)).length,
      instead: [...new Set(gained)].map((name) => ({ name, reminders: gained.filter((one) => one === name).length })),
      replaces: await listArrangements(tools, by, await tools.store.people.list(), isReplaced),
    },
  };
}

/** Who hears what on these days if these arrangements stood: each reminder once, with the name of whoever hears it. */
async function heardIn(
  tools: PreviewTools,
  arrangements: readonly Arrangement[],
  { fromOn, untilOn }: { fromOn: Day; untilOn: Day },
): Promise<Map<string, string>> {
  const store = { ...tools.store, arrangements: { all: async () => [...arrangements] } };
  const next = await listReminders({ partnership: tools.partnership, now: tools.now, store }, () => true);
  return new Map(
    next
      .filter(({ on }) => fromOn <= on && on <= untilOn)
      .flatMap(({ placed, hears }) =>
        hears.map(({ person }) => [`${placed.id} ${person.tenantId} ${person.objectId}`, person.name] as const),
      ),
  );
}
