import type { Dice } from './dice.ts';

const PLACES = ['Barrow', 'Eden', 'South Lakeland', 'Kendal', 'Penrith', 'Ulverston', 'Walney', 'Windermere'];
const TEAMS = [
  'police',
  'probation',
  'the ICB',
  'public health',
  'the fire service',
  'housing',
  'the youth justice service',
];

/** Pieces of ordinary updates that look like something personal and are not. */
const TRAPS: readonly ((dice: Dice) => string)[] = [
  (dice) =>
    `${dice.one(['LA14', 'CA10', 'LA9', 'CA11 and CA16', 'DL8'])} ${dice.one(['hub', 'HUB', 'area', 'patrols', 'wards', 'and nearby'])}`,
  (dice) => `under SI 2007/${1830 + dice.below(3)} reg ${1 + dice.below(14)}`,
  (dice) => `Section 17 ${dice.one(['training', 'duty', 'CDA', 'refresher'])}`,
  (dice) => `s.${1 + dice.below(115)}(${1 + dice.below(4)}) CDA 1998`,
  (dice) => `${dice.one(['Q1', 'Q2', 'Q3', 'Q4'])} ${dice.one(['2026/27', '26/27', 'figures', 'ASB data', 'return'])}`,
  (dice) => `£${1 + dice.below(900)},${dice.digits(3)}${dice.one(['', '.50', ' from the PFCC', ' grant'])}`,
  (dice) => `£${dice.digits(6)} spent, £${dice.digits(5)} left`,
  (dice) => `by ${1 + dice.below(28)} ${dice.one(['March', 'June', 'December'])} ${dice.one(['2026', '2027'])}`,
  (dice) => `on ${1 + dice.below(28)}/${1 + dice.below(12)}/2027`,
  (dice) => `${1 + dice.below(28)}.${10 + dice.below(3)}.2026 at ${9 + dice.below(8)}:30`,
  (dice) => `due 2027-0${1 + dice.below(9)}-${10 + dice.below(18)}`,
  (dice) => `${dice.below(100)}% of ${dice.digits(3)} referrals`,
  (dice) => `D0${1 + dice.below(9)} ${dice.one(['ASB', '2nd phase', 'plan', 'update', 'and D12'])}`,
  (dice) => `see page ${1 + dice.below(300)} of ${dice.digits(3)}`,
  (dice) =>
    `room ${dice.one(['B12', 'G04', 'C2.14', 'A3'])}, ${dice.one(['Kendal County Hall', 'Barrow Town Hall', 'Voreda House'])}`,
  () => 'switchboard 0300 373 3300',
  () => 'helpline 0800 111 4444',
  () => 'call 101 or 999',
  (dice) =>
    `https://westmorland.sharepoint.com/sites/csp/${dice.one(['minutes', 'papers', 'plan'])}-2026-11-${10 + dice.below(18)}.docx`,
  (dice) => `https://www.example.org/report?id=${dice.digits(7)}&page=${dice.below(20)}`,
  (dice) => `minutes at https://council.gov.uk/ieListDocuments.aspx?CId=${dice.digits(3)}&MId=${dice.digits(4)}`,
  () => 'send it to communitysafety@westmorlandandfurness.gov.uk',
  (dice) =>
    `${dice.one(['analyst', 'jo.smith'])}@${dice.one(['cumbria.police.uk', 'nhs.net', 'probation.gov.uk', 'thewell.org.uk'])} has it`,
  (dice) => `incidents fell by ${dice.digits(3)} to ${dice.digits(4)}`,
  (dice) => `${dice.digits(3)} incidents logged, ${dice.below(90)} fewer than in 2025`,
  (dice) => `crime is down ${dice.below(30)}% on 2024/25`,
  (dice) => `incident review on ${1 + dice.below(28)} March 2027`,
  () => 'Victim Support have started outreach',
  () => 'victim satisfaction is at 78%',
  () => 'victims told us they feel safer',
  (dice) => `we suspect ${dice.one(PLACES)} will slip`,
  () => 'the offender management unit moved to Lancaster',
  () => 'suspect packages training went well',
  () => 'the Early Help family hub opened',
  () => 'families at risk are being offered support',
  (dice) => `Cllr ${dice.one(['Brown', 'Archer', 'Jones'])} chaired it`,
  (dice) => `${dice.one(['Sarah Hughes', 'Inspector Gray', 'the hub sergeant'])} will lead from January`,
  (dice) => `${2 + dice.below(9)} patrols on Duke Street`,
  (dice) => `${2 + dice.below(20)} High Street shops joined the scheme`,
  (dice) => `CCTV on Abbey Road and Dalton Road back by ${1 + dice.below(28)} May`,
  (dice) => `A590 ${dice.one(['ASB', 'speeding', 'closure'])} down, M6 J${36 + dice.below(8)} fine`,
  (dice) => `young people aged ${10 + dice.below(4)} to ${16 + dice.below(4)}`,
  (dice) => `Boys aged ${10 + dice.below(8)} are most at risk`,
  (dice) => `the idea was born in ${dice.one(['2019', 'Eden', 'the workshop'])}`,
  (dice) => `v${1 + dice.below(9)}.${dice.below(10)} of the ISA, ref ISA-2026-${dice.digits(3)}`,
  (dice) => `PSPO ${dice.one(['2024/03', '12/2026'])} renewed`,
  (dice) => `cost code ${dice.digits(5)}`,
  (dice) => `agenda item ${1 + dice.below(12)}, paper ${dice.one(['A', 'B', 'C'])}`,
  () => 'MS Teams call with the PFCC',
  () => 'we miss the analyst',
  (dice) => `their partner agencies in ${dice.one(PLACES)} agree`,
  (dice) => `Review ${dice.one(['A', 'B'])}: with Home Office QA`,
  (dice) => `from ${8 + dice.below(4)}am to ${1 + dice.below(6)}:30pm`,
  (dice) => `wards ${dice.one(['Central, Hindpool', 'Ormsgill and Walney North'])}: ${dice.digits(2)} reports`,
  (dice) => `FY26/27 budget line ${dice.digits(4)}`,
  (dice) => `survey: ${dice.digits(4)} responses, ${dice.digits(2)}% feel safe after dark`,
  (dice) => `court listings for ${dice.digits(3)} cases are late`,
  (dice) => `logged ${dice.digits(3)} calls`,
];

const OPENINGS = [
  '',
  'on track, ',
  'Amber. ',
  '75% there, ',
  'Done bar sign off: ',
  'no change really, ',
  'sorry late - ',
  'Red: ',
  'fyi ',
];
const MIDDLES: readonly ((dice: Dice) => string)[] = [
  (dice) => `waiting on ${dice.one(TEAMS)}`,
  (dice) => `${dice.one(PLACES)} done, rest next week`,
  () => 'plan signed off by the board',
  () => 'two hotspots cleared',
  () => 'consultation closes soon',
  () => 'no analyst until January',
  (dice) => `met with ${dice.one(TEAMS)} and agreed actions`,
];

/** A line of an ordinary update around a piece of text. */
export function surround(dice: Dice, piece: string): string {
  const middle = dice.one(MIDDLES)(dice);
  const opening = dice.one(OPENINGS);
  return dice.one([
    `${opening}${middle}. ${piece}`,
    `${opening}${piece}, ${middle}`,
    `${piece} - ${middle}`,
    `${opening}${piece}`,
    `${opening}${middle} (${piece}) and will chase`,
  ]);
}

/** An update without personal data and with one trap or two. */
export function writeHarmless(dice: Dice): string {
  const trap = dice.one(TRAPS)(dice);
  return surround(dice, dice.below(3) === 0 ? `${trap}; ${dice.one(TRAPS)(dice)}` : trap);
}
