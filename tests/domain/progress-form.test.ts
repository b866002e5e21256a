import { describe, expect, it } from '@jest/globals';
import { inputsOf, type ProgressInputs, readProgress } from '../../src/domain/progress-form.ts';
import { anUpdate, aProgress } from '../builders.ts';

const GOOD: ProgressInputs = {
  standing: 'on track',
  percent: '75',
  changed: 'Two hotspots cleared',
  obstacle: '',
  unblocker: '',
  forecastOn: '',
  evidenceUrl: '',
};

function faultsIn(of: Partial<ProgressInputs>): string[] {
  const read = readProgress({ ...GOOD, ...of });
  return 'faults' in read ? read.faults.map(({ field }) => field) : [];
}

describe('the form about one duty', () => {
  it('says what its boxes say', () => {
    expect(readProgress(GOOD)).toEqual({
      progress: aProgress({ rag: 'green', percent: 75, changed: 'Two hotspots cleared' }),
    });
  });

  it.each<[string, Partial<ProgressInputs>, string[]]>([
    ['without a choice', { standing: '' }, ['standing']],
    ['with a choice that is none', { standing: 'toString' }, ['standing']],
    ['without a percent', { percent: '' }, ['percent']],
    ['with more than all', { percent: '101' }, ['percent']],
    ['with a broken number', { percent: '7.5' }, ['percent']],
    ['complete at less than all', { standing: 'complete' }, ['percent']],
    ['without what has changed', { changed: '' }, ['changed']],
    ['off track without what is in the way', { standing: 'off track' }, ['obstacle']],
    ['blocked without what is in the way', { standing: 'blocked' }, ['obstacle']],
    ['with a day that the calendar does not have', { forecastOn: '2027-02-30' }, ['forecastOn']],
    ['with a day that is none', { forecastOn: 'soon' }, ['forecastOn']],
    ['with a link that is not secure', { evidenceUrl: 'http://www.example.org' }, ['evidenceUrl']],
    ['with a link that carries a password', { evidenceUrl: 'https://a:b@www.example.org' }, ['evidenceUrl']],
    ['with too many words', { unblocker: 'x'.repeat(2001) }, ['unblocker']],
    ['with nothing at all', { standing: '', percent: '', changed: '' }, ['standing', 'percent', 'changed']],
  ])('%s names what is to be put right', (_, of, fields) => {
    expect(faultsIn(of)).toEqual(fields);
  });

  it('starts from this round’s answer whole, and from an earlier one without its words', () => {
    const progress = aProgress({ evidenceUrl: 'https://www.example.org/a', obstacle: 'A vacancy' });
    const update = anUpdate({ said: { kind: 'progress', progress } });
    expect(inputsOf(update, undefined)).toMatchObject({ changed: progress.changed, evidenceUrl: progress.evidenceUrl });
    expect(inputsOf(undefined, update)).toMatchObject({
      standing: 'at risk',
      percent: '40',
      changed: '',
      obstacle: 'A vacancy',
      evidenceUrl: '',
    });
    expect(Object.values(inputsOf(undefined, undefined)).join('')).toBe('');
  });
});
