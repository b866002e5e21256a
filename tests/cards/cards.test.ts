import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { actions } from '../../src/teams/actions/index.ts';
import { CARD_VERSION, Cards, forDialog } from '../../src/teams/cards.ts';
import { isNode, nodesOf, ofType, sizesOf, textsOf } from './look.ts';
import { SAMPLES } from './samples.ts';
import { findCardFaults } from './validate.ts';

const folder = join(__dirname, '../../cards');
const cards = new Cards(folder);
const filled = SAMPLES.map((sample) => ({ ...sample, card: cards.fill(sample.name, sample.data) }));
const verbs = actions.map(({ verb }) => verb);

it('has one sample or more for every template, and no file that belongs to none', () => {
  const names = (path: string) =>
    readdirSync(path)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.split('.')[0]);
  const known = new Set<string | undefined>(SAMPLES.map(({ name }) => name));
  expect(new Set(names(folder))).toEqual(known);
  expect(new Set(names(join(folder, 'samples')))).toEqual(known);
  expect(names(join(folder, 'samples'))).toHaveLength(SAMPLES.length);
});

describe.each(filled)('the card $title', ({ card, data }) => {
  const { content } = card;

  it('is a whole card of version 1.5 with nothing left to fill in', () => {
    expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(JSON.stringify(content)).not.toContain('${');
    expect(JSON.stringify(content)).not.toMatch(/\$(when|data|root|index)"/u);
  });

  it('is sound to the Adaptive Cards library, also as a dialog', () => {
    expect(findCardFaults(content)).toEqual([]);
    expect(findCardFaults(forDialog(card).content)).toEqual([]);
  });

  it('says itself in words to a screen reader and to clients without cards', () => {
    expect(content['fallbackText']).toEqual(expect.stringMatching(/\p{L}{3}/u));
    expect(content['speak']).toEqual(expect.stringMatching(/\p{L}{3}/u));
    expect(card.summary).toBe(content['fallbackText']);
  });

  it('has an action behind every button, and the card version in its data', () => {
    const buttons = ofType(content, /^Action\.(Execute|Submit)$/u);
    for (const button of buttons) {
      const buttonData = isNode(button['data']) ? button['data'] : {};
      expect(verbs).toContain(button['verb'] ?? buttonData['verb']);
      expect(buttonData['v']).toBe(CARD_VERSION);
      expect(String(button['title']).length).toBeGreaterThan(1);
    }
  });

  it('falls back from Action.Execute to the same Action.Submit', () => {
    for (const { fallback, verb, data: carried } of ofType(content, 'Action.Execute')) {
      expect(fallback).toMatchObject({ type: 'Action.Submit', data: { ...Object(carried), verb } });
    }
    expect(ofType(forDialog(card).content, 'Action.Execute')).toEqual([]);
  });

  it('gives every newer element a fallback, and every chart its numbers', () => {
    for (const element of ofType(content, /^(Badge|ProgressBar|ProgressRing|Icon|Chart\..*)$/u)) {
      expect(element['fallback']).toBeDefined();
    }
    const isChart = ofType(content, /^Chart\./u).length > 0;
    expect(!isChart || ofType(content, /^(FactSet|Table)$/u).length > 0).toBe(true);
  });

  it('shows at most four buttons in a row and wraps every text', () => {
    const rows = [content, ...ofType(content, 'ActionSet')].map(({ actions: row }) => nodesOf(row, false));
    for (const row of rows) {
      const shown = row.filter(({ type, mode }) => String(type).startsWith('Action.') && mode !== 'secondary');
      expect(shown.length).toBeLessThanOrEqual(4);
    }
    expect(ofType(content, 'TextBlock').filter(({ wrap }) => wrap !== true)).toEqual([]);
    for (const { columns } of ofType(content, 'ColumnSet'))
      expect(Object.keys(columns ?? {}).length).toBeLessThanOrEqual(3);
  });

  it('labels its inputs and says how to fix what is missing', () => {
    const inputs = ofType(content, /^Input\./u);
    for (const input of inputs) {
      expect(input['label']).toEqual(expect.stringMatching(/\p{L}/u));
      expect(input['type'] !== 'Input.Number' || input['value'] === '' || typeof input['value'] === 'number').toBe(
        true,
      );
      expect(input['isRequired'] !== true || typeof input['errorMessage'] === 'string').toBe(true);
    }
    expect(inputs.filter(({ isRequired }) => isRequired === true).length).toBeLessThanOrEqual(3);
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
  });

  it('is small enough for Teams, and plain', () => {
    const { cardBytes, messageBytes } = sizesOf(content);
    expect(cardBytes).toBeLessThanOrEqual(28 * 1024);
    expect(messageBytes).toBeLessThanOrEqual(80 * 1024);
    expect(textsOf(content).join(' ')).not.toMatch(/!|please note|\p{Extended_Pictographic}/iu);
    expect(textsOf(content).join(' ')).not.toMatch(/undefined|\[object|NaN/u);
    expect(data).toBeDefined();
  });
});
