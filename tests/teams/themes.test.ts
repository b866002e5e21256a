import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Desk, openDesk, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  const [, member] = desk.people.of('barrow');
  await desk.answer(member, await desk.prompt('barrow'), 'D06');
});
afterAll(() => desk.stop());

const said = async (words: string) => (await desk.askAlone(desk.people.manager, words)).map(wordsIn).join(' ');

describe('a theme', () => {
  it.each([
    ['report domestic abuse', /Progress report: Domestic abuse/u],
    ['report theme domestic abuse this quarter', /Progress report: Domestic abuse Quarter 3/u],
    ['report theme prevention', /Progress report: Prevention and early intervention(?! delivery)/u],
    ['report prevention', /Progress report: Prevention and early intervention delivery group/u],
    ['duties theme young people', /Children and young people: duties.*D07.*D08.*D09/u],
    ['duties domestic abuse', /Domestic abuse: duties.*D02.*D06/u],
    ['deadlines theme asb', /Deadlines: Anti-social behaviour/u],
  ])('is understood in “%s”', async (words, answer) => {
    expect(await said(words)).toMatch(answer);
  });

  it('that is not there is answered with the nearest, and is never another kind of thing', async () => {
    expect(await said('report theme barrow')).toMatch(/can not read “theme barrow”.*Did you mean/u);
  });
});
