import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Partnership } from '../../src/domain/partnership.ts';
import type { Finding, PersonalDataType } from '../../src/domain/personal-data.ts';
import { language } from '../../src/language/index.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { overgrowth } from './growth.ts';

let partnership: Partnership;
beforeAll(async () => {
  const shipped = await loadPartnership('src/register/westmorland-and-furness.yaml');
  partnership = { ...shipped, switchboards: [{ number: '+44 (0)1539 555123', name: 'Customer contact' }] };
});

function find(text: string): Finding[] {
  return language.findPersonalData(text, partnership);
}

function typesIn(text: string): PersonalDataType[] {
  return find(text).map(({ type }) => type);
}

describe('personal data is found in', () => {
  it.each<[text: string, ...types: PersonalDataType[]]>([
    [
      'Mrs J Bloggs at 12 High St LA14 2XX has rung 4 times about next door, can someone chase',
      'name',
      'address',
      'postcode',
    ],
    ['NHS no 999 000 0018, referred to drugs svc, otherwise 50% there', 'NHS number'],
    ['nhs 999-000-0019 chased', 'NHS number'],
    ['QQ 12 34 56 C has been referred', 'National Insurance number'],
    ['PNC 2024/1234567K arrested again', 'PNC number'],
    ['arrested, 24/03ZD/01/123456X, bail', 'arrest or summons number'],
    ['URN 03BA0012326 adjourned', 'case URN'],
    ['crime ref 12345/26 still open', 'crime or incident reference'],
    ['CAD 0412 of 14 November refers', 'crime or incident reference'],
    ['ring her on 07700 900123 after 6', 'phone number'],
    ['her number is ０７７００ ９００１２３', 'phone number'],
    ['postcode LA14\u00a02XX', 'postcode'],
    ['postcode LA\u200b14 2\u200dXX', 'postcode'],
    ['dob 4/5/1987', 'date of birth'],
    ['Kyle, aged 14, excluded', 'date of birth'],
    ['perp is dave from the flats', 'name'],
    ['victim JS rehoused', 'name'],
    ['spoke to his mum', 'name'],
    ['the family at 14 are moving', 'name'],
    ['blue Corsa PX19 ABC seen again', 'vehicle registration'],
    ['email kyle.b@gmail.com', 'e-mail address'],
  ])('“%s”', (text, ...types) => {
    expect(typesIn(text).toSorted()).toEqual(types.toSorted());
  });

  it.each<[link: string, PersonalDataType]>([
    ['https://example.org/cases/9990000018/notes', 'NHS number'],
    ['https://example.org/doc?nino=QQ123456C', 'National Insurance number'],
    ['https://example.org/files/notes%20LA14%202XX.docx', 'postcode'],
    ['https://example.org/files/LA14+2XX.pdf', 'postcode'],
    ['https://example.org/x?by=kyle%40gmail.com', 'e-mail address'],
    ['https://example.org/%E0%A4%A/QQ123456C', 'National Insurance number'],
  ])('the path or query of the link %s', (link, type) => {
    expect(find(link)).toMatchObject([{ type, start: 0, end: link.length }]);
  });
});

describe('nothing is found in', () => {
  it.each([
    'LA14 hub done, CA10 next',
    'Section 17 training, SI 2007/1830 reg 12, Q3 figures',
    '£1,234,567 from the PFCC by 14 March 2027',
    'done 23.11.2026 at 09:30',
    'D07 2nd phase, item 4, page 12 of 345',
    'room B12, Kendal County Hall',
    'call 101 or 0300 373 3300',
    'customer contact is on 01539 555 123',
    'analyst@cumbria.police.uk has it',
    'incidents 345, down from 402 in 2025',
    'incident 12% up, crime 345 reports',
    'Victim Support and the victim liaison unit agree',
    'we suspect Barrow will slip',
    'MS Teams call, we miss the analyst',
    '3 patrols on Duke Street, 6 High Street shops signed up',
    'young people aged 14 to 17; Boys aged 15',
    'A590 ASB down by 20',
    'their partner agencies are content',
    'https://wf.sharepoint.com/:w:/s/csp/EZ1a2b3c?sourcedoc=%7B0d1f2e3a-1111-4222-8333-444455556666%7D',
    'Sarah Hughes leads on this from January',
    '75% there, waiting on police data',
    '',
  ])('“%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});

it('is sure of check digits and fixed forms, and asks about the rest', () => {
  expect(find('999 000 0018')).toMatchObject([{ certainty: 'certain' }]);
  expect(find('PX19 ABC')).toMatchObject([{ certainty: 'likely' }]);
});

it('says where in the text it stands, as it was typed', () => {
  const text = 'e\u0301cole ﬁne 😀 LA\u200b14 ２XX, yes';
  const [finding] = find(text);
  expect(text.slice(finding?.start, finding?.end)).toBe('LA\u200b14 ２XX');
});

describe('any text', () => {
  const PIECES = [
    '0',
    '1',
    '9',
    '12',
    'A',
    'a',
    'LA14',
    'SF',
    'Q',
    ' ',
    '  ',
    '-',
    '/',
    '.',
    ',',
    ':',
    '(',
    ')',
    '+44',
    '@',
    '%',
    '%e0',
    'http://x',
    'log ',
    'victim ',
    'Mrs ',
    'Mr. A. ',
    'the ',
    'Smith ',
    'nhs ',
    'dob ',
    'born on ',
    'mobile ',
    'tel: ',
    'flat ',
    'High ',
    'st ',
    'a.',
    'no ',
    'crime ',
    'Street',
    '\u0301',
    '\u200b',
    '\u202e',
    'ﷺ',
    '１',
    '👍',
    '\ud800',
    '\n',
    '<p>',
    '- ',
    'is ',
    'ref',
  ]; // prettier-ignore

  it('is read without a fault, and each finding lies in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...PIECES)).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          for (const { start, end } of find(text)) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('ten times as long takes about ten times the work, however hostile', () => {
    const hostile = [...PIECES, ...PIECES.flatMap((one, index) => [one + PIECES[(index * 7 + 3) % PIECES.length]])];
    expect(hostile.filter((piece) => overgrowth(find, piece, 3000) !== undefined)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 12 }), (parts) => {
        expect(overgrowth(find, parts.join(''), 3000)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
