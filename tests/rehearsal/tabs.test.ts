import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { TabPlace } from '../../src/rehearsal/app-tabs.ts';
import { barrow, chair, groupChat, lead, outsider, teamId } from './cast.ts';
import { openSetting, type Setting } from './setting.ts';

let setting: Setting;
const opened: [name: string, place: TabPlace][] = [];

beforeEach(async () => {
  opened.length = 0;
  setting = await openSetting({
    tabs: {
      url: 'http://127.0.0.1:3978/tab/',
      personal: [{ entityId: 'my-updates', name: 'My updates' }],
      shared: [{ entityId: 'overview', name: 'CSP Progress' }],
      open({ name }, place) {
        opened.push([name, place]);
        return `http://127.0.0.1:3978/tab/#key=${opened.length}`;
      },
    },
  });
});
afterEach(() => setting.stop());

async function post(name: string, body: object): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${setting.room.url}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

it('tells its visitors which tabs the app has', async () => {
  expect(await (await fetch(`${setting.room.url}/api/room`)).json()).toMatchObject({
    tabs: {
      url: 'http://127.0.0.1:3978/tab/',
      personal: [{ entityId: 'my-updates', name: 'My updates' }],
      shared: [{ entityId: 'overview', name: 'CSP Progress' }],
    },
  });
});

it('opens the tab of a channel as the person who asks, at a new address each time', async () => {
  await setting.room.as(chair).install(teamId);
  const ask = { conversationId: barrow, entityId: 'overview', theme: 'dark', page: '/duties/d07' };
  expect(await post('tab', { as: chair, ...ask })).toEqual({
    status: 200,
    body: { url: expect.stringMatching(/key=1$/u) },
  });
  expect(await post('tab', { as: lead, ...ask })).toEqual({
    status: 200,
    body: { url: expect.stringMatching(/key=2$/u) },
  });
  expect(opened).toEqual([
    [
      'Chair, Westmorland and Furness Council',
      { entityId: 'overview', theme: 'dark', page: '/duties/d07', channelId: barrow },
    ],
    ['Lead, Cumbria Constabulary', expect.objectContaining({ channelId: barrow })],
  ]);
});

it('opens the tabs of somebody’s own chat there and nowhere else', async () => {
  const hands = setting.room.as(lead);
  await hands.install('personal');
  const ask = { as: lead, conversationId: hands.personal(), theme: 'light' };
  expect(await post('tab', { ...ask, entityId: 'my-updates' })).toMatchObject({ status: 200 });
  expect(opened).toEqual([['Lead, Cumbria Constabulary', { entityId: 'my-updates', theme: 'light' }]]);
  expect(await post('tab', { ...ask, entityId: 'overview' })).toMatchObject({ status: 404 });
  expect(await post('tab', { ...ask, as: chair, entityId: 'my-updates' })).toMatchObject({ status: 403 });
});

it('opens no tab where the app is not, to nobody who is not there, and none that is asked for wrongly', async () => {
  const ask = { as: lead, conversationId: groupChat, entityId: 'overview', theme: 'light' };
  expect(await post('tab', ask)).toEqual({ status: 409, body: { error: 'CSP Progress is not here. Add it first.' } });
  expect(await post('tab', { ...ask, as: outsider })).toMatchObject({ status: 403 });
  expect(await post('tab', { ...ask, theme: 'pink' })).toMatchObject({ status: 400 });
  expect(await post('tab', { ...ask, page: 'https://example.org' })).toMatchObject({ status: 400 });
  expect(opened).toEqual([]);
});

it('frames what is served from this machine, and is framed by nobody', async () => {
  await setting.stop();
  setting = await openSetting({ clientFolder: __dirname });
  const policy = (await fetch(setting.room.url)).headers.get('content-security-policy');
  expect(policy).toContain('frame-src http: https:');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(await (await fetch(`${setting.room.url}/api/room`)).json()).toMatchObject({
    tabs: { url: '', personal: [], shared: [] },
  });
});
