import type { Rag } from '../../domain/update.ts';
import { tableOf } from './phrases.ts';

/** Colours that somebody names, and the words that this partnership's own reports use for them. */
export const COLOUR_PHRASES = tableOf<Rag | 'aside'>([
  [
    'aside',
    [
      'green (?:space|spaces|light|lights|lane|party|belt|team|waste|bin|bins|energy|flag)',
      'greenlight',
      'red (?:tape|cross|flag|flags|herring|line|lines|wall|lion|rose)',
      'in the red',
      'code red',
      'seeing red',
      "amber(?:'s| is (?:on|off|away|doing|going|leading|looking|sick|back)| has| will| alert)",
      '(?:mr|mrs|ms|miss|dr|pc|sgt|cllr|insp) (?:green|amber|red)',
      "(?:not|isn't|no longer|never|wasn't|won't be|not yet|hardly|not (?:really|quite)) (?:a )?(?:red|amber|green)(?: yet| any ?more)?",
      "(?:will|would|should|could|might|may|to|hope to|hopefully|likely to|expect to|going to) (?:[\\w']+ ){0,2}?(?:be |go |turn |move |become |stay |get )(?:back )?(?:to |into )?(?:a )?(?:red|amber|green)",
      '(?:red|amber|green) (?:by|if|once|when|unless|before|next)',
      "(?:not|isn't|no longer|never|hardly|far from|not (?:really|quite|exactly)) (?:back )?on (?:track|target|schedule|course|time)",
      "(?:will|would|should|could|might|may|to|hope to|hopefully|getting|get|going to) (?:[\\w']+ ){0,2}?(?:be |get )?(?:back )?on (?:track|target|schedule|course)",
      "(?:not|isn't|aren't) (?:all |really |that |so |very )*(?:good|fine|great|well|ok)",
      'at risk (?:of|from|children|people|young|individuals|groups|families|adults)',
      "(?:nothing|not|no longer|isn't) (?:at risk|off track)",
    ],
  ],
  ['red', ['red', '🔴', '🟥', 'off(?: |-)track', '(?:rag|rating|status|colour)(?: is| ?[=:-])? ?r']],
  ['amber', ['amber', '🟠', '🟡', '🟧', '🟨', 'at risk', '(?:rag|rating|status|colour)(?: is| ?[=:-])? ?a']],
  ['green', ['green', '🟢', '🟩', '(?:rag|rating|status|colour)(?: is| ?[=:-])? ?g']],
]);

/** Said of the work, not of the colour: read as green where no colour is named. */
export const WELL_PHRASES = tableOf<'green'>([
  [
    'green',
    [
      '(?:still |all |back |bang |very much |well |firmly |fully )*on(?: |-)(?:track|target|schedule|course)',
      "(?:it's |its |that's |everything(?:'s| is)? |things are |we're |we are )*(?:all|everything) (?:is |going |looking |seems |in )*(?:good|fine|ok|okay|well|gravy|on time|great|under control|in order|tickety boo|hunky dory)",
      'going to plan',
      'as planned',
      'ahead of (?:schedule|plan|time)',
    ],
  ],
]);

/** Suggests a colour that nobody named; shown as a suggestion, never recorded. */
export const SUGGESTING_PHRASES = tableOf<Rag>([
  [
    'amber',
    [
      'behind(?: schedule)?',
      'slipp(?:ed|ing|age)',
      'running (?:late|behind)',
      'delay(?:s|ed)?',
      'overdue',
      "(?:not|isn't|no longer|not (?:really|quite|exactly)) on (?:track|target|schedule|course|time)",
      'tight',
      'struggling',
      'concern(?:s|ed)?',
    ],
  ],
  [
    'green',
    [
      'going (?:really |very |quite |pretty )?(?:well|fine|nicely|smoothly)',
      '(?:good|great|excellent|steady) progress',
    ],
  ],
]);
