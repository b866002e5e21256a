import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RoomMessage } from '../../src/rehearsal/protocol.ts';
import { buttonsOf, GOOD, statusesOf, wordsIn } from '../teams/desk.ts';
import { openRoundDesk, type RoundDesk } from './round-desk.ts';

/*
 * The round towards the board on Thursday 10 June 2027, counted back by hand in working days (DOMAIN.md section 4). Monday
 * 31 May is the spring bank holiday, and clocks show summer time.
 *
 *   −20 Wed 12 May prompts · −15 Wed 19 May nudge · −13 Fri 21 May last call · −12 Mon 24 May updates due
 *   −11 Tue 25 May overdue nudge · −10 Wed 26 May draft · −8 Fri 28 May preview · −6 Wed 2 June comments
 *   −5 Thu 3 June papers · 0 Thu 10 June board · +2 Mon 14 June actions · +5 Thu 17 June minutes
 *
 * What nobody answers climbs (section 2): due +3 Thu 27 May lead and deputy, +5 Tue 1 June manager, +10 Tue 8 June chair.
 */

jest.setTimeout(120_000);
let desk: RoundDesk;
beforeAll(async () => {
  desk = await openRoundDesk('2027-05-11T10:00:00.000Z');
});
afterAll(() => desk.stop());

/** What members wrote, as they write it, in the threads of their groups' prompts. */
const WRITTEN: readonly [group: string, place: 0 | 1 | 2, words: string][] = [
  ['crime', 0, 'on track, 60%, green. Shop theft is down'],
  ['drugs', 1, 'amber - the waiting list is long, new worker starts in July'],
  ['reoffending', 0, '3/4 done'],
  ['data', 0, 'D05 done, D12 about 40%'],
  ['asb', 0, 'D07 on track 70%. D03 not started, no analyst'],
  ['barrow', 0, 'D05 on track 50%, D06 50%, D13 done'],
  ['barrow', 1, 'D08 blocked - no outreach worker'],
  ['barrow', 2, 'D07 on track, the order was renewed'],
];

/** What the chair wrote of a restricted duty: it may stand in no report. */
const RESTRICTED = 'two reviews are with the Home Office';

/** Two organisations answer for the group. */
function voiceLead() {
  const lead = desk.people.everybody.find(({ placement }) => placement.groupIds.includes('voice'));
  if (!lead) throw new Error('Nobody is in the group.');
  return lead;
}

async function say(words: string, person = desk.people.manager): Promise<string> {
  return (await desk.askAlone(person, words)).map(wordsIn).join(' ');
}

function lastHeard(person = desk.people.chair): RoomMessage {
  const last = desk.heard(person).at(-1);
  if (!last) throw new Error(`${person.name} has heard nothing.`);
  return last.message;
}

const heardAt = (at: string, person = desk.people.manager) => {
  return desk.heard(person).filter((one) => one.at.startsWith(at));
};

async function newest() {
  const [stored] = await desk.app.store.reports.list(1);
  if (!stored) throw new Error('No report was compiled.');
  return stored;
}

describe('a round towards a board', () => {
  it('begins by itself 20 working days before: every group is prompted at 9am, and the managers are told', async () => {
    await desk.passTo('2027-05-12', '08:30');
    expect(heardAt('12 May').map(({ words }) => words)).toEqual([
      expect.stringContaining('**The round** Prompts go out at 9am today. The board is on Thursday 10 June.'),
    ]);
    expect(desk.app.partnership.groups.flatMap(({ id }) => desk.posted(id))).toEqual([]);

    await desk.passTo('2027-05-12', '09:30');
    for (const { id, shortName } of desk.app.partnership.groups) {
      expect(desk.posted(id).map(({ at }) => at)).toEqual(['12 May 09:00']);
      expect(wordsIn(desk.promptOf(id))).toMatch(new RegExp(`^${shortName}: \\d updates? due Monday 24 May`, 'u'));
    }
    for (const person of [desk.people.manager, desk.people.assistant]) {
      expect(heardAt('12 May 09:00', person).map(({ words }) => words)).toEqual([
        expect.stringMatching(
          /^The round for the board on Thursday 10 June is open The prompts of 11 groups are posted/u,
        ),
      ]);
    }
  });

  it('takes what members write, by thread and by card', async () => {
    await desk.passTo('2027-05-13', '13:10');
    for (const [group, place, words] of WRITTEN) await desk.reply(desk.people.of(group)[place], group, words);
    for (const words of ['D01 on track 80%', `D02 on track, 50%, ${RESTRICTED}`, 'D10 done, D11 50%']) {
      await desk.reply(desk.people.chair, 'board', words);
    }
    await desk.passTo('2027-05-18', '16:00');
    await desk.reply(desk.people.manager, 'board', 'D04 at risk, 30%, waiting for NHS data');
    await desk.reply(desk.people.manager, 'board', 'D14 on track 60%');

    expect(await say('status')).toMatch(/18 of 32/u);
    await desk.room.waitFor(() => wordsIn(desk.promptOf('barrow')).startsWith('Barrow: all 5 updates received'));
  });

  it('nudges the silent 15 working days before, at 9am, and nobody who has answered', async () => {
    await desk.passTo('2027-05-20', '10:00');
    expect(desk.remindedOf(/Updates for the board on 10 June/u)).toEqual([
      '19 May 09:00 eden lead',
      '19 May 09:00 eden member',
      '19 May 09:00 prevention lead',
      '19 May 09:00 prevention member',
      '19 May 09:00 south-lakeland lead',
      '19 May 09:00 south-lakeland member',
      '19 May 09:00 voice lead',
      '19 May 09:00 voice member',
    ]);
    const [eden] = desk.people.of('eden');
    expect(heardAt('19 May', eden).map(({ words }) => words)).toEqual([
      expect.stringMatching(/^5 updates are due on Monday 24 May .*in 3 working days/u),
    ]);
  });

  it('has a last call 13 working days before for those who are still silent', async () => {
    await desk.reply(voiceLead(), 'voice', 'on track 60%, 240 people came to the summer event');
    await desk.passTo('2027-05-24', '15:00');
    expect(desk.remindedOf(/Updates for the board on 10 June/u).filter((one) => one.startsWith('2'))).toEqual([
      '21 May 09:00 eden lead',
      '21 May 09:00 eden member',
      '21 May 09:00 prevention lead',
      '21 May 09:00 prevention member',
      '21 May 09:00 south-lakeland lead',
      '21 May 09:00 south-lakeland member',
    ]);
    // On the due day, by card: on time.
    const [lead] = desk.people.of('prevention');
    for (const duty of ['D07', 'D09', 'D13']) await desk.answer(lead, desk.promptOf('prevention'), duty, GOOD);
  });

  it('reminds the late the day after, and takes their answers', async () => {
    await desk.passTo('2027-05-25', '12:00');
    expect(desk.remindedOf(/Updates for the board on 10 June/u).filter((one) => one.startsWith('25 May'))).toEqual([
      '25 May 09:00 eden lead',
      '25 May 09:00 eden member',
      '25 May 09:00 south-lakeland lead',
      '25 May 09:00 south-lakeland member',
    ]);
    const words = 'D05 on track 50%, D06 on track 40%, D07 red no analyst, D08 amber, D13 done';
    await desk.reply(desk.people.of('eden')[0], 'eden', words);
    await desk.room.waitFor(() => wordsIn(desk.promptOf('eden')).startsWith('Eden: all 5 updates received'));
  });

  it('sends the draft to the managers 10 working days before', async () => {
    await desk.passTo('2027-05-26', '12:00');
    for (const person of [desk.people.manager, desk.people.assistant]) {
      expect(heardAt('26 May 09:00', person).map(({ words }) => words)).toEqual([
        expect.stringMatching(/^Progress report: .*Version 1, draft\..*27 of 32 updates received, 22 on time\./u),
      ]);
    }
  });

  it('brings in leads and deputies when 3 working days have passed', async () => {
    await desk.passTo('2027-05-27', '12:00');
    // Of South Lakeland's five duties the leads, who have answered for their own groups.
    expect(desk.remindedOf(/Updates for the board on 10 June/u).filter((one) => one.startsWith('27 May'))).toEqual([
      '27 May 09:00 asb lead',
      '27 May 09:00 crime lead',
      '27 May 09:00 data lead',
      '27 May 09:00 drugs lead',
      '27 May 09:00 south-lakeland lead',
      '27 May 09:00 south-lakeland member',
      '27 May 09:00 voice lead',
    ]);
  });

  it('shows the chair one page 8 working days before', async () => {
    await desk.passTo('2027-05-28', '11:00');
    const [page, ...others] = heardAt('28 May', desk.people.chair);
    expect(others).toEqual([]);
    expect(page?.at).toBe('28 May 09:00');
    const words = page?.words ?? '';
    expect(words).toMatch(/^The partnership on one page: Round to the board on 10 June 2027 ○ Draft Version 1, draft/u);
    expect(words).toMatch(/Updates not received Council \(\d\)/u);
    expect(words).toMatch(/Due in the next 90 days .*D14 Progress and reporting: Annual report/u);
    expect(words).not.toContain(RESTRICTED);
  });

  it('is issued, and the chair hears at once', async () => {
    await say('report all issue');
    await desk.passTo('2027-05-28', '11:01');
    const [page] = heardAt('28 May 11:01', desk.people.chair);
    expect(page?.words).toMatch(/Issued Version 1, issued by CSP manager on 28 May 2027, 11am/u);
    expect(page && buttonsOf(page.message)).toEqual(expect.arrayContaining(['Sign off', 'Return with comments']));
  });

  it('tells the managers after 5 working days what nobody has answered, the bank holiday not counted', async () => {
    await desk.passTo('2027-06-01', '11:00');
    expect(desk.remindedOf(/^\W*5 updates have no answer yet/u)).toEqual([
      '1 Jun 08:30 manager',
      '1 Jun 09:00 assistant manager',
    ]);
    expect(desk.everythingHeard().filter(({ at }) => /^(?:29|30|31) May/u.test(at))).toEqual([]);
  });

  it('comes back from the chair with comments, of which the managers hear', async () => {
    const page = lastHeard();
    const chair = desk.as(desk.people.chair);
    const form = await chair.press(page, 'Return with comments');
    await chair.pressInDialog(page, form, 'Return with comments', { comments: 'Ask South Lakeland about thefts.' });
    await desk.passTo('2027-06-01', '11:01');
    for (const person of [desk.people.manager, desk.people.assistant]) {
      const [notice] = heardAt('1 Jun 11:01', person);
      expect(notice?.words).toMatch(/^A report was returned with comments CSP chair returned version 1/u);
      expect(notice?.words).not.toContain('thefts');
    }
    expect(await say('reports')).toContain('Ask South Lakeland about thefts.');
  });

  it('has a new version that says what changed, which is issued and signed', async () => {
    await desk.reply(
      desk.people.of('south-lakeland')[0],
      'south-lakeland',
      'D06 on track 55%, D07 amber, calls are up',
    );
    await desk.passTo('2027-06-02', '10:00');
    expect(await say('report all issue')).toMatch(/Version 2, issued by CSP manager/u);
    expect(await say('compare all')).toMatch(/What changed since version 1 .*Updates received.*South Lakeland/u);

    await desk.passTo('2027-06-02', '10:01');
    const page = lastHeard();
    expect(wordsIn(page)).toMatch(/Issued Version 2, issued by CSP manager/u);
    const signed = await desk.as(desk.people.chair).press(page, 'Sign off');
    expect(wordsIn(signed)).toMatch(/✓ Signed off Version 2, signed off by CSP chair/u);
    await desk.passTo('2027-06-02', '10:02');
    expect(heardAt('2 Jun 10:02').map(({ words }) => words)).toEqual([
      expect.stringMatching(/^A report was signed off CSP chair signed off version 2/u),
    ]);
  });

  it('has every answer in the report, the late ones marked late, and nothing that was withheld', async () => {
    const { report, id } = await newest();
    expect([report.asked, report.answered, report.answeredOnTime]).toEqual([32, 29, 22]);
    const late = report.lines.flatMap(({ dutyId, answers }) =>
      answers.filter(({ isLate }) => isLate).map(({ groupId }) => `${dutyId} ${groupId}`),
    );
    expect(late).toEqual([
      'D05 eden',
      'D06 eden',
      'D06 south-lakeland',
      'D07 eden',
      'D07 south-lakeland',
      'D08 eden',
      'D13 eden',
    ]);
    const page = await (await fetch(`${desk.app.url}/reports/${id}`)).text();
    expect(page.match(/After the due day/gu)).toHaveLength(7);
    expect(page).toContain('240 people came to the summer event');
    expect(page).not.toContain(RESTRICTED);
    expect(page).toContain('Not shown: stages and counts only');
    // What no version holds can stand in no export.
    expect(JSON.stringify(report)).not.toContain(RESTRICTED);
    for (const ending of ['html', 'md', 'csv', 'docx', 'xlsx', 'scrutiny.docx']) {
      const file = await fetch(`${desk.app.url}/reports/${id}.${ending}`);
      expect([ending, file.status]).toEqual([ending, 200]);
    }
  });

  it('reminds the manager of the papers 5 working days before', async () => {
    await desk.passTo('2027-06-03', '08:30');
    expect(heardAt('3 Jun').map(({ words }) => words)).toEqual([
      expect.stringContaining(
        'Papers are due today. Version 2 of the report is signed off. The board is on Thursday 10 June.',
      ),
    ]);
  });

  it('tells the chair after 10 working days what is still missing, and is silent when the board has met', async () => {
    await desk.passTo('2027-06-18', '12:00');
    expect(desk.remindedOf(/3 updates have no answer yet/u)).toEqual(['8 Jun 09:00 chair']);
    expect(desk.remindedOf(/Updates for the board on 10 June/u).filter((one) => /^(?:9|1\d) Jun/u.test(one))).toEqual(
      [],
    );
    for (const [day, words] of [
      ['10 Jun', 'The board meets today'],
      ['14 Jun', 'Actions are due out today'],
      ['17 Jun', 'Minutes are due out today'],
    ] as const) {
      expect([day, heardAt(`${day} 08:30`)[0]?.words.includes(words)]).toEqual([day, true]);
    }
  });

  it('never spoke at night, at a weekend or on the bank holiday, and never reminded anybody twice in a day', () => {
    const all = desk.everythingHeard();
    expect(all.length).toBeGreaterThan(80);
    const quiet = all.filter(({ message, at }) => {
      const weekday = new Date(message.at).getUTCDay();
      const isFree = weekday === 0 || weekday === 6 || at.startsWith('31 May');
      return isFree || at.slice(-5) < '08:00' || at.slice(-5) >= '18:00';
    });
    expect(quiet).toEqual([]);
    const days = all
      .filter(({ words }) => /Updates for the board|is due|are due|no answer yet|were due|was due/u.test(words))
      .filter(
        ({ words, to }) => !to.startsWith('19:') && !/^(?:The partnership on one page|Progress report)/u.test(words),
      )
      .map(({ at, to }) => `${at.slice(0, -6)} ${to}`);
    expect(days.filter((one, place) => days.indexOf(one) !== place)).toEqual([]);
  });

  it('was answered with HTTP 200 throughout', () => {
    expect(statusesOf(desk)).toEqual([200]);
  });
});
