import type { LocalBot } from './local-bot.ts';

/**
 * A partnership in the middle of a round, made the way people make it: by commands and buttons in the room. The Barrow
 * hub has answered three of its five duties, one request and one question wait, a report is issued, a clock runs.
 */
export async function tellStory(bot: LocalBot): Promise<void> {
  const { manager: boss, chair: head } = bot.people;
  const manager = bot.room.as(boss.objectId);
  const chair = bot.room.as(head.objectId);
  const barrow = bot.places.channel('barrow');
  await manager.install(bot.places.team);
  for (const one of [manager, chair]) await one.install('personal');
  await manager.say(barrow, '@CSP Progress link barrow');
  await manager.say(bot.places.team, '@CSP Progress prompt barrow');
  const [prompt] = bot.room.messages(barrow).filter(({ card }) => JSON.stringify(card ?? '').includes('updates due'));
  if (!prompt) throw new Error('No prompt was posted.');

  const [lead, constable, officer] = bot.people.of('barrow');
  for (const [person, words] of [
    [lead, 'D07 on track, 75%, two hotspots cleared and the warden is back'],
    [constable, 'D06 off track, 40%, burglary rose because there is no analyst in post'],
    [officer, 'D13 at risk, 50%, the venue fell through, back on track by 15 January'],
  ] as const) {
    const hands = bot.room.as(person.objectId);
    await hands.install('personal');
    await hands.say(barrow, words, prompt.id);
  }
  for (const words of [
    'report barrow',
    'report this quarter',
    'start clock dardr 2026-11-10',
    'ask barrow What stands in the way of the burglary work?',
    'action Recruit an analyst, Constabulary, 31 March 2027',
  ]) {
    await manager.say(manager.personal(), words);
  }
}
