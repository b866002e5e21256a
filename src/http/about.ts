import type { Express } from 'express';
import { sendPage } from './pages.ts';

/** The pages that the Teams app points to, by their path. */
const PAGES: Record<string, { title: string; paragraphs: readonly string[] }> = {
  '/': {
    title: 'CSP Progress',
    paragraphs: [
      'CSP Progress asks the groups of a Community Safety Partnership about their duties, collects their answers in Microsoft Teams and compiles progress reports.',
      'To use it, open Microsoft Teams and write “help” to CSP Progress.',
    ],
  },
  '/privacy': {
    title: 'Privacy',
    paragraphs: [
      'CSP Progress is run by your partnership. The organisation that runs it decides what the records are used for, and its own privacy notice applies.',
      'It keeps the name and the Microsoft Entra id of people who use it, their organisation, groups and roles, the answers that they give about duties, and the reports made from them. Those who ask for a calendar link have a secret address too, until they revoke it.',
      'It reads messages in the channels and chats it was added to only to find answers to its prompts and commands to itself. It does not keep other messages.',
      'To see, correct or remove what is kept about you, ask the manager of your partnership.',
    ],
  },
  '/terms': {
    title: 'Terms of use',
    paragraphs: [
      'CSP Progress is for people who work for the partnership. Use it under the rules of your own organisation for its records and systems.',
      'Do not write names, addresses or case details of members of the public. What is written here can be disclosed.',
      'The software comes without warranty, under the MIT licence.',
    ],
  },
};

/** Serves the pages that say what this is, what it keeps and how it may be used. */
export function serveAboutPages(app: Express): void {
  for (const [path, page] of Object.entries(PAGES)) app.get(path, (_req, res) => sendPage(res, 200, page));
}
