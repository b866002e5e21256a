import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { type Desk, openDesk, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.stop());

const link = (groupId: string) => desk.ask(desk.people.manager, desk.places.channel(groupId), `link ${groupId}`);
const reads = () => desk.room.exchanges().filter(({ path }) => path.includes('pagedmembers')).length;
const isLogged = () => desk.log.some(({ msg }) => msg === 'the members of a team could not be listed');

it('linking a channel reads the list of members, and keeps nobody who is not placed', async () => {
  const before = reads();
  const people = await desk.app.store.people.list();
  await link('barrow');
  await desk.room.waitFor(() => reads() > before);
  expect(await desk.app.store.people.list()).toEqual(people);
});

it('a list that can not be read is logged and spoils nothing; linking again reads it again', async () => {
  desk.room.fail({ match: { path: 'pagedmembers' }, status: 403, code: 'Forbidden' });
  const said = await link('barrow');
  expect(said.map(wordsIn).join(' ')).toMatch(/Barrow Local Focus Hub is now linked to this channel/u);
  while (!isLogged()) await new Promise((resolve) => setTimeout(resolve, 5));
  const before = reads();
  await link('barrow');
  await desk.room.waitFor(() => reads() > before);
});
