import { actionDeadlinesOf } from '../domain/action-deadlines.ts';
import { agendaIn } from '../domain/agenda.ts';
import { standingActions } from '../domain/board-action.ts';
import { clockDeadlinesOf } from '../domain/clock-deadlines.ts';
import type { Day } from '../domain/day.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { MORNING_STEPS, type MorningView } from '../domain/morning.ts';
import { hasMornings } from '../domain/morning-switch.ts';
import type { PersonKey } from '../domain/person.ts';
import { isOpen, readQuestions } from '../domain/question.ts';
import { instantAt } from '../domain/quiet-hours.ts';
import { reportStateOf } from '../domain/report-state.ts';
import { roundsOf } from '../domain/round.ts';
import { addDays, addWorkingDays, dayOf, daysBetween } from '../domain/working-days.ts';
import { readAskedDeadlines } from './asked-deadlines.ts';
import { reportKey } from './compile-report.ts';
import { composeReminder } from './compose-reminder.ts';
import { listRequests } from './list-requests.ts';
import { listStuck } from './list-stuck.ts';
import type { Tools } from './ports.ts';
import { readDeadline } from './read-deadline.ts';
import type { Composed } from './reminder-ports.ts';
import { listClocks } from './view-clocks.ts';
import { runningPeriod } from './view-digest.ts';
import { viewRound } from './view-round.ts';

type MorningTools = Pick<Tools, 'store' | 'partnership' | 'language' | 'now'>;

/** As far back in the audit as a morning looks. */
const MOST_ENTRIES = 500;

/**
 * What a manager is told in the morning, with what their own reminder of the day would say: nobody has two messages a
 * day. Dropped when there is nothing, they turned it off, or manage no more; the reminder then comes by itself.
 */
export async function composeMorning(tools: MorningTools, key: PersonKey, on: Day): Promise<Composed> {
  const [person, switches] = await Promise.all([tools.store.people.get(key), tools.store.mornings.all()]);
  if (!person || !hasMornings(person, switches)) return { outcome: 'dropped', reason: 'nobody left' };
  const view = await viewMorning(tools, on);
  if (isQuietMorning(view)) return { outcome: 'dropped', reason: 'nothing to say' };
  const reminder = await composeReminder(tools, key, on);
  const own = reminder.outcome === 'message' && reminder.message.kind === 'reminder' ? reminder.message.view : null;
  return { outcome: 'message', message: { kind: 'morning', view, own }, mention: person };
}

function isQuietMorning({ steps, due, silent, stuck, requests, questions, withheld }: MorningView): boolean {
  return steps.length + due.length + silent.length + stuck + requests + questions + withheld === 0;
}

/** Everything that a manager should look at on a day. */
export async function viewMorning(tools: MorningTools, on: Day): Promise<MorningView> {
  const { store, partnership } = tools;
  const [round, { waiting }, { stuck }, events, entries, due] = await Promise.all([
    viewRound(tools),
    listRequests(tools),
    listStuck(tools),
    store.questions.all(),
    store.audit.list(MOST_ENTRIES),
    dueThisWeek(tools, on),
  ]);
  const since = instantAt(addWorkingDays(on, -1, freeDaysOf(partnership)), '08:30');
  const isAutomatic = partnership.roundOpening === 'automatic';
  // Where rounds open by themselves, nobody is late with asking before nine.
  const isOut = round !== undefined && (isAutomatic ? round.round.promptsOn < on : round.round.promptsOn <= on);
  const steps = roundsOf(partnership).flatMap((one) =>
    MORNING_STEPS.filter((step) => one[step] === on).map((step) => ({ step, boardOn: one.boardOn })),
  );
  const silent = (isOut || round?.groups.some(({ isPrompted }) => isPrompted) ? (round?.groups ?? []) : [])
    .map(({ view, isPrompted }) => ({
      groupId: view.group.id,
      groupName: view.group.shortName,
      open: view.lines.filter((line) => !line.isAnswered && (line.agreedOn ?? '') < on).length,
      total: view.lines.length,
      isPrompted,
      waitingFor: view.waitingFor,
    }))
    .filter(({ open }) => open > 0)
    .toSorted((one, other) => other.open - one.open || one.groupName.localeCompare(other.groupName));
  return {
    on,
    steps,
    papers: steps.some(({ step }) => step === 'papersOn') ? await readPapers(tools) : null,
    isAutomatic,
    due,
    silent,
    stuck: stuck.length,
    requests: waiting.length,
    questions: readQuestions(events).filter((one) => isOpen(one) && one.dueOn < dayOf(tools.now())).length,
    withheld: entries.filter(({ act, at }) => act === 'withhold personal data' && at >= since).length,
  };
}

/** How far the newest version that was issued of the round's report is. */
async function readPapers(tools: MorningTools): Promise<MorningView['papers']> {
  const marks = await tools.store.reportMarks.ofKey(reportKey({ kind: 'partnership' }, runningPeriod(tools)));
  const version = Math.max(0, ...marks.filter(({ said }) => said.mark === 'issued').map((mark) => mark.version));
  if (version === 0) return null;
  return { version, state: reportStateOf(marks.filter((mark) => mark.version === version)).state };
}

/** Open deadlines from today up to Sunday, with actions of the board and dates that were agreed for updates. */
async function dueThisWeek(tools: MorningTools, on: Day): Promise<MorningView['due']> {
  const { store, partnership } = tools;
  // 5 January 1970 was a Monday.
  const toOn = addDays(on, 6 - (((daysBetween('1970-01-05', on) % 7) + 7) % 7));
  const besides = [
    ...clockDeadlinesOf(partnership, (await listClocks(tools)).open),
    ...actionDeadlinesOf(standingActions(await store.actions.all())),
    ...(await readAskedDeadlines(tools)).deadlines.filter(({ kind }) => kind === 'agreed'),
  ];
  const items = agendaIn(partnership, { kind: 'partnership' }, { fromOn: on, toOn }, besides);
  const known = await Promise.all(items.map(({ id }) => readDeadline(tools, id)));
  return items.filter((_, index) => known[index]?.isMet !== true);
}
