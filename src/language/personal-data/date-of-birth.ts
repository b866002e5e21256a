import { type Detector, judgeEach } from './detector.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const YEAR = String.raw`(?:(?:19|20)\d{2}|\d{2})`;
const DATE = [
  String.raw`\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?${YEAR}`,
  String.raw`\d{1,2} \d{1,2} ${YEAR}`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH},?[ -]${YEAR}`,
  String.raw`${MONTH} \d{1,2}(?:st|nd|rd|th)?,? ${YEAR}`,
  String.raw`\d{6}(?:\d{2})?`,
].join('|');
const BORN = String.raw`\b(?:d\.? ?o\.? ?b|date of birth|birth ?date|birthday|born)\b`;
const AFTER_WORD = new RegExp(String.raw`${BORN}[ .:=()-]{0,4}(?:is |was |on |of )?(?:${DATE})(?!\d)`, 'gi');
const BEFORE_WORD = new RegExp(String.raw`(?<!\d)(?:${DATE})[ ,(:-]{1,3}(?:d\.?o\.?b|date of birth)\b`, 'gi');

/** "Kyle, aged 14", "Kyle (14yo)". A range or a group of people gives nobody away. */
const AGE =
  /\b([A-Z][a-z']{2,19})[ ,(]{1,3}(?:who is |is )?(?:aged? \d{1,2}(?! ?(?:to|-|and|or) ?\d|\d|\+)|\d{1,2} ?(?:yo|y\/o|yrs? old|years? old|-?year-?old)\b)/g;
const GROUPS =
  /^(?:(?:Any|Every|Some|All|Many|Most|Young|Boys?|Girls?|Child|Children|Teens?|Teenagers?|Adults?|Males?|Females?|M[ae]n|Wom[ae]n|People|Persons?|Pupils?|Students?|Residents?|Victims?|Those|Youths?|Young|Offenders?|Anyone|Everyone|Somebody|The|An?|For|Is|Was|Are|Were|Aged|One|Two|Three|Over|Under|Mainly|Mostly|And|With))$/;

export const dateOfBirth: Detector = {
  type: 'date of birth',
  inLinks: false,
  find: (text, { words }) => [
    ...judgeEach(text, AFTER_WORD, () => 'likely'),
    ...judgeEach(text, BEFORE_WORD, () => 'likely'),
    ...judgeEach(text, AGE, ([, name = '']) =>
      GROUPS.test(name) || words.has(name.toLowerCase()) ? undefined : 'likely',
    ),
  ],
};
