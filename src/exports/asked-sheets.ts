import type { Report } from '../domain/report.ts';
import { ownersOf } from '../domain/report-tables.ts';
import { DECISION_KINDS } from '../domain/report-words.ts';
import { columns, dayCell, type Sheet } from './sheet.ts';

/** What waits for a decision. */
export function decisionsSheet({ decisions }: Report): Sheet {
  return {
    name: 'Decisions',
    columns: columns(['Kind', 22], ['Duty id', 9], ['Duty', 44], ['Group', 32], ['Wanted', 90], ['Update id', 34]),
    rows: decisions.map(({ kind, dutyId, title, groupName, wanted, updateId }) => [
      DECISION_KINDS[kind],
      dutyId,
      title,
      groupName,
      wanted,
      updateId,
    ]),
  };
}

/** What was decided in the period. */
export function decidedSheet({ decided }: Report): Sheet {
  return {
    name: 'Decided',
    columns: columns(
      ['Duty id', 9],
      ['Duty', 44],
      ['Group', 32],
      ['Decision', 90],
      ['Decided on', 13],
      ['Update id', 34],
    ),
    rows: decided.map(({ dutyId, title, groupName, text, decidedOn, updateId }) => [
      dutyId,
      title,
      groupName,
      text,
      dayCell(decidedOn),
      updateId,
    ]),
  };
}

/** Texts are empty where the duty is restricted. */
export function questionsSheet({ questions }: Report): Sheet {
  return {
    name: 'Questions',
    columns: columns(
      ['Number', 9],
      ['Asked of', 32],
      ['Duty id', 9],
      ['Question', 60],
      ['Asked on', 13],
      ['Due', 13],
      ['Answer', 60],
      ['Answered by', 30],
      ['Answered on', 13],
    ),
    rows: questions.map((one) => [
      one.number,
      one.askedOf,
      one.dutyId,
      one.text,
      dayCell(one.askedOn),
      dayCell(one.dueOn),
      one.answer,
      one.answeredBy,
      dayCell(one.answeredOn),
    ]),
  };
}

/** What the board agreed and is still open. */
export function actionsSheet({ actions }: Report): Sheet {
  return {
    name: 'Actions',
    columns: columns(
      ['Number', 9],
      ['Action', 90],
      ['Duty id', 9],
      ['Owner', 24],
      ['Due', 13],
      ['Overdue', 9],
      ['Agreed on', 13],
    ),
    rows: actions.map((one) => [
      one.number,
      one.what,
      one.dutyId,
      one.ownerName,
      dayCell(one.dueOn),
      one.isOverdue ? 'Yes' : 'No',
      dayCell(one.agreedOn),
    ]),
  };
}

/** In the 90 days from the day on which the version was compiled. */
export function deadlinesSheet({ deadlines = [] }: Report): Sheet {
  return {
    name: 'Deadlines',
    columns: columns(['Due', 13], ['What', 90], ['Owner', 32]),
    rows: deadlines.map(({ on, title, ownerNames }) => [dayCell(on), title, ownersOf(ownerNames)]),
  };
}
