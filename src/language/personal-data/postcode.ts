import { type Detector, judgeEach } from './detector.ts';

/** Every postcode area of the United Kingdom, Jersey, Guernsey and the Isle of Man. */
const AREAS = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX ' +
    'FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN ' +
    'NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW ' +
    'UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);
const PATTERN = /(?<![A-Z0-9])([A-Z]{1,2})([1-9]\d?[A-Z]?)([ .-]{0,3})(\d[ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])/gi;
const GIRO = /(?<![A-Z0-9])GIR ?0AA(?![A-Z0-9])/gi;
const ORDINAL = /^(?:1st|2nd|3rd|[04-9]th)$/;

/** A whole postcode names a few homes. The outward part alone (LA14) is allowed: SI 2007/1831 shares data by it. */
export const postcode: Detector = {
  type: 'postcode',
  inLinks: true,
  find: (text) => [
    ...judgeEach(text, GIRO, () => 'certain'),
    ...judgeEach(text, PATTERN, ([, area = '', , gap = '', inward = '']) => {
      if (!AREAS.has(area.toUpperCase())) return undefined;
      const isShort = area.length === 1;
      if (isShort && (ORDINAL.test(inward) || (gap === '' && area === area.toLowerCase()))) return undefined;
      return 'certain';
    }),
  ],
};
