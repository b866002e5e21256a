import type { ClockMove, ClockView } from './protocol.ts';
import { Refused } from './stage.ts';

/** The time of the whole installation, which only goes forward. The roof gives it; a room without it has no buttons. */
export interface RoomClock {
  now(): string;
  /** How far it is ahead of the real time; 0 when nobody has moved it. */
  aheadMs(): number;
  /**
   * Goes to `untilAt` stop by stop, so that nothing due on the way is jumped over: at each stop all that is due is done
   * before it goes on. Asks `mayGoOn` after each stop, and ends there when told no. Rejects where something due failed.
   */
  moveTo(untilAt: string, mayGoOn: () => boolean): Promise<void>;
  /** 9am of the next working day; of this one, before nine. */
  nextWorkingMorning(): string;
  /** The morning of the next day on which something is due, and what. */
  nextDeadline(): { at: string; label: string } | undefined;
}

export interface ClockControl {
  /** Undefined in a room whose time cannot be moved. */
  view(): ClockView | undefined;
  /** Begins at once; `arrived` resolves at the end of the journey, wherever that is. Throws `Refused`. */
  move(to: ClockMove): { arrived: Promise<void> };
  /** Ends the journey at its next stop, and resolves there. */
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

const failed = 'Something that was due then failed, so the time stopped here. The log says what. You can move it on.';

/** The buttons over the clock: one journey at a time, told to the watchers at every stop. */
export function createClockControl(clock: RoomClock | undefined, tell: (view: ClockView) => void): ClockControl {
  let underway: ClockView['underway'];
  let problem: string | undefined;
  let isStopWanted = false;
  let journey: Promise<void> = Promise.resolve();

  function show(moved: RoomClock): ClockView {
    return {
      at: moved.now(),
      aheadMs: moved.aheadMs(),
      moves: underway ? [] : movesOf(moved),
      ...(underway && { underway }),
      ...(problem !== undefined && { problem }),
    };
  }

  async function go(moved: RoomClock, untilAt: string): Promise<void> {
    const mayGoOn = () => {
      tell(show(moved));
      return !isStopWanted;
    };
    try {
      await moved.moveTo(untilAt, mayGoOn);
    } catch {
      // What failed is the application's, and in its log.
      problem = failed;
    }
    underway = undefined;
    tell(show(moved));
  }

  return {
    view: () => clock && show(clock),
    move(to) {
      if (clock === undefined) throw new Refused(409, 'The time of this room cannot be moved.');
      if (underway) throw new Refused(409, 'The time is moving. Stop it first, or wait until it arrives.');
      const move = movesOf(clock).find((one) => one.to === to);
      if (move === undefined) throw new Refused(409, 'No deadline lies ahead.');
      underway = { to, fromAt: clock.now(), untilAt: move.at };
      problem = undefined;
      isStopWanted = false;
      tell(show(clock));
      journey = go(clock, move.at);
      return { arrived: journey };
    },
    async stop() {
      isStopWanted = true;
      await journey;
    },
  };
}

/** Where each button leads from here. */
function movesOf(clock: RoomClock): ClockView['moves'] {
  const nowMs = Date.parse(clock.now());
  const deadline = clock.nextDeadline();
  return [
    { to: 'next hour', at: new Date((Math.floor(nowMs / HOUR_MS) + 1) * HOUR_MS).toISOString() },
    { to: 'next working day', at: clock.nextWorkingMorning() },
    ...(deadline ? [{ to: 'next deadline' as const, ...deadline }] : []),
    { to: 'run a week', at: new Date(nowMs + WEEK_MS).toISOString() },
  ];
}
