import type { PersonalDataType } from '../../../src/domain/personal-data.ts';
import type { Dice } from './dice.ts';

/** Writes one piece of personal data in one of the ways in which people write it. All of it is invented. */
export type Writer = (dice: Dice) => string;

const ALPHABET = 'ZABCDEFGHJKLMNPQRTUVWXY';
const OUTWARD = ['LA14', 'LA9', 'CA10', 'CA11', 'LA12', 'LA23', 'M1', 'B33', 'SW1A', 'EC1A', 'DL8', 'W1T', 'NE66'];
const STREETS = ['High', 'Duke', 'Station', 'Abbey', 'Church', 'Rawlinson', 'Mill', 'Greengate', 'Kirkland', 'Castle'];
const KINDS = ['Street', 'St', 'Road', 'Rd', 'Avenue', 'Ave', 'Lane', 'Close', 'Drive', 'Terrace', 'Crescent', 'Grove'];
const SURNAMES = [
  'Bloggs',
  'Hartley',
  "O'Neill",
  'Postlethwaite',
  'Khan',
  'Nowak',
  'Braithwaite',
  'Tyson',
  'Singh',
  'Fell',
];
const GIVEN = [
  'Kyle',
  'Sharon',
  'Dave',
  'Jade',
  'Mohammed',
  'Chloe',
  'Liam',
  'Kayleigh',
  'Tracey',
  'Callum',
  'Zofia',
  'Ewan',
];

function nhs(dice: Dice): string {
  for (;;) {
    const nine = dice.one(['4', '6', '7', '9']) + dice.digits(8);
    const weighted = Array.from(nine, (digit, place) => Number(digit) * (10 - place)).reduce((a, b) => a + b, 0);
    const check = 11 - (weighted % 11);
    if (check !== 10) return nine + String(check === 11 ? 0 : check);
  }
}

function letterFor(number: string): string {
  return ALPHABET.charAt(Number(BigInt(number) % 23n));
}

function spaced(text: string, sizes: readonly number[], gap: string): string {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(gap);
}

function fullWidth(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** As a phone, a copied page or a careless hand leaves it. */
function disguise(dice: Dice, text: string): string {
  switch (dice.below(10)) {
    case 0:
      return text.replaceAll(' ', '\u00a0');
    case 1:
      return text.replaceAll('-', '\u2011');
    case 2:
      return `${text.slice(0, 2)}\u200b${text.slice(2)}`;
    case 3:
      return fullWidth(text);
    default:
      return text;
  }
}

const nhsNumber: Writer = (dice) => {
  const shape = dice.one([
    (n: string) => n,
    ...['-', ' ', '  ', '.'].map((gap) => (n: string) => spaced(n, [3, 3, 4], gap)),
  ]);
  return dice.one(['NHS no ', 'NHS number: ', 'nhs ', 'patient ', '']) + disguise(dice, shape(nhs(dice)));
};

const insurance: Writer = (dice) => {
  const prefix = dice.one(['AB', 'CE', 'JK', 'PW', 'QQ', 'SX', 'WM', 'ZY', 'HR', 'LE']);
  const digits = dice.digits(6);
  const suffix = dice.one(['A', 'B', 'C', 'D']);
  const whole = dice.one([
    `${prefix}${digits}${suffix}`,
    `${prefix} ${spaced(digits, [2, 2, 2], ' ')} ${suffix}`,
    `${prefix}-${spaced(digits, [2, 2, 2], '-')}-${suffix}`,
    `${prefix} ${digits}${suffix}`,
    `${prefix}${digits}${suffix}`.toLowerCase(),
  ]);
  return dice.one(['NI ', 'nino ', 'NI number is ', '']) + disguise(dice, whole);
};

const pnc: Writer = (dice) => {
  const year = dice.one(['1998', '2007', '2015', '2024', '2026']);
  const serial = String(1 + dice.below(9_999_999));
  const letter = letterFor(year.slice(2) + serial.padStart(7, '0'));
  const whole = dice.one([
    `${year}/${serial.padStart(7, '0')}${letter}`,
    `${year}/${serial}${letter}`,
    `${year.slice(2)}/${serial}${letter}`,
    `${year}${serial.padStart(7, '0')}${letter}`,
    `${year.slice(2)}/${serial.padStart(7, '0')}${letter.toLowerCase()}`,
  ]);
  return dice.one(['PNC ', 'PNC ID ', 'pnc: ', '']) + disguise(dice, whole);
};

const cro: Writer = (dice) => {
  const year = dice.one(['85', '99', '07', '21', '25']);
  const serial = String(1 + dice.below(999_999));
  return (
    dice.one(['CRO ', 'cro no ', '']) +
    dice.one([
      `${serial}/${year}${letterFor(year + serial.padStart(6, '0'))}`,
      `${serial.padStart(6, '0')}/${year}${letterFor(year + serial.padStart(6, '0'))}`,
      `SF${year}/${serial}${letterFor(year + serial)}`,
    ])
  );
};

const summons: Writer = (dice) => {
  const unit = dice.one(['ZD', 'BA', 'K1', 'CA', 'A2']);
  const sequence = dice.digits(11);
  const letter = dice.one(ALPHABET.split(''));
  return dice.one([
    `24/03${unit}/01/${sequence}${letter}`,
    `2403${unit}01${sequence}${letter}`,
    `ASN 25/03${unit}/01/${dice.digits(6)}${letter}`,
    `arrest summons no 2403${unit}01${dice.digits(8)}${letter}`,
  ]);
};

const urn: Writer = (dice) => {
  const unit = dice.one(['BA', 'KE', 'PE', 'ZD', 'C1']);
  return (
    dice.one(['URN ', 'case urn ', '']) + dice.one([`03${unit}${dice.digits(5)}26`, `03/${unit}/${dice.digits(5)}/25`])
  );
};

const reference: Writer = (dice) =>
  dice.one([
    'crime ref ',
    'crime number ',
    'Crime no. ',
    'incident ',
    'log ',
    'CAD ',
    'niche ref: ',
    'incident log ',
    'custody no ',
    'crime ref is ',
  ]) +
  dice.one(
    [
      dice.digits(3),
      `CR/${dice.digits(6)}/26`,
      `0${dice.digits(4)}/26`,
      dice.digits(6),
      `${dice.digits(4)} of 14 November`,
    ].filter((one) => !/^(19|20)\d\d$/.test(one)),
  );

const phone: Writer = (dice) => {
  const rest = dice.digits(6);
  return (
    dice.one(['call her on ', 'mobile ', 'tel: ', 'ring ', '']) +
    disguise(
      dice,
      dice.one([
        `07700 ${rest}`,
        `07700${rest}`,
        `07700 ${rest.slice(0, 3)} ${rest.slice(3)}`,
        `+44 7700 ${rest}`,
        `+44 (0)7700 ${rest}`,
        `01229 ${rest}`,
        `(01539) ${rest}`,
        `0044 1768 ${rest}`,
        `01539-${rest}`,
        `020 7946 0${dice.digits(3)}`,
      ]),
    )
  );
};

const vehicle: Writer = (dice) => {
  const letters = () => dice.one('BCDFGHJKLPRSTVWXY'.split(''));
  const plate = dice.one([
    `${dice.one(['PX', 'PJ', 'AB', 'YD', 'MT'])}${dice.one(['07', '19', '24', '65', '73'])} ${letters()}${letters()}${letters()}`,
    `${dice.one(['PX', 'PN', 'SF'])}${dice.one(['12', '56', '70'])}${letters()}${letters()}${letters()}`,
    `reg ${letters()}${1 + dice.below(999)} ${letters()}${letters()}${letters()}`,
    `reg px${dice.one(['18', '69'])} ${letters()}${letters()}${letters()}`.toLowerCase(),
  ]);
  return dice.one(['white van ', 'the car ', 'Audi, ', 'seen in ']) + plate;
};

const birth: Writer = (dice) => {
  const day = 1 + dice.below(28);
  const year = 1950 + dice.below(60);
  const date = dice.one([
    `${day}/0${1 + dice.below(9)}/${year}`,
    `${day} March ${year}`,
    `${day}th Aug ${year}`,
    `${year}-11-0${1 + dice.below(9)}`,
    `${day}.12.${String(year).slice(2)}`,
  ]);
  return dice.one([
    `DOB ${date}`,
    `d.o.b. ${date}`,
    `dob: ${date}`,
    `date of birth ${date}`,
    `born ${date}`,
    `born on ${date}`,
    `${dice.one(GIVEN)}, aged ${10 + dice.below(60)}`,
    `${dice.one(GIVEN)} (${10 + dice.below(9)}yo)`,
  ]);
};

const postcode: Writer = (dice) => {
  const outward = dice.one(OUTWARD);
  const inward = `${dice.below(10)}${dice.one(['AB', 'XX', 'QD', 'LE', 'RT', 'NG', 'PW'])}`;
  return disguise(
    dice,
    dice.one([
      `${outward} ${inward}`,
      `${outward}${inward}`,
      `${outward} ${inward}`.toLowerCase(),
      `${outward}-${inward}`,
    ]),
  );
};

const address: Writer = (dice) => {
  const number = 1 + dice.below(180);
  const street = dice.one(STREETS);
  const kind = dice.one(KINDS);
  return dice.one([
    `${number} ${street} ${kind}`,
    `no. ${number} ${street} ${kind}`,
    `at ${number}${dice.one(['', 'a', 'b'])} ${street} ${kind}, Barrow`,
    `at ${number} ${street} ${kind}`.toLowerCase(),
    `Flat ${1 + dice.below(9)}, ${number} ${street} ${kind}`,
    `lives at ${number}`,
  ]);
};

const email: Writer = (dice) =>
  `${dice.one(['j.bloggs', 'sharon_h', 'kyle', 'thetysons', 'ewan.fell'])}${dice.below(100)}@${dice.one(['gmail.com', 'hotmail.co.uk', 'btinternet.com', 'outlook.com', 'icloud.com', 'yahoo.co.uk', 'sky.com'])}`;

const person: Writer = (dice) => {
  const given = dice.one(GIVEN);
  const surname = dice.one(SURNAMES);
  return dice.one([
    `Mrs ${surname}`,
    `Mr ${given} ${surname}`,
    `Mrs J ${surname}`,
    `mr ${surname.toLowerCase()}`,
    `Ms. ${surname}`,
    `the victim is ${given}`,
    `victim: ${given} ${surname}`,
    `suspect ${given} ${surname}`,
    `perp is ${given}`,
    `his mum ${given}`,
    'her ex has been back',
    `the ${surname} family`,
    `the family at ${1 + dice.below(90)}`,
    `victim J${dice.one(['B', 'K', 'T'])} was moved`,
    `a lad called ${given}`,
    `the witness, ${given} ${surname}, withdrew`,
    `perp called ${given.toLowerCase()}`,
  ]);
};

/** One way of writing each, and every type that there is. */
export const WRITERS: Record<PersonalDataType, Writer> = {
  'NHS number': nhsNumber,
  'National Insurance number': insurance,
  'PNC number': pnc,
  'CRO number': cro,
  'arrest or summons number': summons,
  'case URN': urn,
  'e-mail address': email,
  'crime or incident reference': reference,
  'phone number': phone,
  'date of birth': birth,
  address,
  postcode,
  'vehicle registration': vehicle,
  name: person,
};
