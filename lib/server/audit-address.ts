import { FORM_IDS, type FormId } from '#lib/core/forms/index.ts';
import type { AuditFilter, AuditMark } from '#lib/usecases/ports/index.ts';

/** What an address asks of the trail, as it was typed. */
type AuditSearch = Readonly<Record<string, string>>;

const DAY_LENGTH = 24 * 60 * 60 * 1000;
/** Longest word that is looked for. */
const LONGEST = 200;

/** A day as the bureau counts it, in China's time; nothing where it is none. */
function dayStart(text: string | undefined): Date | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const at = new Date(`${text}T00:00:00+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** Reads a filter out of an address; what makes no sense in it asks for nothing. */
export function readAuditFilter(search: AuditSearch): AuditFilter {
  const { department, person, type, form, owner = '', row, field } = search;
  const since = dayStart(search.since);
  const lastDay = dayStart(search.until);
  const kind = FORM_IDS.find((id): id is FormId => id === form);
  return {
    ...(asked(department) ? { department } : {}),
    ...(asked(person) ? { person } : {}),
    ...(since === undefined ? {} : { since }),
    ...(lastDay === undefined ? {} : { until: new Date(lastDay.getTime() + DAY_LENGTH) }),
    ...(asked(type) ? { type } : {}),
    ...(kind === undefined
      ? {}
      : { cell: { form: kind, owner, ...(asked(row) ? { row } : {}), ...(asked(field) ? { field } : {}) } }),
  };
}

/** Reads where to go on, as `markText` wrote it. */
export function readAuditMark(search: AuditSearch): AuditMark | undefined {
  const [, at, sequence, department = ''] = /^(\d{1,16})\.(\d{1,10})\.(.{0,200})$/.exec(search.older ?? '') ?? [];
  if (at === undefined || sequence === undefined) return undefined;
  const instant = new Date(Number(at));
  return Number.isNaN(instant.getTime()) ? undefined : { at: instant, department, sequence: Number(sequence) };
}

/** A mark as an address carries it. */
export function markText({ at, department, sequence }: AuditMark): string {
  return `${at.getTime()}.${sequence}.${department}`;
}

function asked(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text.length <= LONGEST && text.isWellFormed();
}
