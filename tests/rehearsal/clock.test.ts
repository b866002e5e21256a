import { afterEach, describe, expect, it } from '@jest/globals';
import type { RoomClock } from '../../src/rehearsal/clock.ts';
import type { ClockView } from '../../src/rehearsal/protocol.ts';
import { chair } from './cast.ts';
import { openSetting, type Setting } from './setting.ts';

const START = '2026-11-23T09:14:00.000Z';

/** A clock that stops at every full hour, and does what a test wants there. */
function hourlyClock(atStop: (at: string) => Promise<void> = async () => {}) {
  let atMs = Date.parse(START);
  const deadlines = [{ at: '2026-11-27T08:00:00.000Z', label: 'D07 ASB: Hub action log' }];
  const clock: RoomClock & { deadlines: typeof deadlines } = {
    deadlines,
    now: () => new Date(atMs).toISOString(),
    aheadMs: () => atMs - Date.parse(START),
    async moveTo(untilAt, mayGoOn) {
      while (atMs < Date.parse(untilAt)) {
        atMs = Math.min(Date.parse(untilAt), (Math.floor(atMs / 3_600_000) + 1) * 3_600_000);
        await atStop(clock.now());
        if (!mayGoOn()) return;
      }
    },
    nextWorkingMorning: () => '2026-11-24T09:00:00.000Z',
    nextDeadline: () => deadlines[0],
  };
  return clock;
}

describe('the time in the room', () => {
  let setting: Setting;
  afterEach(() => setting.stop());

  async function open(clock: RoomClock): Promise<void> {
    setting = await openSetting({ clock, now: () => clock.now() });
  }

  async function ask(path: string, body?: unknown): Promise<{ status: number; body: ClockView & { error?: string } }> {
    const response = await fetch(`${setting.room.url}/api/${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json' },
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  }

  it('says where each button leads, and what is due there', async () => {
    await open(hourlyClock());
    expect((await ask('clock')).body).toEqual({
      at: START,
      aheadMs: 0,
      moves: [
        { to: 'next hour', at: '2026-11-23T10:00:00.000Z' },
        { to: 'next working day', at: '2026-11-24T09:00:00.000Z' },
        { to: 'next deadline', at: '2026-11-27T08:00:00.000Z', label: 'D07 ASB: Hub action log' },
        { to: 'run a week', at: '2026-11-30T09:14:00.000Z' },
      ],
    });
  });

  it('goes on by a button, and what is written then carries the new time', async () => {
    await open(hourlyClock());
    expect(await ask('clock', { to: 'next working day' })).toMatchObject({ status: 202, body: { moves: [] } });
    expect((await ask('clock/stop', {})).status).toBe(200);
    await setting.room.clock.move('next working day');
    const { body } = await ask('clock');
    expect(body).toMatchObject({ at: '2026-11-24T09:00:00.000Z', aheadMs: 85_560_000 });
    expect(body.underway).toBeUndefined();
    const chat = await setting.room.as(chair).install('personal');
    const said = await setting.room.as(chair).say(chat, 'Hello');
    expect(said.at).toBe('2026-11-24T09:00:00.000Z');
    expect(setting.echo.heard.at(-1)?.timestamp).toEqual(new Date('2026-11-24T09:00:00.000Z'));
  });

  it('makes one journey at a time, which can be stopped at its next stop', async () => {
    const stops: string[] = [];
    let letGo = () => {};
    await open(
      hourlyClock(async (at) => {
        stops.push(at);
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
      }),
    );
    const { body } = await ask('clock', { to: 'run a week' });
    expect(body.underway).toEqual({ to: 'run a week', fromAt: START, untilAt: '2026-11-30T09:14:00.000Z' });
    expect(await ask('clock', { to: 'next hour' })).toMatchObject({
      status: 409,
      body: { error: expect.stringMatching(/Stop it first/) },
    });
    const stopped = setting.room.clock.stop();
    letGo();
    await stopped;
    expect((await ask('clock')).body).toMatchObject({ at: '2026-11-23T10:00:00.000Z' });
    expect(stops).toEqual(['2026-11-23T10:00:00.000Z']);
  });

  it('stops where something due failed, says so, and can go on', async () => {
    let isBroken = true;
    await open(
      hourlyClock(async () => {
        if (isBroken) throw new Error('the store is gone');
      }),
    );
    await expect(setting.room.clock.move('run a week')).rejects.toThrow(/so the time stopped here/);
    expect((await ask('clock')).body).toMatchObject({ at: '2026-11-23T10:00:00.000Z', problem: expect.any(String) });
    isBroken = false;
    await setting.room.clock.move('next hour');
    const { body } = await ask('clock');
    expect(body.at).toBe('2026-11-23T11:00:00.000Z');
    expect(body.problem).toBeUndefined();
  });

  it('tells everybody of every stop', async () => {
    await open(hourlyClock());
    const stopping = new AbortController();
    const response = await fetch(`${setting.room.url}/api/events?as=${chair}`, { signal: stopping.signal });
    await setting.room.clock.move('next working day');
    const told: string[] = [];
    for await (const chunk of response.body ?? []) {
      told.push(Buffer.from(chunk).toString());
      if (told.join('').includes('"at":"2026-11-24T09:00:00.000Z","aheadMs":85560000,"moves":[{')) break;
    }
    stopping.abort();
    const events = told.join('').match(/"kind":"clock"/g);
    // At the start of the stream, when setting out, at each of 24 stops, and on arrival.
    expect(events).toHaveLength(1 + 1 + 24 + 1);
  });

  it.each([
    ['clock', { to: 'yesterday' }, 400, /to: /],
    ['clock', {}, 400, /to: /],
  ])('refuses %s %j', async (path, body, status, error) => {
    await open(hourlyClock());
    expect(await ask(path, body)).toMatchObject({ status, body: { error: expect.stringMatching(error) } });
    expect((await ask('clock')).body.aheadMs).toBe(0);
  });

  it('has no button for a deadline where none lies ahead', async () => {
    const clock = hourlyClock();
    clock.deadlines.length = 0;
    await open(clock);
    expect((await ask('clock')).body.moves.map(({ to }) => to)).not.toContain('next deadline');
    expect(await ask('clock', { to: 'next deadline' })).toMatchObject({ status: 409 });
  });

  it('cannot be moved where the room was given no clock', async () => {
    setting = await openSetting();
    expect(await ask('clock')).toMatchObject({
      status: 404,
      body: { error: expect.stringMatching(/cannot be moved/) },
    });
    expect(await ask('clock', { to: 'next hour' })).toMatchObject({ status: 409 });
    expect(await ask('clock/stop', {})).toMatchObject({ status: 404 });
  });
});
