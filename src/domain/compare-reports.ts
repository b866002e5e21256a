import { compareActions, compareDecided, compareQuestions } from './compare-asked.ts';
import type { Comparison } from './comparison.ts';
import type { MeasureLine } from './measure.ts';
import type { Report, ReportException } from './report.ts';
import type { RiskLine } from './risk.ts';
import { STANDINGS } from './standing.ts';
import { formatDay, formatDecimal } from './words.ts';

/**
 * Pure. Both are of the same scope. Nothing is quoted that the reports themselves do not show, so
 * what is left out of a restricted duty stays out.
 */
export function compareReports(since: number, before: Report, after: Report): Comparison {
  const sections = [
    { heading: 'Where duties stand', lines: standingsIn(before, after) },
    { heading: 'Off track and at risk', lines: exceptionsIn(before, after) },
    { heading: 'Decisions wanted', lines: decisionsIn(before, after) },
    { heading: 'Decided', lines: compareDecided(before, after) },
    { heading: 'Updates received', lines: updatesIn(before, after) },
    { heading: 'Questions and answers', lines: compareQuestions(before, after) },
    { heading: 'Measures', lines: measuresIn(before, after) },
    { heading: 'Risks', lines: risksIn(before, after) },
    { heading: 'Actions of the board', lines: compareActions(before, after) },
  ];
  return { since, sections: sections.filter(({ lines }) => lines.length > 0) };
}

function standingsIn(before: Report, after: Report): string[] {
  const was = new Map(before.lines.map((line) => [line.dutyId, line]));
  const now = new Set(after.lines.map(({ dutyId }) => dutyId));
  const word = (standing: Report['lines'][number]['standing']) => STANDINGS[standing].word.toLowerCase();
  return [
    ...after.lines.flatMap(({ dutyId, title, standing }) => {
      const earlier = was.get(dutyId);
      if (!earlier) return `${dutyId} ${title}: new in the report, ${word(standing)}`;
      return earlier.standing === standing
        ? []
        : `${dutyId} ${title}: from ${word(earlier.standing)} to ${word(standing)}`;
    }),
    ...before.lines
      .filter(({ dutyId }) => !now.has(dutyId))
      .map(({ dutyId, title }) => `${dutyId} ${title}: no longer in the report`),
  ];
}

function exceptionsIn(before: Report, after: Report): string[] {
  const name = (one: ReportException) => `${one.dutyId} ${one.title}, ${one.groupName}`;
  const was = new Map(before.exceptions.map((one) => [name(one), one]));
  const now = new Set(after.exceptions.map(name));
  return [
    ...after.exceptions.flatMap((one) => {
      const earlier = was.get(name(one));
      const stands = STANDINGS[one.standing].word.toLowerCase();
      if (!earlier) return `New: ${name(one)}, ${stands}`;
      const parts = [
        ...(earlier.standing === one.standing ? [] : [`now ${stands}`]),
        ...(earlier.recoveryOn === one.recoveryOn ? [] : [`recovery ${recovery(earlier)}, now ${recovery(one)}`]),
        ...(earlier.cause === one.cause ? [] : ['the cause reads otherwise']),
        ...(earlier.action === one.action ? [] : ['the action reads otherwise']),
      ];
      return parts.length === 0 ? [] : `${name(one)}: ${parts.join('; ')}`;
    }),
    ...before.exceptions.filter((one) => !now.has(name(one))).map((one) => `No longer: ${name(one)}`),
  ];
}

function recovery({ recoveryOn }: ReportException): string {
  return recoveryOn ? formatDay(recoveryOn) : 'without a date';
}

function decisionsIn(before: Report, after: Report): string[] {
  const wanted = ({ decisions }: Report) => decisions.map((decision) => decision.wanted);
  return [
    ...wanted(after)
      .filter((one) => !wanted(before).includes(one))
      .map((one) => `New: ${one}`),
    ...wanted(before)
      .filter((one) => !wanted(after).includes(one))
      .map((one) => `No longer wanted: ${one}`),
  ];
}

/** Each answer once, however many lead the duty. */
function updatesIn(before: Report, after: Report): string[] {
  const received = new Map(
    before.lines.flatMap(({ dutyId, answers }) => answers.map((one) => [key(dutyId, one), one])),
  );
  return after.lines.flatMap(({ dutyId, title, answers }) =>
    answers.flatMap((answer) => {
      const earlier = received.get(key(dutyId, answer));
      if (!earlier || earlier.updateId === answer.updateId) return [];
      const name = `${dutyId} ${title}, ${answer.groupName}`;
      if (earlier.standing === 'no update') return `Received: ${name}`;
      return answer.standing === 'no update' ? `Taken back: ${name}` : `Said anew: ${name}`;
    }),
  );
}

function key(dutyId: string, { groupId }: { groupId: string }): string {
  return `${dutyId}:${groupId}`;
}

function measuresIn(before: Report, after: Report): string[] {
  const name = ({ dutyId, measureId }: MeasureLine) => `${dutyId}:${measureId}`;
  const was = new Map(before.measures.map((line) => [name(line), line]));
  return after.measures.flatMap((line) => {
    const earlier = was.get(name(line));
    if (earlier && earlier.value === line.value && earlier.quarterEndOn === line.quarterEndOn) return [];
    if (!earlier && line.value === null) return [];
    return `${line.dutyId} ${line.name}: ${valueOf(earlier)}, now ${valueOf(line)}`;
  });
}

function valueOf(line: MeasureLine | undefined): string {
  if (!line || line.value === null) return 'no value';
  const quarter = line.quarterEndOn === null ? '' : ` (to ${formatDay(line.quarterEndOn)})`;
  return `${formatDecimal(line.value)} ${line.unit}${quarter}`;
}

function risksIn(before: Report, after: Report): string[] {
  const was = new Map(before.risks.map((risk) => [risk.number, risk]));
  const now = new Set(after.risks.map(({ number }) => number));
  const score = ({ score: points, movement }: RiskLine) => (movement === 'closed' ? 'closed' : `score ${points}`);
  return [
    ...after.risks.flatMap((risk) => {
      const earlier = was.get(risk.number);
      const name = `Risk ${risk.number}, ${risk.title}`;
      if (!earlier) return `New: ${name}, ${score(risk)}`;
      return score(earlier) === score(risk) ? [] : `${name}: ${score(earlier)}, now ${score(risk)}`;
    }),
    ...before.risks
      .filter(({ number }) => !now.has(number))
      .map((risk) => `No longer: Risk ${risk.number}, ${risk.title}`),
  ];
}
