import type { ReadStatus } from '../../domain/reading.ts';
import { tableOf } from './phrases.ts';

/** Pieces that many phrases share. */
export const WORDS = {
  /** The work is said to be finished. */
  DONE: 'done|completed?|finished|fully complete|signed off|sorted|wrapped up|finalised|delivered|concluded|actioned|published|ticked off|put to bed|submitted|issued|adopted|approved|ratified|closed(?: off| out| down)?',
  /** To finish it. */
  DO: 'do|complete|finish|finalise|close|sign off|publish|deliver|submit|conclude|wrap up|get done|sort|issue',
  WHEN: '(?:the )?(?:end|start|mid|early|late|next|this|christmas|easter|spring|summer|autumn|winter|tomorrow|today|then|close|new year|week|q[1-4]|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\\d)',
  NOT: "not|n't|isn't|aren't|wasn't|haven't|hasn't|hadn't|didn't|won't|never|nowhere near|far from|not been|yet to be|still to be|can't|couldn't|don't|doesn't",
  SOME: 'a few|some|most|half|part|parts|bits|bit|two|three|four|five|six|several|many|the majority|the bulk|bulk|majority',
} as const;

/** What is said of where a duty stands. `aside` sounds like a status and is none. Earlier rows read first. */
export const STATUS_PHRASES = tableOf<ReadStatus | 'aside'>(
  [
    [
      'aside',
      [
        'well done',
        "(?:i'll|we'll|will) (?:do|get (?:on to|onto|to|back)|look|have a look|try|check|respond|reply|let you know|update you)(?: (?:it|that|this|you|into it|at it|at this))?",
        'no sooner said than done',
        'over and done with',
        'complete(?:ly)? (?:and utter |a )?(?:mess|waste|nightmare|joke|shambles|chaos|lost|forgot|swamped|unclear|snowed)',
        "(?:office|offices|building|school|schools|road|centre|we are|we're|council)(?: is| are| will be)? closed",
        'closed (?:over|for|until)',
        "(?:once|when|whenever|after|until|unless|if|as soon as|before) (?:[\\w']+ ){0,5}(?:{DONE})",
        "(?:no longer|not|never|isn't|aren't|wasn't) (?:blocked|stuck|on hold|paused|stalled|held up|delayed)",
        '(?:can|could|may|please|happy for (?:it|this) to|ready to|feel free to) (?:it |this |now |we |you )*(?:be )?(?:closed?|marked?|ticked?|signed? off|removed?|taken?|go down|come off)',
        "(?:probs|problems?|issues?|delays?|wobbles?|gremlins|hiccups?|trouble|snags?|glitch(?:es)?)(?: [\\w']+){0,6}? (?:but |and |now |since |it |it's |that's |that |is |are |been |has |have |all )+(?:sorted|resolved|fixed|done|working|solved)",
        '(?:nothing|none|no|not) (?:is |are |left )?(?:outstanding|remaining|to follow|left)',
        'started (?:well|badly|late)',
        'not (?:a )?problem',
        'getting started',
        '(?:start|end|beginning) of',
      ],
    ],
    [
      'not_applicable',
      [
        'not applicable',
        "(?:doesn't|does not|don't) (?:really )?(?:apply|affect|concern|involve|relate)",
        'not (?:really )?relevant',
        "(?:not|isn't) (?:really )?(?:one )?for (?:us|our)",
        "(?:not|isn't|nothing) (?:really )?(?:our|in our|within our|under our) (?:area|remit|responsibility|job|duty|gift|patch|scope)",
        'nothing to do with us',
        'out of scope',
        "(?:not|isn't) ours",
        "(?:we|our hub|our team) (?:don't|doesn't) (?:have|do|cover|hold|own|run) (?:this|any|that|it|one|these)(?: here| at all)?",
        'no relevance',
        'not required here',
      ],
    ],
    [
      'no_change',
      [
        'no (?:real |further |significant |major |material |new )?(?:change|changes|movement|update|updates|news|developments?|difference)',
        "(?:nothing|not much|not a lot) (?:much |really |else |further |more |significant )?(?:new|to report|to add|to update|has changed|changed|'s changed|different|has moved|happened since)",
        "(?:hasn't|haven't|not|has not|have not|didn't) (?:really |much )?(?:changed?|moved(?: on)?)",
        'unchanged',
        "nothing(?:'s| has)? (?:really |much )?(?:changed|moved)",
        '(?:situation|position|picture|things|status) (?:is |are )?(?:the same|unchanged|as before)',
        '(?:still |exactly |all |much |pretty much |about |just )*(?:the )?same(?: \\w+)? (?:as|again)',
        '(?:still|all|much|pretty much) the same',
        'the same (?:position|position|place|status)',
        'as (?:before|previously|you were|per (?:last|previous|before)|was|last (?:time|quarter|month|report|update|round))',
        'ditto',
        'status quo',
        'where we were',
        'as we were',
        'same old',
        '(?<=^|[.,;:!\\n] ?)same(?: here| again)?(?=$|[.,;!\\n]| (?:in|for|with) )',
        'no further (?:forward|on|progress)',
        'no progress(?: since| to report| this)?',
        'see (?:my |our |the )?(?:last|previous) (?:update|report|return)',
      ],
    ],
    [
      'not_started',
      [
        "(?:not|isn't|wasn't|aren't) (?:yet |been |even |really |actually |properly |formally |quite )*(?:started?|begun|commenced?|kicked off|got going|underway|under way|got off the ground)",
        "(?:haven't|hasn't|have not|has not|not|never|yet to|still to|didn't|couldn't|can't|can not|unable to) (?:yet |even |really |actually |been able to |managed to |had (?:a )?(?:chance|time) to |to )*(?:make a start|made a start|start(?:ed)?|begin|begun|commence|looked at|look at|touch(?:ed)?|got(?:ten)? (?:a)?round to|get (?:a)?round to|done (?:anything|any|a thing)|do anything|pick(?:ed)? (?:it|this) up)",
        'nothing (?:has )?(?:been )?(?:done|started|happened|happening)(?: yet| so far)?',
        "(?:haven't|hasn't|have not|has not) (?:even )?(?:done|do) (?:it|this|that) (?:yet|at all)",
        'no start',
        'no work (?:has )?(?:been )?(?:done|started|begun)',
        'unstarted',
        'on (?:my|the|our) to do list',
        '(?:will|due to|going to|plan(?:ning)? to|hope to|hoping to|aim to|expect to|to|scheduled to|set to|ready to) (?:be )?(?:start|starting|begin|beginning|commence|kick off)(?: on it| it| this)?(?! with)',
        '(?<!a )(?:starts|starting|start|begins|beginning|kicks off|kicking off|commences) (?:in|next|after|on {WHEN}|{WHEN})(?! with)\\w*',
        'yet to start',
        'start(?:ing)? delayed',
      ],
    ],
    [
      'blocked',
      [
        'blocked',
        '(?:completely |totally |a bit |still |currently |well and truly )?stuck',
        'stalled',
        '(?:at|to|reached|is at) a (?:complete )?standstill',
        '(?:put |currently |is |now |all )?on hold',
        'paused',
        'suspended',
        'ground(?:ed)? to a halt',
        'halted',
        "(?:can't|can not|unable to|not able to|impossible to|couldn't) (?:really |currently |do )?(?:progress|proceed|move|continue|go (?:any )?further|go ahead|get any further|take (?:this|it) (?:any )?further|anything)",
        'no way forward',
        'at an impasse',
        'hit (?:a )?(?:brick )?wall',
        'dead in the water',
      ],
    ],
    [
      'in_progress',
      [
        "(?:{NOT}) (?:[\\w']+ ){0,3}(?:{DONE})",
        'in(?: |-)?complete',
        'un(?:finished|published|signed)',
        "(?:very |so )?(?:nearly|almost|mostly|largely|partly|partially|part|part way|partway|just about|not far off|more or less|practically|virtually|pretty much|all but|half|about to be) (?:[\\w']+ ){0,2}?(?:{DONE}|there|ready|through|finishing)",
        "(?:{SOME})(?: [\\w']+){0,4}? (?:{DONE})",
        "(?:{DONE}) (?:(?:{SOME}|a lot|lots|loads|a little)(?: [\\w']+)?|\\d+ (?!{WHEN})[a-z]+)",
        "(?:will|would|should|could|might|may|must|shall|hopefully|expected|expecting|due|likely|going|scheduled|set|on course|on target|need|needs|ought|i'll|we'll|it'll|they'll) (?:to )?(?:[\\w']+ ){0,3}?(?:{DONE}|{DO}|ready)",
        "(?:hope|hopes|hoping|aim|aims|aiming|plan|plans|planning|expect|expects|want|look|looking|trying|try|intend) (?:to|for|on|it to|this to|that|it will|we will) (?:[\\w']+ ){0,3}?(?:{DONE}|{DO}|ready|finishing|completing|completion)",
        'to (?:be |get (?:it |this )?)?(?:{DONE}|{DO}|ready)',
        "(?:gets?|getting|being|be) (?:[\\w']+ ){0,2}?(?:{DONE})",
        '(?:{DONE}) (?:hopefully |probably )?(?:by|for|before|in)(?= {WHEN})',
        '(?:{DONE})(?= (?:next|this (?:week|month|mon|tue|wed|thu|fri)|tomorrow))',
        '(?:{DONE}),? (?:bar|except|apart from|other than|aside from|minus|save for|subject to|pending|barring|excluding|just waiting|awaiting|waiting|but for)',
        '(?:first |1st |initial |final |rough |the |second |2nd )*(?:draft|phase|stage|part|step|half|bit|section|chunk|round)(?: \\w+)? (?:(?:is|are|now|all|been|has|have) )*(?:{DONE})',
        '(?:{DONE}) (?:the |a |an )?(?:first|1st|initial|draft|phase|stage|part|step|half|scoping|research|groundwork)(?: draft)?',
        "(?:submitted|sent|issued|published) (?:it )?(?:to|for|out)(?: [\\w']+){0,2}? (?:approval|comment|comments|consultation|sign off|review|board|legal|checking)",
        "nearly|almost there|getting there|not far off|finalising|(?:just |only )?(?:last|final|finishing) (?:stages|touches|checks|bits?|push|leg|few|edits|tweaks)|then (?:it's |it is |we're |all )?(?:{DONE})",
        'in (?:full )?(?:progress|hand|train|motion|draft|the works|flight|development|process)',
        '(?:is |are |still |currently |all |well )*(?:ongoing|on(?: |-)going|underway|under way|progressing|continuing|moving (?:along|forward|on|ahead)|coming (?:along|on|together)|going ahead|rolling|happening)',
        '(?:working|cracking|getting|pressing|ploughing|pushing|plodding|carrying) (?:away )?(?:on|ahead|through)(?: it| this| with it)?',
        "(?:i'm|we're|am|are|team|still) on it",
        '(?:making |good |some |slow |steady |great |made |decent |excellent )+progress',
        'going (?:really |very |quite |pretty )?(?:well|ok|okay|fine|nicely|smoothly|great)',
        'work in progress|work (?:continues|has started|is continuing)',
        "(?:already |just |only |only just |recently |now |have |has |been |we've )*(?:started|begun|commenced|kicked off|made a start|picked (?:it|this) up)",
        "(?:just|only) needs?|needs? (?:final )?(?:signing off|sign off|proofing|formatting)|(?:just|only) [\\w' ]{2,40} (?:left|remaining|to go|outstanding)|with [\\w']+(?: [\\w']+){0,3} for (?:approval|comments?|sign off|review|checking|signature|decision)|final draft",
        '(?:still )?(?:to do|to follow|to go(?! (?:down|to|live|out|back|ahead))|left to do|outstanding|remaining|to be (?:done|finished|confirmed|agreed|signed))',
        'drafting|drafted|out (?:for|to) (?:consultation|comment|review|tender|partners|partner comment)|with (?:legal|comms|finance|committee|the (?:chair|board|lawyers|printers|designers)|designers|printers|scrutiny)',
        '(?:writing|scoping|collating|compiling|reviewing|designing|analysing|rebooking|recruiting|consulting|gathering|pulling) (?:it|up|the|this|together|for)?',
        'be(?:ing)? (?:drafted|written|reviewed|checked|finalised|prepared|collated|rebooked|arranged|set up|worked on)',
        'behind(?: schedule)?|slipp(?:ed|ing)|running (?:late|behind)|overrunning|overdue|delayed',
      ],
    ],
    [
      'complete',
      [
        "(?:all |now |its |it's |is |are |been |has |have |fully |already |100 ?% ?)*(?:{DONE})",
        "(?:that's|that is) (?:it|us)(?: all)? (?:done)?",
        'nothing (?:left|more|outstanding|further) (?:to do|outstanding)?',
        '(?:job|jobs) (?:jobbed|a good un)',
      ],
    ],
  ],
  WORDS,
);

/** Nothing stands in between after all. */
export const NOTHING_LEFT = tableOf([
  [
    true,
    [
      '(?:nothing|none|no|not|anything)(?: is| are| else| left)* (?:outstanding|remaining|to follow|to do|left to do|pending)',
    ],
  ],
]);

/** What still stands between a claim and completion: "done, just need the sign off". */
export const OUTSTANDING = tableOf(
  [
    [
      true,
      [
        "(?:but|just|only|still|though|although) (?:[\\w']+ ){0,2}?(?:need|needs|needing|waiting|awaiting|have to|has to|to be|requires?|missing|left|outstanding|to do|pending)",
        'awaiting|waiting (?:for|on|to)|outstanding|to follow|subject to|pending|bar(?:ring)?|except|apart from|other than|aside from|yet to|still to|not (?:yet )?(?:{DONE})|tbc|needs? (?:sign|approv|ratif|check)\\w*',
        'remain(?:s|ing)|left to do',
      ],
    ],
  ],
  WORDS,
);
