import { tableOf } from './phrases.ts';
import { WORDS } from './statuses.ts';

/** The member asks for a later day. */
export const MORE_TIME = tableOf(
  [
    [
      true,
      [
        "(?:can|could|may|might) (?:we|i|you|it|this|the|someone) (?:[\\w']+ ){0,3}?(?:push|pushed|move|moved|extend|extended|more time|until|extension|longer|another|delay|delayed|shift|shifted|put (?:it |this )?back|defer|deferred|postpone|postponed|slip|bump|have till)(?: (?:it |this |that |the deadline |the date |out |back )*(?:to|until|by))?",
        "(?:need|needs|want|request|requesting|require|would like|like|asking for|ask for|after|give us|give me|have|get) (?:[\\w']+ ){0,2}?(?:more time|extension|extra (?:time|week|weeks|month|days|fortnight)|longer|another (?:few |couple of |\\w+ )?(?:day|days|week|weeks|fortnight|month|months))(?: (?:to|until))?",
        '(?:push|pushing|pushed|move|moving|moved|put|putting|shift|defer|deferred|extend|extending|postpone|delay|delayed|bump|roll|rolled)(?: (?:it|this|that|the deadline|the date|ours|d\\d+|back|out|on|over|forward))* (?:to|until|till)(?= {WHEN})',
        '(?:need|needs|want|have) (?:it |this )?(?:until|till)(?= {WHEN})',
        'more time|(?:an )?extension(?: (?:to|until))?|deadline (?:extended|moved)',
        "(?:won't|will not|can't|not going to|unlikely to|not) (?:be )?(?:[\\w']+ ){0,2}?(?:ready|done|finished|complete|make it|meet (?:it|the deadline|that)|in time)(?: [\\w']+)? (?:until|before)",
        "(?:won't|can't|not going to|unlikely to) (?:make|meet|hit) (?:it|the|that|this)(?: (?:deadline|date|target))?",
      ],
    ],
  ],
  WORDS,
);

/** Somebody else should be asked. The organisation is looked for in the words that follow. */
export const REDIRECT = tableOf([
  [
    true,
    [
      "(?:please |pls |you (?:need|want|should|ought) to |best to |better to |just |maybe |try |you'll have to |you could |i'd |go )*(?:ask|asking|speak (?:to|with)|talk (?:to|with)|check with|contact|email|try|see|refer to|direct (?:this )?to|send (?:this|it) to|forward (?:this|it )?(?:to|on to)|pass (?:this|it) (?:on )?to|chat to|chase) (?!you|me|us|again|for|if|about|when|whether|what|the (?:minutes|report|last|attached)|attached|last|above|below|previous|minutes|report)(?:the )?\\w+",
      "(?:that's|this is|it's|thats|is|probably|definitely|sounds like) (?:really |probably |more )?(?:one|a question|a matter|something|a job) for (?!us|me|our)(?:the )?\\w+",
      '(?:one|question|matter) for (?!us|me|our|the (?:minutes|future))(?:the )?\\w+',
      '(?:\\w+ )?(?:lead|leads|own|owns|hold|holds|deal|deals|have|has)(?: the lead)? (?:on|with|for) (?:this|that|it)(?: one)?(?:,? not (?:us|me))?',
      '(?:goes|sits?|belongs?|lives?|rests?) (?:to|with|under) (?:the )?\\w+',
      "(?:you'd be |you're |better |best )+(?:off )?(?:asking|speaking to|talking to) (?:the )?\\w+",
      "(?:not (?:me|us|ours|mine)[,.;:]? (?:it's|try|that's|its|ask|speak to|-)? ?)(?:the )?\\w+",
    ],
  ],
]);

/** The person does not answer for this any more. */
export const OWNER_CHANGE = tableOf([
  [
    true,
    [
      "(?:i've|i have|have|i'm|i am|i|we've)? ?(?:just |now |recently |since )?(?:moved|changed|left|leaving|moving|changing|switched) (?:on |to )?(?:an? |the |my )?(?:new |different |another )?(?:teams?|roles?|jobs?|posts?|service|department|organisation|councils?)",
      "(?:not|isn't|no longer) (?:me|my (?:role|job|area|responsibility|duty|work|remit|post|team|one|thing|patch)|mine|in (?:post|that role|this role|the role|that team)|responsible|working (?:on|here|there)|covering|doing (?:this|that|it)|the (?:lead|owner|right person|contact|co-ordinator|coordinator))(?: for (?:this|that|it))?(?: any ?more| anymore| now)?",
      "(?:don't|do not) (?:do|work on|cover|lead|look after|deal with|own|hold) (?:this|that|it|asb|these)(?: \\w+)? (?:any ?more|now)",
      '(?:handed|handing|passed|passing) (?:it|this|that|the duty|everything|my work|over)?(?: all)? ?(?:over |on )?to (?:my |the |a )?\\w+',
      "(?:has|have|'s|is|will be)? ?(?:taken|taking|takes|took|picked|picking) (?:it|this|that)? ?(?:over|up) (?:from me|as|my|the (?:lead|role)|now|instead)",
      'new (?:lead|owner|contact|person|officer|co-ordinator|coordinator)(?: for this)? (?:is|will be|starts|started)',
      '(?:wrong|not the right) person',
      "(?:someone|somebody) else(?: is|'s| has)? (?:now )?(?:doing|leading|taking|taken|picking|picked|got|does|leads|dealing)",
      "i(?:'ve| have)? (?:retired|resigned|been (?:moved|seconded|redeployed))|(?:on|my) secondment|i'm seconded",
    ],
  ],
]);

/** The person is away. */
export const LEAVE = tableOf([
  [
    true,
    [
      "(?:i'm |i am |am |i'll be |i will be |will be |now |currently |about to go |going )*(?:on|off on) (?:annual |sick |mat |maternity |paternity |parental |compassionate |a week's |some |my )?(?:leave|al|hols|holiday|holidays|vacation)",
      'annual leave|out of (?:the )?office|on holiday',
      "(?:i'm |i am |am |i'll be |will be )?(?:off|away)(?: work| sick| ill)?(?= (?:until|to|for|this|next|back|from|all|week|mon|tue|wed|thu|fri|today|tomorrow|now))",
      "(?:i'm|i am|am|been) (?:off )?(?:sick|ill|poorly|away|off)",
      '(?:back|return|returning|in) (?:in )?(?:the )?(?:office|work|at work)',
      "(?:i'm |i'll be |i am |when i'm |when i am |will be )?back(?= (?:on|in|until|after|from|next|mon|tue|wed|thu|fri|the|tomorrow|\\d))",
    ],
  ],
]);

/** Said the other way round. Strong signs alone decide: nothing is recorded. */
export const SARCASM = tableOf([
  [
    true,
    [
      '🙄|😒|🤡|🙃|😤|🤦|🖕|/s',
      'obvs|obviously going|yeah,? right|yeah,? sure|as if|aye right|sure jan|whatever',
      '(?:oh|ah|well)?,? ?(?:brilliant|great|fantastic|wonderful|lovely|joy|super|fab|marvellous|goody|yay|good|excellent)[,.]? (?:another|yet another|more) (?:\\w+ )?(?:form|forms|survey|email|reminder|update|bot|chaser|spreadsheet|report|admin|prompt|message|meeting)',
      '(?:one more|yet another|another) (?:form|survey|bot|return)(?: to fill)?|exactly what [\\w ]{2,30} (?:missing|needed|wanted)|oh (?:joy|great|goody|brilliant|fantastic|wonderful|lovely|super|yay|marvellous|happy days)',
      "(?:just|exactly) what (?:i|we) (?:need|needed|wanted)|what a (?:surprise|shock|joy|treat)|living the dream|best day ever|love (?:a|these|filling|another|this)(?: \\w+)? (?:form|forms|bot|survey|surveys|in)|thrilled|can't wait to fill|(?:like|as though) (?:i|we) (?:have|had) (?:time|nothing)|nothing better to do|how exciting|slow clap|bravo|lucky (?:me|us)|big whoop|oh how",
      "(?:going|it's|its|all) (?:just |absolutely |so )?(?:swimmingly|peachy|wonderfully|marvellously)",
      "ha ?ha(?: ?ha)* (?:good one|no|nice)|you(?:'re| are)? (?:joking|kidding|having a laugh)|pull the other one|good one|dream on|chance would be|in your dreams|if only",
      'when (?:hell freezes|pigs fly)|pigs (?:might|will) fly|(?:the )?dog ate|(?:ask|tell) (?:my|the) (?:dog|cat|nan|mum|horoscope|crystal ball)|some(?:time|where) (?:over the rainbow|never)|on the twelfth of never|when (?:the cows come home|i win the lottery)|12th of never',
      'crime (?:is )?(?:solved|cancelled|over)|solved (?:all )?crime|world peace|mission accomplished',
    ],
  ],
]);

/** Deaths, threats, and days that the law sets and that were missed. Names of duties and measures are none of these. */
export const NOT_ALARMING = tableOf([
  [
    true,
    [
      '(?:domestic )?homicide reviews?|(?:domestic abuse )?(?:related )?death reviews?|drug(?: related)? deaths?|deaths? from drug(?: misuse)?|deaths? (?:figures|data|rate|rates|stats)|knife (?:crime|amnesty|bins?|arch|arches)|weapons? (?:sweeps?|amnesty)|threat assessment|strategic threat|killing (?:it|time|me)|dead(?:line| line| in the water| end)|threats? (?:and|to|of) (?:risks?|harms?|opportunities)|anti-?social|serious violence (?:duty|strategy)',
    ],
  ],
]);
export const ALARMING = tableOf([
  [
    true,
    [
      'deaths?|died|dead|dying|killed|killing|kill(?:s)?|murder(?:s|ed)?|manslaughter|suicides?|suicidal|fatal(?:ity|ities)?|homicides?|body (?:was |has been )?found|overdosed?',
      'threat(?:s|en|ens|ened|ening)?|stabbed|stabbing|shot at|shooting|firearms?|gun|machete|weapons?|bomb|attacked|assaulted|kidnap\\w*|abduct\\w*|petrol bomb\\w*|arson attack',
      '(?:immediate|serious|significant|imminent) (?:risk|danger|harm)|(?:child|children|baby) (?:is |are )?(?:at risk|in danger)|in danger|unsafe|self(?: |-)harm\\w*|safeguarding (?:concern|alert|referral|incident)',
      "(?:missed|miss|breach(?:ed)?|passed|gone past|past|late for|failed to meet|failed|overshot) (?:[\\w']+ ){0,4}(?:statutory|legal|home office|court)(?: [\\w']+)? ?(?:deadline|date|duty|timescale|timescales|limit|target|deadlines)?",
      "(?:statutory|legal|home office) (?:[\\w']+ ){0,3}(?:missed|breached|passed|lapsed|overdue|late)",
      'data breach|ico|judicial review',
    ],
  ],
]);

/** Evidence is named, with or without a link. */
export const EVIDENCE = tableOf([
  [
    true,
    [
      '(?:minutes|report|evidence|file|document|plan|note|notes|photo|photos|spreadsheet|copy|figures|it)?(?: is| are)? ?(?:attached|enclosed|uploaded|on sharepoint|saved in|in the folder|in teams)',
      "(?:see|here's|link|find) (?:to )?(?:the )?(?:attached|link|minutes|report|evidence|document)",
    ],
  ],
]);

const ASKED_FIRST =
  /^(?:(?:and|but|so|hi|hello|hey|sorry|ok|okay|er|um|just|quick question|question|also)[ ,:-]+)*(?:what(?:'s|s)?|why|who(?:'s|m)?|where(?:'s)?|how(?:'s| come)?|which|when(?:'s| is| are| do| does| did| will| would| was| were| can| should))\b(?!ever)(?! is (?:good|great|why)| means\b| i'm\b| we\b)/;
const ASKED_VERB =
  /^(?:(?:and|but|so|hi|hello|hey|sorry|ok|okay|er|um|just|also)[ ,:-]+)*(?:is|are|was|were|do|does|did|can|could|would|should|shall|may|will|have|has|am|isn't|aren't|don't|doesn't|can't|couldn't|won't|any chance|any idea) (?:i|we|you|it|this|that|the|these|those|there|they|he|she|someone|anyone|somebody|anybody|people|anything|something|everyone|my|our|your)\b/;

/** A clause that asks. "Can we push to 14 March" asks for more time and is read as that. */
export function isQuestion(clause: string): boolean {
  return clause.endsWith('?') || ASKED_FIRST.test(clause) || ASKED_VERB.test(clause);
}
