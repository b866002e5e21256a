import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CardFactory, MessageFactory } from 'botbuilder';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { barrow, bot, chair, lead, outsider, teamId } from './cast.ts';
import { openSetting, type Setting } from './setting.ts';

const prompt = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'Input.Text', id: 'comment', isRequired: true, errorMessage: 'Say what changed' },
    { type: 'Input.Number', id: 'percent', value: 40 },
    { type: 'Input.Toggle', id: 'isLate', title: 'Late' },
    { type: 'Input.Text', id: 'link' },
    {
      type: 'ActionSet',
      actions: [
        {
          type: 'Action.Execute',
          title: 'Update',
          verb: 'update',
          data: { dutyId: 'd1' },
          fallback: { type: 'Action.Submit', title: 'Update', data: { verb: 'update', dutyId: 'd1' } },
        },
        { type: 'Action.Execute', title: 'No change', verb: 'same', associatedInputs: 'none', data: { dutyId: 'd1' } },
      ],
    },
  ],
  actions: [
    { type: 'Action.Submit', title: 'More', data: { msteams: { type: 'task/fetch' }, dutyId: 'd1' } },
    { type: 'Action.Submit', title: 'Help', data: { msteams: { type: 'imBack', value: 'help' } } },
    {
      type: 'Action.Submit',
      title: 'Tell',
      associatedInputs: 'none',
      data: { msteams: { type: 'messageBack', text: 'tell', displayText: 'I tell', value: { n: 1 } } },
    },
    {
      type: 'Action.ShowCard',
      title: 'Later',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Date', id: 'until' }],
        actions: [{ type: 'Action.Execute', title: 'Ask for more time', verb: 'later' }],
      },
    },
  ],
  refresh: { action: { type: 'Action.Execute', verb: 'refresh' }, userIds: [] },
};
const thanks = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Thank you' }] };

function answerWith(type: string, value: unknown, statusCode = 200) {
  return async () => ({ status: 200, body: { statusCode, type, value } });
}

describe('pressing the buttons of a card', () => {
  let setting: Setting;
  let card: RoomMessage;

  async function open(options = {}): Promise<void> {
    setting = await openSetting(options);
    const { room, echo } = setting;
    echo.habits.onMessage = async (context) => {
      if (context.activity.value === undefined) {
        await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(prompt)));
      }
    };
    await room.as(chair).install(teamId);
    const said = await room.as(chair).say(barrow, '@CSP Progress prompt');
    const posted = room.messages(`${barrow};messageid=${said.id}`).at(-1);
    if (posted === undefined) throw new Error('The bot posted no card.');
    card = posted;
  }
  beforeEach(() => open());
  afterEach(() => setting.stop());

  it('sends Action.Execute with the inputs merged into its data as strings, the empty ones left out', async () => {
    const { room, echo } = setting;
    echo.habits.onInvoke = answerWith('application/vnd.microsoft.activity.message', 'Recorded');
    const answer = await room.as(lead).press(card, 'Update', { comment: 'Patrols doubled' });
    expect(answer).toEqual({ kind: 'notice', text: 'Recorded' });
    expect(echo.heard.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: card.id,
      from: { aadObjectId: lead },
      conversation: { id: `${barrow};messageid=${card.rootId}` },
      channelData: { source: { name: 'message' }, team: { id: teamId } },
    });
    expect(echo.heard.at(-1)?.value).toEqual({
      action: {
        type: 'Action.Execute',
        title: 'Update',
        verb: 'update',
        data: { dutyId: 'd1', comment: 'Patrols doubled', percent: '40', isLate: 'false' },
      },
      trigger: 'manual',
    });
  });

  it('shows the card of an answer to the one who pressed, until the bot edits the message for everybody', async () => {
    const { room, echo } = setting;
    echo.habits.onInvoke = answerWith('application/vnd.microsoft.card.adaptive', thanks);
    expect(await room.as(lead).press(card, 'No change')).toEqual({ kind: 'card', card: thanks });
    const seenBy = (who: string) =>
      room
        .as(who)
        .messages(barrow)
        .find(({ id }) => id === card.id);
    expect(seenBy(lead)).toMatchObject({ card: thanks, isOwnCard: true });
    expect(seenBy(chair)).toMatchObject({ card: prompt });

    const update = { ...prompt, body: [{ type: 'TextBlock', text: '1 of 2 answered' }] };
    await setting.echo.proactively({ ...referenceOf(card), activityId: card.id }, async (context) => {
      await context.updateActivity({ ...MessageFactory.attachment(CardFactory.adaptiveCard(update)), id: card.id });
    });
    expect(seenBy(lead)?.card).toEqual(update);
    expect(seenBy(lead)?.isOwnCard).toBeUndefined();
    expect(seenBy(lead)?.editedAt).toBeDefined();
  });

  function referenceOf({ rootId }: RoomMessage) {
    return {
      serviceUrl: setting.room.serviceUrl,
      channelId: 'msteams',
      conversation: {
        id: `${barrow};messageid=${rootId}`,
        isGroup: true,
        conversationType: 'channel',
        name: '',
      },
      bot,
    };
  }

  it('shows what Teams would show when the bot fails, in its status or in its answer', async () => {
    const { room, echo } = setting;
    const press = () => room.as(lead).press(card, 'No change');
    echo.habits.onInvoke = async () => ({ status: 400, body: { statusCode: 400 } });
    expect(await press()).toEqual({ kind: 'error', text: 'Unable to reach app. Please try again.' });
    echo.habits.onInvoke = answerWith(
      'application/vnd.microsoft.error',
      { code: 'BadRequest', message: 'Too late' },
      400,
    );
    expect(await press()).toEqual({ kind: 'error', text: 'Too late' });
    echo.habits.onInvoke = async () => ({ status: 200, body: 'what' });
    expect(await press()).toEqual({ kind: 'error', text: 'Something went wrong. Please try again.' });
  });

  it('sends Action.Submit as a message with a value and no text, also for clients without Action.Execute', async () => {
    const { room, echo } = setting;
    const answer = await room.as(lead).press(card, 'Update', { comment: 'Done' }, { unsupported: ['Action.Execute'] });
    expect(answer).toEqual({ kind: 'sent' });
    const heard = echo.heard.at(-1);
    expect(heard).toMatchObject({ type: 'message', replyToId: card.id });
    expect(heard?.text).toBeUndefined();
    expect(heard?.value).toEqual({ verb: 'update', dutyId: 'd1', comment: 'Done', percent: '40', isLate: 'false' });
  });

  it('speaks for the person on imBack and messageBack', async () => {
    const { room, echo } = setting;
    await room.as(lead).press(card, 'Help', { comment: 'x' });
    expect(echo.heard.at(-1)).toMatchObject({ type: 'message', text: 'help', from: { aadObjectId: lead } });
    await room.as(lead).press(card, 'Tell');
    expect(echo.heard.at(-1)).toMatchObject({ type: 'message', text: 'tell', value: { n: 1 }, replyToId: card.id });
    expect(room.messages(barrow).map(({ text }) => text)).toContain('I tell');
  });

  it('opens a dialog, sends what is filled in there and closes it', async () => {
    const { room, echo } = setting;
    const form = {
      type: 'AdaptiveCard',
      body: [{ type: 'Input.Text', id: 'why' }],
      actions: [{ type: 'Action.Submit', title: 'Save', data: { dutyId: 'd1' } }],
    };
    echo.habits.onInvoke = async ({ activity }) => {
      const value = { title: 'Update', width: 'medium', card: CardFactory.adaptiveCard(form) };
      const isFetch = activity.name === 'task/fetch';
      return {
        status: 200,
        body: { task: isFetch ? { type: 'continue', value } : { type: 'message', value: 'Saved' } },
      };
    };
    const dialog = await room.as(lead).press(card, 'More', { comment: 'x' });
    expect(dialog).toEqual({ kind: 'dialog', title: 'Update', width: 'medium', card: form });
    expect(echo.heard.at(-1)).toMatchObject({ name: 'task/fetch', value: { data: { dutyId: 'd1' } } });
    expect(await room.as(lead).pressInDialog(card, dialog, 'Save', { why: 'Rain' })).toEqual({
      kind: 'closed',
      text: 'Saved',
    });
    expect(echo.heard.at(-1)).toMatchObject({ name: 'task/submit', value: { data: { dutyId: 'd1', why: 'Rain' } } });
  });

  it('asks the bot for choices, but answers for people itself', async () => {
    const { room, echo } = setting;
    const results = Array.from({ length: 20 }, (_, index) => ({ title: `Duty ${index}`, value: `d${index}` }));
    echo.habits.onInvoke = answerWith('application/vnd.microsoft.search.searchResponse', { results });
    const { choices } = await room.as(lead).query(card, 'duties', 'dut');
    expect(choices).toHaveLength(15);
    expect(echo.heard.at(-1)).toMatchObject({
      name: 'application/search',
      value: { queryText: 'dut', queryOptions: { skip: 0, top: 15 }, dataset: 'duties' },
    });
    const everywhere = await room.as(lead).query(card, 'graph.microsoft.com/users', 'e');
    const here = await room.as(lead).query(card, 'graph.microsoft.com/users?scope=currentContext', 'e');
    expect(everywhere.choices.map(({ value }) => value)).toEqual([chair, lead, outsider]);
    expect(here.choices.map(({ value }) => value)).toEqual([chair, lead]);
  });

  it('says a refresh is automatic, and a press inside a shown card takes the inputs around it', async () => {
    const { room, echo } = setting;
    echo.habits.onInvoke = answerWith('application/vnd.microsoft.activity.message', 'Noted');
    await room.as(lead).refresh(card);
    expect(echo.heard.at(-1)?.value).toEqual({
      action: { type: 'Action.Execute', verb: 'refresh', data: {} },
      trigger: 'automatic',
    });
    await room.as(lead).press(card, 'Ask for more time', { comment: 'Flood', until: '2026-12-01' });
    expect(echo.heard.at(-1)?.value.action.data).toMatchObject({ comment: 'Flood', until: '2026-12-01' });
  });

  it('refuses what a person could not do: no such button, a required field left empty, not in the team', async () => {
    const { room, echo } = setting;
    const before = echo.heard.length;
    await expect(room.as(lead).press(card, 'Approve')).rejects.toThrow(/no such button. It has: Update, No change/);
    await expect(room.as(lead).press(card, 'Update')).rejects.toThrow('Say what changed');
    await expect(room.as(lead).press(card, 'Update', { nought: '1' })).rejects.toThrow(/no input nought/);
    await expect(room.as(outsider).press(card, 'No change')).rejects.toThrow('is not in this conversation');
    expect(echo.heard).toHaveLength(before);
  });

  it('gives up on a slow answer and sends the press again under a new id', async () => {
    await setting.stop();
    await open({ answerWithinMs: 200 });
    const { room, echo } = setting;
    const gate = new EventEmitter();
    const slow = once(gate, 'open');
    echo.habits.onInvoke = async () => {
      await slow;
      return {
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'ok' },
      };
    };
    const answer = await room.as(lead).press(card, 'No change');
    expect(answer).toEqual({ kind: 'error', text: 'Unable to reach app. Please try again.' });
    gate.emit('open');
    await room.settled();
    const invokes = echo.heard.filter(({ type }) => type === 'invoke');
    expect(invokes).toHaveLength(2);
    expect(new Set(invokes.map(({ id }) => id)).size).toBe(2);
    expect(invokes[0]?.value).toEqual(invokes[1]?.value);
  });

  it('can deliver the same thing twice, under the same id or a new one', async () => {
    const { room, echo } = setting;
    echo.habits.onInvoke = answerWith('application/vnd.microsoft.activity.message', 'Noted');
    await room.as(lead).press(card, 'No change');
    const [press] = room.sent();
    if (press === undefined) throw new Error('Nothing was sent.');
    expect((await room.deliverAgain(press, { sameId: true })).status).toBe(200);
    await room.deliverAgain(press, { sameId: false });
    const [first, second, third] = echo.heard.slice(-3);
    expect(second?.id).toBe(first?.id);
    expect(third?.id).not.toBe(first?.id);
    expect(third?.value).toEqual(first?.value);
  });
});
