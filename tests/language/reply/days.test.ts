import { describe, expect, it } from '@jest/globals';
import { read } from './read.ts';

describe('the day by which it will be finished', () => {
  it.each([
    ['will be done by 4/12', '2026-12-04'],
    ['14.12.26', '2026-12-14'],
    ['by fri', '2026-11-27'],
    ['end of next week', '2026-12-04'],
    ['end of Q3', '2026-12-31'],
    ['end of the financial year', '2027-03-31'],
    ['by the next board', '2026-12-10'],
    ['march board', '2027-03-11'],
    ['a week on Thursday', '2026-12-03'],
    ['thursday week', '2026-12-03'],
    ['in a fortnight', '2026-12-07'],
    ['in 10 working days', '2026-12-07'],
    ['til 7th', '2026-12-07'],
    ['w/c 30 Nov', '2026-11-30'],
    ['christmas eve', '2026-12-24'],
    ['COP 30 December', '2026-12-30'],
    ['17th december not 7th sorry', '2026-12-17'],
    ['met on 12 November, next meeting 2 Dec, 60% done by 11 Dec', '2026-12-11'],
  ])('"%s" is %s', (reply, requestedDate) => {
    expect(read(reply)).toMatchObject({ requestedDate, doubts: [] });
  });

  it.each([
    ['by saturday', '2026-11-28'],
    ['25 dec', '2026-12-25'],
    ['can we push to 14 March?', '2027-03-14'],
    ['easter monday', '2027-03-29'],
  ])('"%s" keeps %s and asks, because nobody works then', (reply, requestedDate) => {
    expect(read(reply)).toMatchObject({ requestedDate, doubts: ['weekend or holiday'] });
  });

  it.each([
    ['30th feb', 'no such date'],
    ['by 31/11', 'no such date'],
    ['by 12/13/26', 'no such date'],
    ['w/c 12th', 'date is unclear'],
    ['mid Jan', 'date is unclear'],
    ['before Christmas', 'date is unclear'],
    ['next week', 'date is unclear'],
    ['by Thursday 27 November', 'date is unclear'],
    ['3/4', 'date is unclear'],
    ['I need more time', 'date is unclear'],
    ['by 1 March 2026', 'date is past'],
  ])('"%s" gives no day and asks: %s', (reply, doubt) => {
    expect(read(reply)).toMatchObject({ requestedDate: null, doubts: [doubt] });
  });

  it.each([
    'Everything is on track. Next meeting 14 January.',
    'Consultation opens 4 January and closes 12 Feb',
    'starts 4 Jan',
    'Finished 12/11/26',
    'waiting on police data due 4 Dec',
  ])('"%s" names other days', (reply) => {
    expect(read(reply).requestedDate).toBeNull();
  });
});
