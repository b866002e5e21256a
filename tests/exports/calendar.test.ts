import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { actionDeadlinesOf } from '../../src/domain/action-deadlines.ts';
import { type AgendaItem, agendaIn } from '../../src/domain/agenda.ts';
import { writeCalendar } from '../../src/exports/calendar.ts';
import { loadPartnership } from '../../src/register/load.ts';
import type { Calendar } from '../../src/usecases/read-feed.ts';
import { duty } from '../domain/compile-builders.ts';
import { HOSTILE } from './hostile.ts';

function anItem(of: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: 'D07:monthly:2026-11-28',
    kind: 'monthly',
    on: '2026-11-28',
    title: 'D07 ASB: Hub action log',
    ownerNames: ['Council', 'Constabulary'],
    isOwed: false,
    duty: duty('D07', {
      title: 'Reduce anti-social behaviour',
      hook: 'Crime and Disorder Act 1998 s.6(1)(a); guidance',
    }),
    including: [],
    ...of,
  };
}

function aCalendar(items: AgendaItem[], of: Partial<Calendar> = {}): Calendar {
  return {
    partnershipId: 'test',
    name: 'Test deadlines: Barrow',
    marking: 'OFFICIAL',
    items,
    stampedAt: '2026-11-23T00:00:00.000Z',
    ...of,
  };
}

/** Read by a parser that had no part in writing it. */
function parse(text: string) {
  const calendar = ICAL.Component.fromString(text);
  const events = calendar.getAllSubcomponents('vevent');
  return { calendar, events, read: events.map((event) => new ICAL.Event(event)) };
}

/** The parser leaves properties beyond the standard as they are; the standard says that they are text. */
function nameIn(calendar: ICAL.Component): unknown {
  const name = calendar.getFirstPropertyValue('x-wr-calname');
  return ICAL.design.icalendar.value['text']?.fromICAL?.(String(name));
}

describe('a calendar file', () => {
  const round = anItem({
    id: 'round:2026-12-10:2026-11-24',
    on: '2026-11-24',
    title: 'Updates for the board on 10 December 2026',
    duty: undefined,
    ownerNames: [],
    including: [
      { dutyName: 'D05 Data analysis', what: 'Performance pack' },
      { dutyName: 'D07 ASB', what: 'Update for the board' },
    ],
  });
  const text = writeCalendar(aCalendar([round, anItem()]));

  it('holds each deadline as one whole day that stays free', () => {
    const { calendar, events, read } = parse(text);
    expect(calendar.name).toBe('vcalendar');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//CSP Progress//Deadlines//EN');
    expect(read.map(({ startDate }) => [startDate.toString(), startDate.isDate])).toEqual([
      ['2026-11-24', true],
      ['2026-11-28', true],
    ]);
    expect(read.map(({ endDate }) => endDate.toString())).toEqual(['2026-11-25', '2026-11-29']);
    expect(events.map((event) => event.getFirstPropertyValue('transp'))).toEqual(['TRANSPARENT', 'TRANSPARENT']);
    expect(events.map((event) => String(event.getFirstPropertyValue('dtstamp')))).toEqual([
      '2026-11-23T00:00:00Z',
      '2026-11-23T00:00:00Z',
    ]);
  });

  it('says what it is, who leads it and on which legal basis', () => {
    const { read } = parse(text);
    expect(read.map(({ summary }) => summary)).toEqual([round.title, 'D07 ASB: Hub action log']);
    expect(read.map(({ description }) => description)).toEqual([
      'Every group that is asked answers its prompt by this day.\nD05 Data analysis: Performance pack\nD07 ASB: Update for the board\nOFFICIAL',
      'D07 Reduce anti-social behaviour\nLed by Council and Constabulary\nLegal basis (check with your legal team): Crime and Disorder Act 1998 s.6(1)(a); guidance\nOFFICIAL',
    ]);
  });

  it('names a deadline the same whenever it is written', () => {
    const uids = (of: Partial<Calendar>) =>
      parse(writeCalendar(aCalendar([round, anItem()], of))).read.map(({ uid }) => uid);
    expect(uids({})).toEqual([
      'round:2026-12-10:2026-11-24@test.csp-progress',
      'D07:monthly:2026-11-28@test.csp-progress',
    ]);
    expect(uids({ stampedAt: '2027-01-01T00:00:00.000Z' })).toEqual(uids({}));
    expect(writeCalendar(aCalendar([anItem()]))).toBe(writeCalendar(aCalendar([anItem()])));
  });

  it('ends every line as the standard asks, none longer than 75 bytes', () => {
    const long = writeCalendar(aCalendar([anItem({ title: `D07 ${'é🎉日'.repeat(80)}` })]));
    expect(long.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(long.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(parse(long).read[0]?.summary).toBe(`D07 ${'é🎉日'.repeat(80)}`);
  });

  it.each([...HOSTILE, 'a, b; c \\ d', 'END:VEVENT', '"quoted" : colon'])('keeps words as words: %j', (words) => {
    const written = writeCalendar(aCalendar([anItem({ title: words })], { name: words, marking: words }));
    const { calendar, read } = parse(written);
    const said = words.replaceAll(/\r\n?/gu, '\n');
    expect(read).toHaveLength(1);
    expect(read[0]?.summary).toBe(said);
    expect(read[0]?.description).toContain(said);
    expect(nameIn(calendar)).toBe(said);
  });

  it('is a calendar also when nothing is due', () => {
    const { calendar, events } = parse(writeCalendar(aCalendar([])));
    expect(events).toEqual([]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Test deadlines: Barrow');
  });

  it('holds two years of the shipped register and the board’s actions, read back day by day', async () => {
    const partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
    const actions = actionDeadlinesOf([
      {
        number: 1,
        revision: 1,
        what: 'Renew the order; ask “Barrow”, Eden\\Kendal',
        owner: { kind: 'group', id: 'barrow' },
        dutyId: 'D07',
        dueOn: '2027-01-29',
        agreedOn: '2026-12-10',
        state: 'open',
        by: { tenantId: 't', objectId: 'o' },
        at: '2026-12-10T16:00:00.000Z',
      },
    ]);
    const horizon = { fromOn: '2026-11-23', toOn: '2028-11-23' };
    const items = agendaIn(partnership, { kind: 'partnership' }, horizon, actions);
    expect(items.length).toBeGreaterThan(60);
    const { read } = parse(writeCalendar(aCalendar(items)));
    expect(read.map(({ summary, startDate }) => [startDate.toString(), summary])).toEqual(
      items.map(({ on, title }) => [on, title]),
    );
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(items.length);
    expect(read.every(({ startDate }) => startDate.isDate)).toBe(true);
  });
});
