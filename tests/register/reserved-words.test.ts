import { describe, expect, it } from '@jest/globals';
import { plainName } from '../../src/domain/names.ts';
import { RESERVED_WORDS } from '../../src/register/reserved-words.ts';
import { commands } from '../../src/teams/commands/index.ts';

describe('the words that no group, duty or organisation may be called by', () => {
  it('are all the words that call a command; add a new one to reserved-words.ts', () => {
    const spoken = commands.flatMap(({ name, aliases }) => [name, ...aliases]).map(plainName);
    expect(spoken.filter((word) => word !== '' && !RESERVED_WORDS.has(word))).toEqual([]);
  });
});
