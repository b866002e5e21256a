import { Button, ProgressBar, ToggleButton, Tooltip } from '@fluentui/react-components';
import { ArrowForwardRegular, ClockRegular, StopRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { ClockMove, ClockView } from '../../protocol.ts';
import { useRoom, useRoomState } from '../state/room.ts';
import { showClock, showSpan } from './times.ts';

const LABELS: Record<ClockMove, string> = {
  'next hour': 'Next hour',
  'next working day': 'Next working day, 9am',
  'next deadline': 'Next deadline',
  'run a week': 'Run a week',
};
const REDRAWN_EVERY_MS = 5000;

/** What time it is in the room, and the buttons that move it on. Nothing where the time cannot be moved. */
export function ClockBar() {
  const clock = useRoomState((state) => state.clock);
  const [isOpen, setIsOpen] = useState(false);
  if (!clock) return null;
  const { underway, problem } = clock;
  return (
    <section className="clock-bar" aria-label="Time in the room">
      <ClockRegular aria-hidden />
      <TimeNow clock={clock} />
      {underway ? (
        <Journey underway={underway} at={clock.at} />
      ) : (
        <>
          <ToggleButton
            className="only-narrow"
            size="small"
            icon={<ArrowForwardRegular />}
            checked={isOpen}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            Move on
          </ToggleButton>
          <Moves clock={clock} isOpen={isOpen} />
        </>
      )}
      {problem && !underway && (
        <p className="clock-problem" role="status">
          {problem}
        </p>
      )}
    </section>
  );
}

function TimeNow({ clock: { at, aheadMs, underway } }: { clock: ClockView }) {
  const aheadOfHereMs = useRoomState((state) => state.aheadOfHereMs);
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), REDRAWN_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  // At a stop the room has just said what time it is; between two of its messages this device goes on counting.
  const shown = new Date(Math.max(Date.parse(at), underway ? 0 : nowMs + aheadOfHereMs));
  return (
    <p className="clock-now">
      <time dateTime={shown.toISOString()}>{showClock(shown)}</time>
      {aheadMs > 0 && !underway && <span className="clock-ahead">{showSpan(aheadMs)} ahead of the real time</span>}
    </p>
  );
}

function Moves({ clock: { moves, aheadMs }, isOpen }: { clock: ClockView; isOpen: boolean }) {
  const room = useRoom();
  return (
    <div className={isOpen ? 'clock-moves is-open' : 'clock-moves'}>
      {aheadMs > 0 && (
        <p className="clock-reset">
          Only <code>npm run reset</code> goes back, and clears everything.
        </p>
      )}
      {moves.map(({ to, at, label }) => (
        <Tooltip
          key={to}
          relationship="description"
          content={`${label ? `${label}. ` : ''}Moves the time to ${showClock(new Date(at))}`}
        >
          <Button size="small" onClick={() => void room.moveClock(to)}>
            {LABELS[to]}
          </Button>
        </Tooltip>
      ))}
    </div>
  );
}

function Journey({ underway, at }: { underway: NonNullable<ClockView['underway']>; at: string }) {
  const room = useRoom();
  const [from, until] = [Date.parse(underway.fromAt), Date.parse(underway.untilAt)];
  return (
    <div className="clock-journey">
      <span>On the way to {showClock(new Date(until))}</span>
      <ProgressBar aria-label="How far" value={(Date.parse(at) - from) / Math.max(1, until - from)} />
      <Button size="small" icon={<StopRegular />} onClick={() => void room.stopClock()}>
        Stop
      </Button>
    </div>
  );
}
