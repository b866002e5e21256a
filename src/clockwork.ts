import type { Logger } from 'pino';
import type { Redraws } from './schedule/redraws.ts';
import { startSender } from './schedule/sender.ts';
import type { Surroundings } from './surroundings.ts';
import type { BotTools } from './teams/tools.ts';
import { composeDecision } from './usecases/compose-decision.ts';
import { composeWith } from './usecases/compose-delivery.ts';
import { composeDigest, composeDraft } from './usecases/compose-digest.ts';
import { composeMorning } from './usecases/compose-morning.ts';
import { composeAnswer, composeQuestion } from './usecases/compose-question.ts';
import { composeReminder, markSaid } from './usecases/compose-reminder.ts';
import { forgetDaily } from './usecases/forget-old.ts';
import { openRounds } from './usecases/open-rounds.ts';
import { planDigests } from './usecases/plan-digest.ts';
import { planMornings } from './usecases/plan-mornings.ts';
import { planReminders } from './usecases/plan-reminders.ts';
import { findStalePrompts } from './usecases/redraw-prompt.ts';
import { sendDeliveries } from './usecases/send-deliveries.ts';
import type { SendTools } from './usecases/sending.ts';
import { buildWatch } from './usecases/watch.ts';

/** What goes on by itself: every minute what is due is planned, redrawn and sent. */
export interface Clockwork {
  /** What happens every minute, now, until all is sent. Rejects when it fails, which is logged. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it. `isWatched` is false where people move the clock themselves and a jump is no finding. */
export function startClockwork(options: {
  tools: BotTools;
  refresh: () => Promise<unknown>;
  redraws: Redraws;
  around: Surroundings;
  isWatched: boolean;
}): Clockwork {
  const { tools, redraws, around } = options;
  const { log } = around;
  const sending = sendToolsOf(tools, around);
  const sender = startSender(
    async (isStopping) => {
      const tally = await sendDeliveries({ ...sending, isStopping });
      if (Object.values(tally).some((number) => number > 0)) log.info(tally, 'deliveries were worked off');
      return tally.waiting > 0;
    },
    (error) => log.error({ err: error }, 'what is due could not be sent'),
  );
  const watch = options.isWatched ? watchWith(tools, log) : undefined;
  const forget = forgetDaily(tools);
  const steps: (() => Promise<unknown>)[] = [
    options.refresh,
    async () => watch?.(),
    async () => {
      for (const { roundId, groupId } of await findStalePrompts(tools)) redraws.ask(roundId, groupId);
    },
    async () => {
      const opened = await openRounds(tools);
      if (opened.outcome === 'opened') log.info({ roundId: opened.round.id }, 'a round was opened');
    },
    // Before reminders: a manager's morning card carries their reminder of the day, so it is the first in the line.
    () => planMornings(tools),
    async () => {
      const planned = await planReminders(tools);
      if (planned.outcome === 'planned') log.info(planned, 'reminders were planned');
    },
    async () => {
      const digests = await planDigests(tools);
      if (digests > 0) log.info({ digests }, 'digests and drafts were planned');
    },
    async () => {
      const forgotten = await forget();
      if (forgotten) log.info(forgotten, 'what was past its time was removed');
    },
  ];
  /** Each step in turn. One that fails holds up none of the others, nor what waits to be sent; it is told afterwards. */
  const ticks = around.startTicks(async () => {
    const failures: unknown[] = [];
    for (const step of steps) await step().catch((error: unknown) => void failures.push(error));
    // Not waited for: a long line of messages must not hold up the next minute.
    void sender.wake();
    if (failures.length > 0) throw new AggregateError(failures, 'steps of a tick failed');
  }, logFailure);
  function logFailure(error: unknown): void {
    log.error({ err: error }, 'the tick of this minute failed');
  }

  return {
    async tick() {
      try {
        await ticks.run();
      } catch (error) {
        logFailure(error);
        throw error;
      }
      await sender.wake();
    },
    async stop() {
      await ticks.stop();
      await sender.stop();
    },
  };
}

function sendToolsOf(tools: BotTools, { log, sleep, newId }: Surroundings): Omit<SendTools, 'isStopping'> {
  const { store, messenger, now } = tools;
  return {
    store,
    get partnership() {
      return tools.partnership;
    },
    messenger,
    now,
    sleep,
    jitter: Math.random,
    writer: newId(),
    composer: composeWith(
      {
        compose: (person, on) => composeReminder(tools, person, on),
        said: (view) => markSaid(tools, view),
      },
      {
        decision: (number) => composeDecision(tools, number),
        question: (content) => composeQuestion(tools, content),
        answer: (content) => composeAnswer(tools, content),
        morning: (person, on) => composeMorning(tools, person, on),
        digest: (content) => composeDigest(tools, content),
        draft: (content) => composeDraft(tools, content),
      },
    ),
    onFault: (error, deliveryId) => log.error({ err: error, deliveryId }, 'a delivery failed on the way'),
  };
}

function watchWith(tools: BotTools, log: Logger) {
  const { store, now } = tools;
  return buildWatch({
    store,
    plan: store.plan,
    get partnership() {
      return tools.partnership;
    },
    now,
    uptimeMs: () => performance.now(),
    onFinding: (finding) => log.warn(finding, 'the clockwork stood still or the clock jumped'),
  });
}
