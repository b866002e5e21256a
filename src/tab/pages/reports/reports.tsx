import { lazy } from 'react';
import { Comparison } from './comparison.tsx';
import { MakeReport } from './make-report.tsx';
import { ReportList } from './report-list.tsx';
import { ReportReader } from './report-reader.tsx';

/** Cards bring a library of their own. */
const Digest = lazy(() => import('./digest.tsx').then((page) => ({ default: page.Digest })));

/** The reports: their list, making one, reading one, comparing two, and the chair's page. */
export function Reports({ below }: { below: string }) {
  const [first = '', second, third] = below.split('/');
  if (first === '') return <ReportList />;
  if (first === 'digest') return <Digest />;
  if (first === 'new') return <MakeReport />;
  if (second === 'compare' && third) return <Comparison id={first} other={third} />;
  return <ReportReader key={first} id={first} />;
}
