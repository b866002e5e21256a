import type { Report, ReportAction, ReportQuestion } from './report.ts';
import { formatDay } from './words.ts';

/** What was decided on requests since the earlier version, and what of it was taken back. */
export function compareDecided(before: Report, after: Report): string[] {
  const texts = ({ decided }: Report) => decided.map(({ text }) => text);
  return [
    ...texts(after).filter((one) => !texts(before).includes(one)),
    ...texts(before)
      .filter((one) => !texts(after).includes(one))
      .map((one) => `No longer: ${one}`),
  ];
}

export function compareQuestions(before: Report, after: Report): string[] {
  const was = new Map(before.questions.map((one) => [one.number, one]));
  const now = new Set(after.questions.map(({ number }) => number));
  return [
    ...after.questions.flatMap((one) => {
      const earlier = was.get(one.number);
      if (one.answeredOn === null) return earlier ? [] : `Asked: ${nameOf(one)}`;
      if (!earlier || earlier.answeredOn === null) return `Answered: ${nameOf(one)}`;
      return earlier.answer === one.answer ? [] : `Answered anew: ${nameOf(one)}`;
    }),
    ...before.questions.filter(({ number }) => !now.has(number)).map((one) => `Withdrawn: ${nameOf(one)}`),
  ];
}

function nameOf({ number, askedOf, text }: ReportQuestion): string {
  return `question ${number} for ${askedOf}${text === null ? '' : `, “${text}”`}`;
}

export function compareActions(before: Report, after: Report): string[] {
  const was = new Map(before.actions.map((one) => [one.number, one]));
  const now = new Set(after.actions.map(({ number }) => number));
  const name = ({ number, what }: ReportAction) => `Action ${number}, ${what}`;
  return [
    ...after.actions.flatMap((one) => {
      const earlier = was.get(one.number);
      if (!earlier) return `New: ${name(one)}, ${one.ownerName}, due ${formatDay(one.dueOn)}`;
      if (earlier.dueOn !== one.dueOn)
        return `${name(one)}: due ${formatDay(earlier.dueOn)}, now ${formatDay(one.dueOn)}`;
      return one.isOverdue && !earlier.isOverdue ? `${name(one)}: overdue now` : [];
    }),
    ...before.actions.filter(({ number }) => !now.has(number)).map((one) => `No longer open: ${name(one)}`),
  ];
}
