import { type Detector, judgeEach } from './detector.ts';

const PATTERN = /(?<![\w.%+-])([\w.%+'-]{1,64})@((?:[A-Z0-9-]{1,63}\.){1,5}[A-Z]{2,18})(?![\w@])/gi;

/** Where organisations have their addresses, and the local parts that belong to a desk and not to a person. */
const ORGANISATIONS =
  /(?:^|\.)(?:gov\.uk|police\.uk|nhs\.uk|nhs\.net|ac\.uk|sch\.uk|mod\.uk|parliament\.uk|org\.uk|org|cjsm\.net)$/i;
const DESKS =
  /^(?:info|admin|enquir(?:y|ies)|contact|office|hello|help|support|team|mail|reception|bookings?|events?|press|news|no-?reply|referrals?|safeguarding)$/i;
const FOR_PEOPLE =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia|virgin|ntlworld|tiscali|blueyonder|proton|protonmail|gmx|mail|yandex|fastmail|zoho|tutanota|o2|plusnet)\./i;

export const emailAddress: Detector = {
  type: 'e-mail address',
  inLinks: true,
  find: (text) =>
    judgeEach(text, PATTERN, ([, local = '', domain = '']) => {
      if (FOR_PEOPLE.test(domain)) return 'certain';
      return ORGANISATIONS.test(domain) || DESKS.test(local) ? undefined : 'likely';
    }),
};
