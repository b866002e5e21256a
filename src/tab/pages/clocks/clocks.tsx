import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SaidWords } from '../../parts/said.tsx';
import { ClockDetail } from './clock-detail.tsx';
import { ClockOverview } from './clock-overview.tsx';
import { StartClock } from './start-clock.tsx';

/** What became of something, and where that is to be read. */
interface Placed {
  said: SaidWords;
  below: string;
}

/** The list of clocks, one of them, or the form that starts one. */
export function Clocks({ below }: { below: string }) {
  const [, setLocation] = useLocation();
  const [placed, setPlaced] = useState<Placed>();
  const said = placed?.below === below ? placed.said : undefined;

  /** Shows this, on the page given. */
  function tell(words: SaidWords, at = below): void {
    setPlaced({ said: words, below: at });
    if (at !== below) setLocation(at === '' ? '/clocks' : `/clocks/${at}`);
  }

  if (below === '') return <ClockOverview said={said} />;
  if (below === 'new')
    return <StartClock onStarted={(number, text) => tell({ intent: 'success', text }, `${number}`)} />;
  return <ClockDetail key={below} number={below} said={said} onSaid={tell} />;
}
