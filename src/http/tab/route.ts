import { z } from 'zod';
import type { DigestView } from '../../domain/digest-view.ts';
import type { Act, Person } from '../../domain/person.ts';
import type { ExportFile, ExportFormat, Tools, WriteTable } from '../../usecases/ports.ts';
import type { Calendar } from '../../usecases/read-feed.ts';

/** What the routes of the tab work with. */
export interface TabTools extends Tools {
  /** The formats that a report leaves in. */
  formats: readonly ExportFormat[];
  writeTable: WriteTable;
  /** No slash at the end. */
  publicUrl: string;
  /** The chair's card as it is sent, without its buttons: what can be done stands beside it. */
  drawDigest: (view: DigestView) => object;
  /**
   * The address of a page of the tab, for people to send to each other: in Teams it opens inside Teams.
   *
   * @param page as it stands behind the `#`
   */
  pageLink: (page: `/${string}`, title: string) => string;
  /** Deadlines as an iCalendar file. */
  writeCalendar: (calendar: Calendar) => string;
}

/** What a person reads when something can not be done: what is wrong, and what to do next. */
export interface Fault {
  title: string;
  detail: string;
  /** By the name of the field of the form that is to be put right. */
  fields?: Record<string, string>;
}

/** How a route answers. A conflict is somebody else's newer word: `body` is how it stands now. */
export type Answer =
  | { kind: 'body'; body: unknown }
  | { kind: 'file'; file: ExportFile }
  | { kind: 'fault'; status: 400 | 403 | 404 | 409 | 422; fault: Fault; body?: unknown };

export function answer(body: unknown): Answer {
  return { kind: 'body', body };
}

export function fault(status: 400 | 403 | 404 | 409 | 422, said: Fault, body?: unknown): Answer {
  return { kind: 'fault', status, fault: said, ...(body === undefined ? {} : { body }) };
}

type Method = 'get' | 'post' | 'put' | 'delete';

/** One thing that the tab can ask of the server. */
export interface TabRoute {
  method: Method;
  /** Below `/api/tab`, in the manner of Express: `/duties/:dutyId`. */
  path: string;
  /** Who may; null is everybody who has a role. What depends on the thing itself is checked by the use case. */
  needs: Act | null;
  /** Answers what came in; a fault names each field that can not be read. */
  serve: (tools: TabTools, who: Person, sent: Sent) => Promise<Answer>;
}

/** A request before anything of it is trusted. */
interface Sent {
  params: unknown;
  query: unknown;
  body: unknown;
}

/**
 * A route.
 *
 * @param options.asks the shape of `{ params, query, body }`; what it does not name never reaches `run`
 */
export function route<Asked>(
  method: Method,
  path: string,
  options: {
    needs: Act | null;
    asks: z.ZodType<Asked>;
    run: (tools: TabTools, who: Person, asked: Asked) => Promise<Answer>;
  },
): TabRoute {
  const { needs, asks, run } = options;
  return {
    method,
    path,
    needs,
    async serve(tools, who, sent) {
      const read = asks.safeParse(sent);
      return read.success ? run(tools, who, read.data) : fault(400, notUnderstood(read.error));
    },
  };
}

/** For routes that are asked for without anything more. */
export const nothing = z.object({});

/** What is wrong with each field, in the schema's words; never what was sent. */
function notUnderstood(error: z.ZodError): Fault {
  return {
    title: 'That could not be read',
    detail: 'Put right what is named below. If nothing is, load the page again.',
    fields: Object.fromEntries(error.issues.map(({ path, message }) => [path.slice(1).join('.'), message])),
  };
}
