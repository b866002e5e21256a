import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { promptGroup } from '../../src/usecases/prompt-group.ts';
import { findStalePrompts, redrawPrompt } from '../../src/usecases/redraw-prompt.ts';
import { anUpdate } from '../builders.ts';
import { MANAGER, openSetting, ROUND, type Setting, START } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

function prompt(groupId = 'barrow') {
  return promptGroup(setting.tools, { groupId, by: MANAGER });
}

function kept() {
  return setting.tools.store.prompts.get(ROUND, 'barrow');
}

describe('prompting a group', () => {
  it('posts the group’s duties in its channel and remembers the thread', async () => {
    const channel = await setting.link('barrow');
    expect(await prompt()).toMatchObject({ outcome: 'sent', channel: { id: channel.id } });
    const [[where, view] = []] = setting.messenger.posted;
    expect(where).toMatchObject({ id: channel.id });
    expect(view?.lines.map(({ duty }) => duty.id)).toEqual(['D05', 'D06', 'D07', 'D08', 'D13']);
    expect(await kept()).toMatchObject({
      state: 'sent',
      threadId: `${channel.id};messageid=1795000000001`,
      messageId: '1795000000001',
      sentAt: START,
      drawnAt: START,
      askedBy: 'CSP manager',
    });
    const [entry] = await setting.tools.store.audit.list(1);
    expect(entry).toMatchObject({ act: 'prompt group', subject: 'barrow', by: { objectId: 'manager' } });
  });

  it('by ten managers at once posts one card', async () => {
    await setting.link('barrow');
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => prompt()));
    expect(setting.messenger.posted).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'sent')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => /^(being|already) sent$/u.test(outcome))).toHaveLength(9);
  });

  it('again in the same round posts nothing, and tells where it stands', async () => {
    await setting.link('barrow');
    await prompt();
    await setting.tools.store.updates.add(anUpdate({ dutyId: 'D05' }));
    expect(await prompt()).toMatchObject({ outcome: 'already sent', view: { answered: 1 } });
    expect(setting.messenger.posted).toHaveLength(1);
  });

  it('again in the next round posts again', async () => {
    await setting.link('barrow');
    await prompt();
    setting.pass(20 * 86_400_000);
    expect(await prompt()).toMatchObject({ outcome: 'sent' });
    expect(setting.messenger.posted).toHaveLength(2);
  });

  it('after a crash waits for the lease of thirty seconds, then posts', async () => {
    await setting.link('barrow');
    const { postPrompt } = setting.messenger;
    setting.messenger.postPrompt = async () => {
      throw new Error('the process died');
    };
    await expect(prompt()).rejects.toThrow('died');
    setting.messenger.postPrompt = postPrompt;
    expect(await prompt()).toMatchObject({ outcome: 'being sent' });
    setting.pass(30_000);
    expect(await prompt()).toMatchObject({ outcome: 'sent' });
  });

  it('that Teams can not take now is given back, and can be asked for at once', async () => {
    await setting.link('barrow');
    setting.messenger.answers.push({
      outcome: 'later',
      code: 'Throttled',
      retryAfterMs: 60_000,
      mayHaveArrived: false,
    });
    expect(await prompt()).toMatchObject({ outcome: 'not reached', code: 'Throttled', mayRetry: true });
    expect(await kept()).toBeUndefined();
    expect(await prompt()).toMatchObject({ outcome: 'sent' });
  });

  it.each(['unreachable', 'gone'] as const)(
    'that is %s closes the channel until it is heard of again',
    async (outcome) => {
      const channel = await setting.link('barrow');
      setting.messenger.answers.push({ outcome, code: 'BotNotInConversationRoster' });
      expect(await prompt()).toMatchObject({ outcome: 'not reached', mayRetry: false });
      expect(await prompt()).toMatchObject({ outcome: 'no channel' });
      await setting.tools.store.conversations.remember({ ...channel, isOpen: true });
      expect(await prompt()).toMatchObject({ outcome: 'sent' });
    },
  );

  it('needs a group of the register, a channel and a board ahead', async () => {
    expect(await prompt('nowhere')).toEqual({ outcome: 'no such group' });
    expect(await prompt()).toMatchObject({ outcome: 'no channel' });
    setting.pass(80 * 365 * 86_400_000);
    expect(await prompt()).toEqual({ outcome: 'no board ahead' });
    expect(setting.messenger.posted).toEqual([]);
  });
});

describe('redrawing the posted card', () => {
  const redraw = () => redrawPrompt(setting.tools, ROUND, 'barrow');

  beforeEach(async () => {
    await setting.link('barrow');
    await prompt();
    setting.pass(1000);
    await setting.tools.store.updates.add(anUpdate({ dutyId: 'D05', saidAt: setting.tools.now() }));
    setting.pass(1000);
  });

  it('shows what was said, on the same message, and marks it drawn', async () => {
    expect(await redraw()).toEqual({ outcome: 'drawn' });
    const [[channel, posted, view] = []] = setting.messenger.redrawn;
    expect(channel?.id).toBe(posted?.conversationId);
    expect(posted?.messageId).toBe('1795000000001');
    expect(view).toMatchObject({ answered: 1, heardFrom: ['Council'] });
    expect(await kept()).toMatchObject({ drawnAt: setting.tools.now() });
  });

  it('is wanted for a card that is older than the newest answer, and no longer once it is drawn', async () => {
    expect(await findStalePrompts(setting.tools)).toMatchObject([{ roundId: ROUND, groupId: 'barrow' }]);
    await redraw();
    expect(await findStalePrompts(setting.tools)).toEqual([]);
  });

  it('is wanted when the answer came in the very instant of the drawing', async () => {
    await redraw();
    await setting.tools.store.updates.add(anUpdate({ dutyId: 'D06', saidAt: setting.tools.now() }));
    expect(await findStalePrompts(setting.tools)).toHaveLength(1);
  });

  it('later keeps the card marked as old, and says how long to wait', async () => {
    setting.messenger.answers.push({ outcome: 'later', code: 'Throttled', retryAfterMs: 5000, mayHaveArrived: false });
    expect(await redraw()).toEqual({ outcome: 'later', waitMs: 5000 });
    expect(await findStalePrompts(setting.tools)).toHaveLength(1);
  });

  it('of a deleted message forgets the prompt, so that it can be posted again', async () => {
    setting.messenger.answers.push({ outcome: 'gone', code: 'ActivityNotFoundInConversation' });
    expect(await redraw()).toEqual({ outcome: 'nothing to draw' });
    expect(await kept()).toBeUndefined();
    expect(await prompt()).toMatchObject({ outcome: 'sent', view: { answered: 1 } });
  });

  it('where the app was removed closes the channel and asks no more', async () => {
    setting.messenger.answers.push({ outcome: 'unreachable', code: 'BotNotInConversationRoster' });
    expect(await redraw()).toEqual({ outcome: 'nothing to draw' });
    await redraw();
    expect(setting.messenger.redrawn).toHaveLength(1);
  });

  it('of what was never posted does nothing', async () => {
    expect(await redrawPrompt(setting.tools, ROUND, 'eden')).toEqual({ outcome: 'nothing to draw' });
    expect(await redrawPrompt(setting.tools, '2026-12-09', 'barrow')).toEqual({ outcome: 'nothing to draw' });
    expect(await redrawPrompt(setting.tools, ROUND, 'nowhere')).toEqual({ outcome: 'nothing to draw' });
    expect(setting.messenger.redrawn).toEqual([]);
  });
});
