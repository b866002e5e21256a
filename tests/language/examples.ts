/** The worked examples of replies that the partnership's rules were written with; today is Monday 23 November 2026. */
export interface Example {
  reply: string;
  status?: string;
  percent?: number;
  rag?: string;
  obstacle?: string;
  requestedDate?: string;
  items?: { ref: string; status: string; percent: number }[];
  confirm?: true;
}

export const EXAMPLES: readonly Example[] = [
  { reply: 'done', status: 'complete', percent: 100 },
  { reply: 'Done 👍 minutes attached', status: 'complete', percent: 100 },
  {
    reply: '75% there, waiting on police data',
    status: 'in_progress',
    percent: 75,
    obstacle: 'Waiting on police data',
  },
  { reply: 'no change since last qtr', status: 'no_change' },
  { reply: 'can we push to 14 March?', requestedDate: '2027-03-14', confirm: true },
  { reply: 'Blocked - no analyst', status: 'blocked', rag: 'red', obstacle: 'No analyst' },
  { reply: 'N/A for Eden', status: 'not_applicable', confirm: true },
  { reply: 'whats this for?', confirm: true },
  {
    reply: 'ASB plan done, drugs one about 40%',
    items: [
      { ref: 'D07', status: 'complete', percent: 100 },
      { ref: 'D08', status: 'in_progress', percent: 40 },
    ],
    confirm: true,
  },
  { reply: 'oh brilliant another form 🙄 yeah its going GREAT obvs', confirm: true },
  { reply: 'end of month', requestedDate: '2026-11-30' },
  { reply: 'w/c 12th', confirm: true },
  { reply: 'on track, 60%, green', status: 'in_progress', percent: 60, rag: 'green' },
  {
    reply: 'amber - venue for consultation fell thru but rebooking',
    status: 'in_progress',
    rag: 'amber',
    obstacle: 'Venue for consultation fell through but rebooking',
  },
  {
    reply: 'not started yet sorry, been covering 2 vacancies',
    status: 'not_started',
    percent: 0,
    obstacle: 'Covering 2 vacancies',
  },
  { reply: 'same as b4', status: 'no_change' },
  { reply: 'ask probation', confirm: true },
  { reply: "I've moved teams, not me anymore", confirm: true },
  { reply: '3/4 done', status: 'in_progress', percent: 75 },
  { reply: 'should be signed off fri', status: 'in_progress', requestedDate: '2026-11-27' },
  { reply: 'nearly there', status: 'in_progress' },
  {
    reply: 'Red. probation havent sent the figures & weve chased x3',
    status: 'in_progress',
    rag: 'red',
    obstacle: "Probation haven't sent the figures and we've chased x3",
  },
  { reply: 'Completed bar the sign off', status: 'in_progress' },
  { reply: 'yes', confirm: true },
  { reply: '👍', confirm: true },
  { reply: 'on leave til 7th, will do it when im back', requestedDate: '2026-12-07', confirm: true },
  {
    reply: 'Barrow done, Eden about half, SL not started',
    status: 'in_progress',
    items: [
      { ref: 'barrow', status: 'complete', percent: 100 },
      { ref: 'eden', status: 'in_progress', percent: 50 },
      { ref: 'south-lakeland', status: 'not_started', percent: 0 },
    ],
    confirm: true,
  },
  {
    reply: 'Mrs J Bloggs at 12 High St LA14 2XX has rung 4 times about next door, can someone chase',
    confirm: true,
  },
  {
    reply: 'NHS no 999 000 0018, referred to drugs svc, otherwise 50% there',
    status: 'in_progress',
    percent: 50,
    confirm: true,
  },
  { reply: 'its all in the minutes', confirm: true },
];
