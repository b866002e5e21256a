import { type MeasureLine, withholdSmall } from './measure.ts';
import type { Report, ReportLine, ReportVersion } from './report.ts';
import type { Standing } from './standing.ts';

/** One duty as the public may see it: where it stands and how far along it is, and not a word that somebody wrote. */
export interface PublicLine extends Pick<ReportLine, 'dutyId' | 'title' | 'standing' | 'lastYear' | 'travel'> {
  answers: { groupName: string; standing: Standing; percent: number | null }[];
}

/**
 * What of a report may be published (DOMAIN.md section 6: the public summary is unmarked, counts under 5 withheld).
 * A shape of its own, so that free text has no place in it: a further field of a report stays out until named here.
 */
export interface PublicReport
  extends Pick<Report, 'title' | 'partnershipName' | 'scope' | 'scopeName' | 'period' | 'headline' | 'counts'> {
  lines: PublicLine[];
  measures: MeasureLine[];
}

/** The public part of one version; who compiled it is left out. */
export interface PublicVersion extends Pick<ReportVersion, 'version' | 'state' | 'compiledAt'> {
  report: PublicReport;
}

/** Pure. Nothing that members wrote, no requests, no risks, no names of people. */
export function publicVersionOf({ report, version, state, compiledAt }: ReportVersion): PublicVersion {
  const { title, partnershipName, scope, scopeName, period, headline, counts } = report;
  const about = { title, partnershipName, scope, scopeName, period, headline, counts };
  const lines = report.lines.map(publicLineOf);
  return { version, state, compiledAt, report: { ...about, lines, measures: report.measures.map(withholdSmall) } };
}

function publicLineOf({ dutyId, title, standing, lastYear, travel, answers }: ReportLine): PublicLine {
  return {
    dutyId,
    title,
    standing,
    lastYear,
    travel,
    answers: answers.map(({ groupName, standing: at, progress }) => ({
      groupName,
      standing: at,
      percent: progress?.percent ?? null,
    })),
  };
}
