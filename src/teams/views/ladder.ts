import { isSameLadder } from '../../domain/changes.ts';
import type { LadderPreview, PreviewedRung } from '../../domain/ladder-preview.ts';
import { warnOfLadder } from '../../domain/ladder-warnings.ts';
import { describePlace, WHO } from '../../domain/ladder-words.ts';
import type { Partnership } from '../../domain/partnership.ts';
import { leadNames } from '../../domain/prompt.ts';
import { formatDay, joinWords } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import type { LadderView } from '../../usecases/preview-change.ts';
import type { ChangeLine, RegisterChangeData } from '../change-card-data.ts';
import { changePhrases, nameDay, nameDuty } from '../change-phrases.ts';
import { describeLadder } from './ladder-words.ts';

/** As it stands; as it would be, with the ladder or the register's own; or as it was just saved. */
export type LadderStage =
  | { stage: 'standing' }
  | { stage: 'proposed'; ladder: string }
  | { stage: 'saved'; numbers: string };

/** A duty's ladder in words, with the dates that it gives for the next deadline of each of its cadences. */
export function ladderData(
  partnership: Partnership,
  view: LadderView,
  ask: { stage: LadderStage; notice: string; isDialog: boolean },
): RegisterChangeData {
  const { duty, parts } = view;
  const own = parts.filter(({ by }) => by !== 'the round');
  const [first] = own;
  const isOne = own.every(({ ladder }) => first && isSameLadder(ladder, first.ladder));
  const change = { dutyId: duty.id, ladder: ask.stage.stage === 'proposed' ? ask.stage.ladder : '' };
  return {
    title: `${nameDuty(duty)}: reminders`,
    subtitle: `${statusOf(view, ask.stage)} Led by ${joinWords(leadNames(partnership, duty))}.`,
    notice: ask.notice,
    summary: [
      ...(isOne ? describeLadder(first?.ladder ?? duty.ladder) : []),
      ...(ask.stage.stage === 'proposed' ? warningsOf(parts) : []),
    ],
    buttons: [
      ...buttonsOf(view, ask.stage),
      ...(ask.isDialog ? [{ title: 'Change', verb: 'ladder-form', data: change, style: 'default' as const }] : []),
    ],
    formDutyId: ask.isDialog ? '' : duty.id,
    formLadder: change.ladder,
    sections: parts.map((part) => ({
      title: part.what,
      detail: [describeDue(part), ...(isOne || part.by === 'the round' ? [] : describeLadder(part.ladder))].join(
        '\n\n',
      ),
      lines: part.rungs.map(lineOf),
    })),
    more: own.length === 0 ? changePhrases.onlyWithRound : '',
    marking: partnership.marking,
  };
}

function statusOf({ changedAt }: LadderView, { stage }: LadderStage): string {
  if (stage === 'proposed') return 'A preview: nothing is changed yet.';
  return changedAt === null ? 'The register’s own ladder.' : `Changed on ${formatDay(dayOf(changedAt))}.`;
}

function buttonsOf({ duty, basedOn, changedAt }: LadderView, stage: LadderStage): RegisterChangeData['buttons'] {
  const dutyId = duty.id;
  switch (stage.stage) {
    case 'standing': {
      const back = { title: 'Back to the register’s', verb: 'preview-register-ladder', data: { dutyId } };
      return changedAt === null ? [] : [{ ...back, style: 'default' }];
    }
    case 'proposed':
      return [
        {
          title: 'Use this ladder',
          verb: 'save-ladder',
          data: { dutyId, basedOn, ladder: stage.ladder },
          style: 'positive',
        },
        { title: 'Keep the old one', verb: 'show-ladder', data: { dutyId }, style: 'default' },
      ];
    case 'saved':
      return [{ title: 'Undo', verb: 'undo-change', data: { dutyId, numbers: stage.numbers }, style: 'default' }];
  }
}

function warningsOf(parts: readonly LadderPreview[]): string[] {
  const warnings = warnOfLadder(parts);
  return warnings.length === 0 ? [] : [warnings.join(' ')];
}

function describeDue({ dueOn, by }: LadderPreview): string {
  const due = dueOn === null ? '' : `Next due ${nameDay(dueOn)}`;
  switch (by) {
    case 'this ladder':
      return due;
    case 'the round':
      return `${due}, with the updates of the round: the round’s own reminders ask for it.`;
    case 'its clock':
      return 'When it happens: the dates are counted from each step of its clock.';
    case 'nothing yet':
      return 'No date yet: the register has no board ahead.';
  }
}

function lineOf({ rung, on, movedFrom, isPast, isMerged }: PreviewedRung): ChangeLine {
  const notes = [
    isPast ? 'Would have been: this day has passed.' : '',
    movedFrom ? `Moved from ${nameDay(movedFrom.on)}: ${movedFrom.because}.` : '',
    isMerged ? 'Said together with another place on this day.' : '',
  ];
  return {
    shape: isPast ? '–' : '○',
    on: nameDay(on),
    text: `${WHO[rung.to]}, ${describePlace(rung)}`,
    note: notes.filter((part) => part !== '').join(' '),
    isPast,
  };
}
