import type { Command, Menu } from '../src/teams/commands/command.ts';

/** What differs from one place to another. `publicUrl` is an https origin without a slash at the end. */
export interface Place {
  appId: string;
  publicUrl: string;
  version: string;
}

/**
 * Fills the `${NAME}` fields of the committed manifest. The command menus are made from the bot's own list of commands,
 * so that the two cannot differ.
 *
 * @param template parsed manifest.json
 * @throws Error for a field that nothing fills
 */
export function fillManifest(template: unknown, place: Place, commands: readonly Command[]): unknown {
  const values: Record<string, unknown> = {
    MICROSOFT_APP_ID: place.appId,
    PUBLIC_URL: place.publicUrl,
    PUBLIC_HOST: new URL(place.publicUrl).hostname,
    VERSION: place.version,
    PERSONAL_COMMANDS: menuOf(commands, 'personal'),
    TEAM_COMMANDS: menuOf(commands, 'team'),
    GROUP_CHAT_COMMANDS: menuOf(commands, 'groupChat'),
  };
  return fill(template, values);
}

function menuOf(commands: readonly Command[], menu: Menu): { title: string; description: string }[] {
  return commands
    .filter(({ menus }) => menus.includes(menu))
    .map(({ name, summary, example }) => ({
      title: name,
      description: example ? `${summary}. Example: ${example}` : summary,
    }));
}

function fill(part: unknown, values: Record<string, unknown>): unknown {
  if (typeof part === 'string') return fillText(part, values);
  if (Array.isArray(part)) return part.map((item) => fill(item, values));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, fill(value, values)]));
}

/** A text that is one field and nothing else becomes the value itself, of whatever kind. */
function fillText(text: string, values: Record<string, unknown>): unknown {
  const whole = /^\$\{(\w+)\}$/.exec(text)?.[1];
  if (whole) return lookUp(whole, values);
  return text.replaceAll(/\$\{(\w+)\}/g, (_field, name: string) => String(lookUp(name, values)));
}

function lookUp(name: string, values: Record<string, unknown>): unknown {
  if (!Object.hasOwn(values, name)) throw new Error(`manifest.json: nothing fills the field ${name}.`);
  return values[name];
}
