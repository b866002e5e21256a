import type { RequestHandler } from 'express';

/** Finds the calendar file behind a secret; undefined when there is none. */
export type FindCalendar = (secret: string) => Promise<string | undefined>;

const SECRET = /^[\w-]{20,100}$/;

/** Calendar programs ask every few hours; deadlines change once a day at most. */
const FRESH_FOR_SECONDS = 3600;

/**
 * GET /calendar/:secret.ics. The secret is in the address because calendar programs can send nothing else; so nothing
 * may spread the address, and only the reader's own program may keep the answer. Programs read the plain 404, not people.
 */
export function showCalendar(findCalendar: FindCalendar): RequestHandler<{ secret: string }> {
  return async (req, res) => {
    const file = SECRET.test(req.params.secret) ? await findCalendar(req.params.secret) : undefined;
    res.set({ 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' });
    if (file === undefined) {
      const remedy =
        'There is no calendar at this address. Write "calendar" to CSP Progress in Teams for a current one.\n';
      res.set('Cache-Control', 'no-store').status(404).type('text/plain; charset=utf-8').send(remedy);
      return;
    }
    res.set({
      'Cache-Control': `private, max-age=${FRESH_FOR_SECONDS}`,
      'Content-Disposition': 'inline; filename="deadlines.ics"',
    });
    res.type('text/calendar; charset=utf-8').send(file);
  };
}
