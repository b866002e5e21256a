import type { Beside, Doubt, Reading } from '../../domain/reading.ts';

const FIELDS: Record<string, string> = {
  status: 'Status',
  percent: 'Percent',
  rag: 'Colour',
  obstacle: 'In the way',
  requestedDate: 'Day',
  leave: 'Away',
};

const DOUBTS: Record<Doubt, string> = {
  'nothing said': 'Nothing says where this stands.',
  'a question': 'It is a question, not an update.',
  'several at once': 'It speaks of something other than the one thing asked, or of several.',
  'not applicable': 'It says that this does not apply: ask why first.',
  'weekend or holiday': 'The day is a weekend or a holiday.',
  'date is past': 'The day has passed.',
  'date is unclear': 'The day may mean more than one, or is missing.',
  'no such date': 'No calendar has that day.',
  'personal data': 'It holds personal information, so its words are withheld.',
  redirect: 'It says to ask somebody else.',
  'owner change': 'It says that somebody else answers for this now.',
  leave: 'The person is away.',
  sarcasm: 'It may not mean what it says.',
  contradiction: 'Two things in it can not both be true.',
};

const BESIDES: Record<Beside['kind'], string | null> = {
  question: null,
  redirect: null,
  'owner change': null,
  leave: null,
  sarcasm: null,
  alarming: 'It may speak of a death, a threat or a missed legal date: tell the manager today, privately.',
  'more time': 'It asks for more time: a request for the manager, not a change.',
  evidence: 'It names evidence.',
};

/** Why a reply was read so, a sentence each: what gave each field, what stands beside it, why to ask first. */
export function explain(reading: Reading): string[] {
  const given = reading.evidence.map(({ field, words }) => `${FIELDS[field] ?? field} from "${words}".`);
  const beside = reading.beside.flatMap(({ kind }) => BESIDES[kind] ?? []);
  const suggested = reading.suggestedRag === null ? [] : [`Suggests ${reading.suggestedRag}, which nobody said.`];
  return [...given, ...suggested, ...beside, ...reading.doubts.map((doubt) => DOUBTS[doubt])];
}
