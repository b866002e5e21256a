import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { sizesOf } from '../cards/look.ts';
import { type Desk, openDesk, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T09:00:00.000Z' });
  await desk.ask(desk.people.manager, desk.places.channel('barrow'), 'link barrow');
});
afterAll(() => desk.stop());

async function alone(words: string): Promise<string> {
  const said = await desk.askAlone(desk.people.manager, words);
  expect(said).toHaveLength(1);
  return said.map(wordsIn).join(' ');
}

describe('“deadlines”', () => {
  it('says of each when it is, how far off, and who leads', async () => {
    expect(await alone('deadlines asb case review 160 days')).toMatch(
      /Deadlines: D03 .* 3 deadlines in the next 160 days, to 2 May 2027\. .*Friday 30 April 2027\*\*, in 22 weeks D03 ASB case review: Figures for the year to 31 March published Led by Council OFFICIAL$/u,
    );
  });

  it('says the round once, with what its updates answer', async () => {
    const said = await alone('deadlines barrow 14 days');
    expect(said).toMatch(
      /\*\*Tuesday 24 November\*\*, in 1 working day Updates for the board on 10 December 2026 From every group that is asked Covers D05 Data analysis, D06 Crime/u,
    );
    expect(said).toMatch(/\*\*Saturday 28 November\*\*, after 4 working days D07 ASB: Hub action log Led by Council/u);
  });

  it.each([
    ['deadlines', /^Deadlines 6 deadlines in the next 90 days, to 21 February 2027/u],
    ['deadlines all', /^Deadlines 6 deadlines/u],
    ['due', /^Deadlines 6 deadlines/u],
    ['deadlines 30 days', /in the next 30 days, to 23 December 2026/u],
    ['deadlines 30', /in the next 30 days/u],
    ['deadlines next 6 weeks', /in the next 42 days/u],
    ['deadlines barrow for 30 days', /Deadlines: Barrow Local Focus Hub .* in the next 30 days/u],
    ['deadlines 1 day', /1 deadline in the next 1 day, to 24 November 2026/u],
    ['deadlines d07', /Deadlines: D07 Reduce anti-social behaviour/u],
    ['deadlines probation in the next 120 days', /Deadlines: Probation Service 2 deadlines in the next 120 days/u],
    ['deadlines d01 1 day', /Deadlines: D01/u],
    ['DEADLINES BARROW 800 DAYS.', /Deadlines: Barrow Local Focus Hub .* in the next 800 days/u],
  ])('understands “%s”', async (words, heard) => {
    expect(await alone(words)).toMatch(heard);
  });

  it('asked in a group’s channel is the group’s', async () => {
    const [, member] = desk.people.of('barrow');
    const said = await desk.ask(member, desk.places.channel('barrow'), 'deadlines');
    expect(said.map(wordsIn).join(' ')).toMatch(/Deadlines: Barrow Local Focus Hub/u);
  });

  it.each([
    ['deadlines 0 days', /1 to 800 days ahead, so “0 days” does not fit/u],
    ['deadlines 801', /“801” does not fit/u],
    ['deadlines barrow -3 days', /“\\-3 days” does not fit/u],
    ['deadlines 1.5 days', /“1\\\.5 days” does not fit/u],
    ['deadlines 1,000 days', /“1,000 days” does not fit/u],
    ['deadlines 200 weeks', /“200 weeks” does not fit/u],
    ['deadlines 99999999999999999999 days', /does not fit/u],
    ['deadlines barow', /I do not know a group, duty, organisation or theme called “barow”\. Did you mean/u],
    ['deadlines barrow soon', /I do not know a group, duty, organisation or theme called “barrow soon”/u],
    ['deadlines 31 February', /I do not know a group, duty, organisation or theme called “31 February”/u],
    ['deadlines nhs', /Did you mean \*\*NHS North Cumbria\*\*, \*\*NHS South Cumbria\*\*/u],
    ['deadlines ${evil} <at>all</at>', /I do not know a group, duty, organisation or theme/u],
  ])('answers “%s” with what it can do', async (words, heard) => {
    expect(await alone(words)).toMatch(heard);
  });

  it('shows the first 20 of many and says how many more, on a card that Teams takes', async () => {
    const [card] = await desk.askAlone(desk.people.manager, 'deadlines 800 days');
    const said = card ? wordsIn(card) : '';
    expect(said).toMatch(/Deadlines 68 deadlines in the next 800 days/u);
    expect(said).toMatch(/And 48 more\. Type deadlines and a group, a duty or fewer days\./u);
    const { cardBytes, messageBytes } = sizesOf(Object(card?.card));
    expect(cardBytes).toBeLessThanOrEqual(28 * 1024);
    expect(messageBytes).toBeLessThanOrEqual(80 * 1024);
  });
});

describe('the steps of clocks among the deadlines', () => {
  beforeAll(() => desk.askAlone(desk.people.manager, 'start clock dardr 20 November 2026'));

  it('are told in the own chat of who may see clocks', async () => {
    expect(await alone('deadlines d02 30 days')).toMatch(/Friday 4 December\*\*, .* Review 1: Scoping/u);
  });

  it('are not told in a channel, where others read along', async () => {
    const said = await desk.ask(desk.people.manager, desk.places.channel('barrow'), 'deadlines d02 30 days');
    expect(said.map(wordsIn).join(' ')).toMatch(/Deadlines: D02/u);
    expect(said.map(wordsIn).join(' ')).not.toMatch(/Review 1/u);
  });

  it('are not told to a member', async () => {
    const [, member] = desk.people.of('barrow');
    const said = await desk.askAlone(member, 'deadlines d02 30 days');
    expect(said.map(wordsIn).join(' ')).not.toMatch(/Review 1/u);
  });
});
