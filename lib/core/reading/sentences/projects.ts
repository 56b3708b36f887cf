import type { StatedProject } from '#lib/core/checks/index.ts';
import { printedSlice } from '../text/squeeze.ts';
import { nameStart } from './name-before.ts';
import type { Reading, Stated } from './stated.ts';

const NUMBER =
  /^(?:（[\d一二三四五六七八九十廿]+）|\d+[.、．]\s?(?!\d)|\d+[.、．]\s(?=\d)|\d+）|[一二三四五六七八九十]+、|[①-⑳]|[—•·●■◆-]+)+/;
const LEAD = /^(?:其中|具体)：/;
const TRAIL = /(?:——|—|-|：|，|项目资金|预算|金额|安排|资金安排|共|为)+$/;
/** What 项目支出 is made of, which is no project. */
const NO_PROJECT =
  /^(?:\d{4}年(?:度)?)?(?:部门)?(?:一般公共预算|政府性基金|国有资本|财政专户管理资金$|单位资金$|结转结余$|上年结转|本年|项目支出|其中|合计)/;

/** The projects that a paragraph of 项目支出安排情况 states: one with what it is for, or a list of a unit's. */
export function readProjects(reading: Reading, stated: readonly Stated[]): StatedProject[] {
  const { section } = reading.context;
  if (section !== 'projects') return [];
  const unit = unitAtStart(reading);
  const own = stated.filter(
    ({ role, amount }) => role === 'stated' && (amount.id === undefined || amount.id.startsWith('project.')),
  );
  return own.flatMap((one): StatedProject[] => {
    const start =
      unit === undefined && one === own[0] && one === stated[0] ? 0 : nameStart(reading.text, startOf(reading, one));
    const name = projectName(reading, { start, end: reading.tokens[one.token]?.start ?? 0 });
    if (name === '' || NO_PROJECT.test(name) || /^(?:共|\d+个项目)/.test(name)) return [];
    one.amount.name = name;
    const purpose = purposeAfter(reading, one);
    return [
      {
        name,
        amount: one.amount,
        ...(unit === undefined ? {} : { unit }),
        ...(purpose === undefined ? {} : { purpose }),
        at: reading.at,
      },
    ];
  });
}

function startOf(reading: Reading, one: Stated): { end: number; floor: number } {
  const before = reading.tokens.filter((token) => token.end <= (reading.tokens[one.token]?.start ?? 0)).at(-1);
  return { end: reading.tokens[one.token]?.start ?? 0, floor: before?.kind === 'amount' ? before.end : 0 };
}

function projectName(reading: Reading, range: { start: number; end: number }): string {
  const { text, read } = reading;
  let { start, end } = range;
  const words = text.slice(start, end);
  const number = NUMBER.exec(words)?.[0] ?? '';
  start += number.length;
  start += LEAD.exec(text.slice(start, end))?.[0].length ?? 0;
  if (/^[\s、，：]/.test(text.slice(start, end))) start += 1;
  end -= TRAIL.exec(text.slice(start, end))?.[0].length ?? 0;
  return printedSlice(read, start, end).trim();
}

/** `1.甲单位：3个项目，共…，包括：`. */
function unitAtStart({ text, read }: Reading): string | undefined {
  const match =
    /^((?:（[\d一二三四五六七八九十]+）|\d+[.、．]|[一二三四五六七八九十]+、)?\s?)([^，。；：\d]{2,40}?)(?:：|，)?(?:共|有|安排)?(\d+)个项目/.exec(
      text,
    );
  if (match === null) return undefined;
  const start = match[1]?.length ?? 0;
  return printedSlice(read, start, start + (match[2]?.length ?? 0));
}

/** What stands behind 主要用于 up to the end of the paragraph, or of the clause where another project follows. */
function purposeAfter({ text, read, tokens }: Reading, one: Stated): string | undefined {
  const end = tokens[one.token]?.end ?? 0;
  const match = /^[，。：（]?(?:其中：)?(?:资金)?(?:主要)?用于(?:：)?/.exec(text.slice(end));
  if (match === null) return undefined;
  return printedSlice(read, end + match[0].length, text.length)
    .trim()
    .replace(/[。．.；;]+$/, '');
}
