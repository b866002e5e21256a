import type { Partnership } from '../../domain/partnership.ts';
import { organisationName } from '../../domain/prompt.ts';
import { bandOf, type RiskLine, type RiskRevision } from '../../domain/risk.ts';
import {
  BANDS,
  describeRevision,
  describeRiskMove,
  describeScore,
  IMPACTS,
  LIKELIHOODS,
} from '../../domain/risk-words.ts';
import { count, formatInstant } from '../../domain/words.ts';
import { describeAbout } from '../../usecases/view-risks.ts';
import type { CardData, Mark, Withheld } from '../card-data.ts';
import { plain, shorten } from '../plain.ts';
import { riskPhrases } from '../risk-phrases.ts';

const COLORS: Record<RiskLine['band'], Mark['color']> = { high: 'attention', medium: 'warning', low: 'good' };
/** Rows that fit one card at ease; the rest is told by number. */
const MOST_ROWS = 15;
const MOST_HISTORY = 10;
/** Where the risk is to the partnership as a whole, in the form. */
export const PARTNERSHIP = 'partnership';

/** Every open risk, highest score first. */
export function risksData(
  partnership: Partnership,
  { open, closed }: { open: readonly RiskLine[]; closed: number },
  mayKeep: boolean,
): CardData['risks'] {
  const hidden = open.slice(MOST_ROWS).map(({ number }) => number);
  const high = open.filter(({ band }) => band === 'high').length;
  return {
    title: open.length === 0 ? 'Risks' : count(open.length, 'open risk', 'open risks'),
    subtitle: [
      open.length + closed === 0 ? riskPhrases.none : open.length === 0 ? riskPhrases.noneOpen : `${high} high.`,
      closed > 0 ? `${count(closed, 'risk is', 'risks are')} closed.` : '',
      open.length > 0 ? 'Moves are since the last quarter ended.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    rows: open.slice(0, MOST_ROWS).map((line) => ({
      ...markOf(line.band),
      number: line.number,
      title: plain(shorten(line.title, 100)),
      score: `${describeScore(line)}, ${describeRiskMove(line)}`,
      about: `${describeAbout(partnership, line.dutyId)}. Owner: ${line.ownerName}.`,
    })),
    more: hidden.length > 0 ? `And ${hidden.length} more: type risk and one of ${hidden.slice(0, 20).join(', ')}.` : '',
    mayKeep,
    marking: partnership.marking,
  };
}

/** One risk with its history, newest first. */
export function riskData(
  partnership: Partnership,
  { newest, history }: { newest: RiskRevision; history: readonly RiskRevision[] },
  ask: { mayKeep: boolean; notice: string },
): CardData['risk'] {
  const band = bandOf(newest.likelihood * newest.impact);
  const owner = organisationName(partnership, newest.ownerId);
  const hidden = history.length - MOST_HISTORY;
  return {
    number: newest.number,
    basedOn: newest.revision,
    title: `Risk ${newest.number}: ${plain(newest.title)}`,
    subtitle: `${describeAbout(partnership, newest.dutyId)}. Owner: ${owner}.`,
    notice: ask.notice,
    ...(newest.isClosed
      ? { shape: '✓', word: 'Closed', color: 'default' as const }
      : { ...markOf(band), word: 'Open' }),
    score: describeScore({ ...newest, band }),
    response: plain(newest.response),
    isClosed: newest.isClosed,
    mayKeep: ask.mayKeep,
    mayUndo: ask.mayKeep,
    reviewTitle: newest.isClosed ? 'Open again' : 'Review',
    history: history.slice(0, MOST_HISTORY).map((one, index) => historyRow(partnership, one, history[index + 1])),
    moreHistory: hidden > 0 ? `And ${count(hidden, 'earlier entry', 'earlier entries')}.` : '',
    marking: partnership.marking,
  };
}

/** What is in the boxes: as typed, so that nothing is lost when an error comes back. */
export interface RiskInputs {
  title: string;
  about: string;
  ownerId: string;
  likelihood: string;
  impact: string;
  response: string;
}

/** A new risk for number 0, else a review that starts from how the risk stands. */
export function riskFormData(
  partnership: Partnership,
  ask: { number: number; basedOn: number; inputs: RiskInputs; error: string; withheld: Withheld },
): CardData['risk-form'] {
  const { number, basedOn, inputs, error, withheld } = ask;
  const free = partnership.duties.filter(({ restricted }) => !restricted);
  return {
    ...withheld,
    number,
    basedOn,
    title: number === 0 ? 'Add a risk' : `Review risk ${number}`,
    riskTitle: inputs.title,
    about: inputs.about,
    ownerId: inputs.ownerId,
    likelihood: inputs.likelihood,
    impact: inputs.impact,
    response: inputs.response,
    error,
    likelihoods: choicesOf(LIKELIHOODS),
    impacts: choicesOf(IMPACTS),
    abouts: [
      { title: 'The partnership as a whole', value: PARTNERSHIP },
      ...free.map(({ id, shortName }) => ({ title: `${id} ${shortName}`, value: id })),
    ],
    owners: partnership.organisations.map(({ id, shortName }) => ({ title: shortName, value: id })),
    back: number === 0 ? 'risks' : `risk ${number}`,
    marking: partnership.marking,
  };
}

export function inputsOf(risk: RiskRevision | undefined): RiskInputs {
  if (!risk) return { title: '', about: PARTNERSHIP, ownerId: '', likelihood: '', impact: '', response: '' };
  const { title, dutyId, ownerId, likelihood, impact, response } = risk;
  return {
    title,
    about: dutyId ?? PARTNERSHIP,
    ownerId: ownerId ?? '',
    likelihood: String(likelihood),
    impact: String(impact),
    response,
  };
}

function historyRow(
  partnership: Partnership,
  one: RiskRevision,
  earlier: RiskRevision | undefined,
): CardData['risk']['history'][number] {
  const isNew = one.response !== '' && one.response !== earlier?.response;
  return {
    score: describeRevision(one, earlier),
    who: `${plain(one.by.name)}, ${formatInstant(one.at)}. Owner: ${organisationName(partnership, one.ownerId)}.`,
    text: isNew ? plain(shorten(one.response, 200)) : '',
  };
}

function markOf(band: RiskLine['band']): Mark {
  return { ...BANDS[band], color: COLORS[band] };
}

function choicesOf(words: Record<number, string>): { title: string; value: string }[] {
  return Object.entries(words).map(([value, title]) => ({ title: `${value}. ${title}`, value }));
}
