/** Capitalised words that follow "victim", "suspect" or "the … family" without being anybody's name. In lower case. */
const ORDINARY = new Set(
  (
    'support services service satisfaction based code contact liaison focused impact surcharge voice survey engagement ' +
    'numbers data care manager management managers interview profile profiles identification led safety journey strategy ' +
    'commissioner awareness personal protection needs assessment group board hub team project programme workshop training ' +
    'unit panel forum network pathway pathways outreach referral referrals feedback withdrawal attrition update updates ' +
    'the a an and or of in on at to for from with by as is was are were has have had will would should can could not no ' +
    'yes none unknown known male female adult child children both all any some one two three four five six several many ' +
    'i we they he she it this that these those who which what when where why how there here now then still also but if so ' +
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 ' +
    'police constabulary council probation fire nhs court crown magistrates home office government national local ' +
    'community early whole think strengthening troubled supporting royal new better happy safe domestic hate sexual ' +
    'violence abuse anti serious organised modern youth young people family families housing health mental public ' +
    'cumbria westmorland furness barrow eden kendal penrith ulverston appleby windermere ambleside dalton millom ' +
    'carlisle lancaster kirkby lonsdale stephen sedbergh grange walney hawcoat lakeland south north east west central ' +
    'operation op duty section act plan report review agenda item action risk green amber red blue'
  ).split(' '),
);

/** Short forms in capitals that could be taken for initials. */
const SHORT_FORMS = new Set(
  (
    'ASB CSP IOM DA DV SV VS UK EU IT HR PC PCSO CPS NHS ICB PCC PFCC YJS YOT DHR MARAC MAPPA IDVA ISVA CCTV PSPO CBO ' +
    'CPN CPW ISA DPIA SRA HO MOJ LFH NPT GP ED AE SL RAG KPI MOU TBC TBA NA OK ID RJ OOCD VRU SVD CDP SOC OCG NRM MDS ' +
    'VCS CVS CYP SEND EHCP CAMHS DWP HMP HMPPS NPS PIP PDU CRC AP MP'
  ).split(' '),
);

/** Could this word, as written, be part of a person's name? */
export function isNameLike(word: string, known: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase().replace(/'s$/, '');
  return !ORDINARY.has(lower) && !known.has(lower) && !SHORT_FORMS.has(word.replaceAll('.', ''));
}
