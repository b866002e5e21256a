import { dayOf } from '../../domain/working-days.ts';
import { viewMorning } from '../../usecases/compose-morning.ts';
import { switchMornings } from '../../usecases/switch-mornings.ts';
import { phrases } from '../phrases.ts';
import { morningData, morningPhrases } from '../views/morning.ts';
import type { Command } from './command.ts';

export const morning: Command = {
  name: 'morning',
  aliases: ['my morning'],
  summary: 'Shows what is due, who has not answered and what waits for you; off or on stops or starts it',
  example: 'morning off',
  needs: 'decide requests',
  menus: [],
  async run(tools, turn, words) {
    const [, choice] = /^(on|off)$/iu.exec(words) ?? [];
    if (choice) {
      const isOn = choice.toLowerCase() === 'on';
      const { outcome } = await switchMornings(tools, { who: turn.who, isOn });
      const said = isOn ? morningPhrases.on : morningPhrases.off;
      return { kind: 'text', text: outcome === 'switched' ? said : phrases.notAllowed };
    }
    if (words !== '') return { kind: 'text', text: morningPhrases.unread };
    const data = morningData(tools.partnership, await viewMorning(tools, dayOf(turn.now)), null);
    return { kind: 'card', card: tools.cards.fill('morning', data) };
  },
};
