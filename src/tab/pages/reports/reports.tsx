import { lazy } from 'react';
import { AddAction } from '../board/add-action.tsx';
import { BoardActions } from '../board/board-actions.tsx';
import { AddRisk, ReviewRisk } from '../board/risk-form.tsx';
import { RiskPage } from '../board/risk-page.tsx';
import { Risks } from '../board/risks.tsx';
import { Comparison } from './comparison.tsx';
import { MakeReport } from './make-report.tsx';
import { ReportList } from './report-list.tsx';
import { ReportReader } from './report-reader.tsx';

/** Cards bring a library of their own. */
const Digest = lazy(() => import('./digest.tsx').then((page) => ({ default: page.Digest })));

/** The reports: their list, making one, reading one, comparing two, the chair's page; and what the board keeps beside them. */
export function Reports({ below }: { below: string }) {
  const [first = '', second, third] = below.split('/');
  if (first === '') return <ReportList />;
  if (first === 'digest') return <Digest />;
  if (first === 'new') return <MakeReport />;
  if (first === 'actions') return second === 'new' ? <AddAction /> : <BoardActions />;
  if (first === 'risks') return <RiskPages number={second ?? ''} part={third} />;
  if (second === 'compare' && third) return <Comparison id={first} other={third} />;
  return <ReportReader key={first} id={first} />;
}

function RiskPages({ number, part }: { number: string; part: string | undefined }) {
  if (number === 'new') return <AddRisk />;
  const known = Number(number);
  if (!Number.isInteger(known) || known < 1) return <Risks />;
  return part === 'review' ? <ReviewRisk key={known} number={known} /> : <RiskPage key={known} number={known} />;
}
