import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CardFactory, MessageFactory } from 'botbuilder';
import type { RoomView } from '../../src/rehearsal/protocol.ts';
import { barrow, chair, lead, outsider, teamId } from './cast.ts';
import { openSetting } from './setting.ts';

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [],
  actions: [{ type: 'Action.Execute', title: 'Answer', verb: 'answer' }],
};

describe('the history of a room', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is there again after a restart: messages, own cards, reactions, installs, channels, members', async () => {
    const before = await openSetting({ folder });
    before.echo.habits.onMessage = async (context) => {
      await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
    };
    before.echo.habits.onInvoke = async () => ({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { ...card, actions: [] } },
    });
    await before.room.as(chair).install(teamId);
    const said = await before.room.as(chair).say(barrow, '@CSP Progress prompt');
    await before.room.as(chair).edit(said, '@CSP Progress prompt all');
    const posted = before.room.messages(barrow)[1];
    if (posted === undefined) throw new Error('The bot posted no card.');
    await before.room.as(lead).press(posted, 'Answer');
    await before.room.as(chair).react(posted);
    await before.room.as(chair).changeChannel({ teamId, action: 'create', name: 'Eden Hub' });
    await before.room.as(chair).addMember(teamId, outsider);
    const seen = { chair: before.room.messages(barrow), lead: before.room.as(lead).messages(barrow) };
    await before.stop();

    const after = await openSetting({ folder });
    expect({ chair: after.room.messages(barrow), lead: after.room.as(lead).messages(barrow) }).toEqual(seen);
    expect(seen.lead[1]).toMatchObject({ isOwnCard: true, reactions: { like: [chair] } });
    const view: RoomView = JSON.parse(await (await fetch(`${after.room.url}/api/room`)).text());
    expect(view.installed).toEqual([teamId]);
    expect(view.teams[0]).toMatchObject({ members: [chair, lead, outsider] });
    const next = await after.room.as(outsider).say(barrow, 'Later');
    expect(Number(next.id)).toBeGreaterThan(Number(posted.id));
    await after.stop();
  });

  it('drops a last line that a crash cut short, and names any other line it cannot read', async () => {
    const before = await openSetting({ folder });
    await before.room.as(chair).install(teamId);
    await before.room.as(chair).say(barrow, 'Kept');
    await before.stop();
    appendFileSync(join(folder, 'journal.jsonl'), '{"kind":"mess');
    const after = await openSetting({ folder });
    await after.room.as(chair).say(barrow, 'Kept too');
    await after.stop();
    const again = await openSetting({ folder });
    const words = again.room.messages(barrow).filter(({ from }) => !from.isBot);
    expect(words.map(({ text }) => text)).toEqual(['Kept', 'Kept too']);
    await again.stop();

    writeFileSync(join(folder, 'journal.jsonl'), '{"kind":"app","target":"x","isInstalled":true}\n{"kind":"other"}\n');
    await expect(openSetting({ folder })).rejects.toThrow(/journal.jsonl, line 2/);
  });
});
