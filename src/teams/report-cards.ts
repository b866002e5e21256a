import type { Asking } from './asking-cards.ts';
import type { Choice, Mark } from './card-parts.ts';

/** What a person may decide about a version. */
export interface Deciding {
  reportId: string;
  mayIssue: boolean;
  maySign: boolean;
  mayReturn: boolean;
  /** The number of the version that it can be compared with; 0 for none. */
  since: number;
}

/** What was held back, and how to say that it is a false alarm; as in `Withheld` of card-data.ts. */
interface HeldBack {
  heldBack: string;
  heldBackAdvice: string;
  told: string;
  notPersonal: string;
  reasons: Choice[];
}

/** The cards of reports' versions and of the chair. Lists and texts that are empty hide what does not apply. */
export interface ReportCards {
  report: Deciding &
    Asking & {
      /** What a tap has just done. */
      notice: string;
      title: string;
      subtitle: string;
      headline: string;
      slices: { legend: string; value: number; color: string }[];
      counts: Choice[];
      exceptions: { shape: string; color: string; title: string; group: string; text: string }[];
      moreExceptions: string;
      decisions: { position: number; text: string }[];
      moreDecisions: string;
      comparedWith: string;
      moved: string[];
      missing: string[];
      url: string;
      /** The report in the tab, as whoever opens it may see it. */
      tabUrl: string;
      /** The report as files; the first is a button, the others are behind the menu. */
      files: { title: string; url: string; mode: 'primary' | 'secondary' }[];
      goodNews: string[];
      measures: string[];
      risks: string[];
      footer: string;
      marking: string;
    };
  digest: Deciding &
    Asking & {
      title: string;
      state: Mark;
      version: string;
      /** What a tap has just done, or what the reader should know first. */
      notice: string;
      comments: string;
      headline: string;
      slices: { legend: string; value: number; color: string }[];
      counts: Choice[];
      decisions: { position: number; text: string }[];
      moreDecisions: string;
      reds: { title: string; text: string }[];
      moreReds: string;
      comparedWith: string;
      moved: string[];
      deadlines: { on: string; title: string }[];
      moreDeadlines: string;
      /** By organisation, never by person. */
      notReplied: string;
      goodNews: string[];
      seen: string;
      mayAcknowledge: boolean;
      /** Empty once the link has ended. */
      url: string;
      tabUrl: string;
      marking: string;
    };
  reports: {
    title: string;
    subtitle: string;
    notice: string;
    rows: (Deciding & {
      state: Mark;
      name: string;
      detail: string;
      comments: string;
      url: string;
    })[];
    more: string;
    marking: string;
  };
  comparison: {
    title: string;
    subtitle: string;
    nothing: string;
    sections: { heading: string; lines: string[]; more: string }[];
    url: string;
    marking: string;
  };
  'return-form': HeldBack & {
    reportId: string;
    view: string;
    title: string;
    subtitle: string;
    error: string;
    comments: string;
    marking: string;
  };
}
