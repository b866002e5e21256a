import type { Partnership } from '../../domain/partnership.ts';
import { isInDifficulty } from '../../domain/standing.ts';
import { formatDayLong } from '../../domain/words.ts';
import type { Owed } from '../../usecases/list-owed.ts';
import type { CardData } from '../card-data.ts';
import { type TabPlace, tabLink } from '../tab-links.ts';
import { dutyRow } from './duty-row.ts';
import { progressWords } from './prompt.ts';

/** Rows that fit one card at ease; the open ones come first. */
const MOST_ROWS = 12;

/** What one person owes, open things first. */
export function owedData(partnership: Partnership, owed: Owed, place: TabPlace): CardData['owed'] {
  const { round, lines } = owed;
  const sorted = [...lines.filter((line) => !line.isAnswered), ...lines.filter((line) => line.isAnswered)];
  const open = lines.filter((line) => !line.isAnswered).length;
  const answered = lines.length - open;
  const inDifficulty = lines.filter((line) => line.isAnswered && isInDifficulty(line.standing)).length;
  const hidden = sorted.length - MOST_ROWS;
  return {
    title: titleOf(lines.length, open, formatDayLong(round.dueOn)),
    subtitle:
      lines.length === 0
        ? 'You are in no group that answers prompts. Ask the CSP manager to add you.'
        : `For the board on ${formatDayLong(round.boardOn)}.${hidden > 0 ? ` Showing the first ${MOST_ROWS}.` : ''}`,
    answered,
    total: lines.length,
    progress: lines.length > 0 ? progressWords(answered, lines.length, inDifficulty) : '',
    lines: sorted
      .slice(0, MOST_ROWS)
      .map((line) => dutyRow(partnership, line, { groupId: line.group.id, roundId: round.id }, line.group.name)),
    tabUrl: tabLink(place, '/my-updates', 'My updates'),
    marking: partnership.marking,
  };
}

function titleOf(total: number, open: number, dueOn: string): string {
  if (total === 0) return 'You owe no updates';
  if (open === 0) return 'You are up to date';
  return `You owe ${open} ${open === 1 ? 'update' : 'updates'} by ${dueOn}`;
}
