import { describe, expect, it } from '@jest/globals';
import { explain } from '../../../src/language/reply/explain.ts';
import { read } from './read.ts';

const EMPTY = { status: null, percent: null, rag: null, obstacle: null };

describe('what is no update', () => {
  it.each([
    ['speak to fire', 'redirect'],
    ['Probation lead on this not us', 'redirect'],
    ['not ours, goes to housing', 'redirect'],
    ["I'm not the right person for this", 'owner change'],
    ['Ive changed jobs', 'owner change'],
    ['on a/l until monday', 'leave'],
    ['great, another reminder', 'sarcasm'],
    ['green obviously 🙄', 'sarcasm'],
    ['when is this due', 'a question'],
    ['can someone call me', 'a question'],
    ['👍👍', 'nothing said'],
    ['will do', 'nothing said'],
    ['ok thanks', 'nothing said'],
    ['gorffennwyd', 'nothing said'],
    ['', 'nothing said'],
  ])('"%s" records nothing: %s', (reply, doubt) => {
    expect(read(reply)).toMatchObject({ ...EMPTY, doubts: [doubt] });
  });

  it('finds the organisation that should be asked', () => {
    expect(read('ask probation').beside).toEqual([{ kind: 'redirect', organisationId: 'probation' }]);
    expect(read('check with NHS').beside).toEqual([{ kind: 'redirect', organisationId: null }]);
  });

  it('reads the leave of somebody else as an obstacle', () => {
    expect(read('40%, the analyst is on leave')).toMatchObject({ percent: 40, beside: [], doubts: [] });
  });

  it('keeps a position beside a question', () => {
    expect(read('50% done, who signs off?')).toMatchObject({ percent: 50, beside: [{ kind: 'question' }], doubts: [] });
  });

  it('takes only a secure link as evidence', () => {
    expect(read('done https://example.org/m.pdf').beside).toEqual([
      { kind: 'evidence', url: 'https://example.org/m.pdf' },
    ]);
    expect(read('done http://example.org/m.pdf').beside).toEqual([]);
  });

  it.each(['we missed the home office deadline', 'someone has been stabbed', '60%, a worker was threatened'])(
    'tells of "%s"',
    (reply) => {
      expect(read(reply).beside).toContainEqual({ kind: 'alarming' });
    },
  );

  it.each(['drug related deaths down 5%', 'domestic homicide review published', 'meeting the deadline'])(
    'is not alarmed by "%s"',
    (reply) => {
      expect(read(reply).beside).not.toContainEqual({ kind: 'alarming' });
    },
  );
});

describe('a reply with personal data', () => {
  const reading = read('victim is Sarah Jones, waiting on police, 40% done by 11 Dec, amber');

  it('keeps status, percent, colour and day, and asks', () => {
    expect(reading).toMatchObject({ status: 'in_progress', percent: 40, rag: 'amber', requestedDate: '2026-12-11' });
    expect(reading.doubts).toContain('personal data');
  });

  it('gives none of its words back', () => {
    expect(reading).toMatchObject({ obstacle: null, unblocker: null, evidence: [] });
    expect(`${JSON.stringify(reading)} ${explain(reading).join(' ')}`).not.toMatch(/sarah|jones|police/i);
  });
});

describe('why a reply was read so', () => {
  it('says which words gave each part', () => {
    expect(explain(read('Amber, 60% done, can we push to 14 March?'))).toEqual(
      expect.arrayContaining(['Colour from "Amber".', 'Percent from "60% done".', 'Day from "14 March".']),
    );
  });
});
