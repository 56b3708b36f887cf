import { comparableName } from '../text/name.ts';

/** Ids of what reports print as tables; the last two are forms. */
export type PrintedId = string;

const TITLES: readonly (readonly [RegExp, PrintedId])[] = [
  [/整体.*绩效.*表$/, 'overall-performance'],
  [/(?:项目.*绩效.*表|项目申报表)(?:（[^）]*）)?$/, 'project-performance'],
  [/财政拨款收支.*表$/, 'appropriation'],
  [/基本支出.*表$/, 'general-basic'],
  [/三公.*表$/, 'three-public'],
  [/政府性基金.*表$/, 'government-fund'],
  [/国有资本.*表$/, 'state-capital'],
  [/政府采购.*表$/, 'procurement'],
  [/一般公共预算(?:财政拨款)?支出.*分单位.*$/, 'general-by-unit'],
  [/一般公共预算(?:财政拨款)?支出.*表(?:（[^）]*）)?$/, 'general-by-function'],
  [/项目支出.*表$/, 'projects'],
  [/收支.*表$/, 'income-and-expenditure'],
  [/收入.*表$/, 'income'],
  [/支出.*表$/, 'expenditure'],
];

const NUMBER = /^(?:附?表|附件)[\d一二三四五六七八九十]+(?:[-－—–]\d+)?[.、：:]?/;
/** What else a title line may begin with. */
const PREFIX =
  /^(?:公开)?(?:附?表[\d一二三四五六七八九十]+(?:[-－—–]\d+)?|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])[.、：:]?/;

/** A line over a table: its number and title as printed, and the id that the title means. */
export type TitleLine = { number?: string; title?: string; id?: PrintedId };

/** Reads `表5-1`, `表5-1 一般公共预算支出表（分功能科目）`, or a title alone; nothing where a line is neither. */
export function titleLine(printed: string): TitleLine | undefined {
  const text = comparableName(printed);
  if (text === '' || text.length > 48) return undefined;
  const number = NUMBER.exec(text)?.[0];
  const words = text.replace(PREFIX, '').replace(/（续(?:表)?\d*）$|续表$/, '');
  const id = TITLES.find(([pattern]) => pattern.test(words))?.[1];
  if (number !== undefined && (words === '' || id !== undefined || /表$/.test(words)))
    return {
      number: number.replace(/[.、：:]$/, ''),
      ...(words === '' ? {} : { title: titleAsPrinted(printed) }),
      ...idIf(id),
    };
  return id === undefined ? undefined : { title: titleAsPrinted(printed), id };
}

const idIf = (id: PrintedId | undefined) => (id === undefined ? {} : { id });

function titleAsPrinted(printed: string): string {
  return printed.trim().replace(/^(?:公开)?附?表\s*[\d一二三四五六七八九十]+\s*(?:[-－—–]\s*\d+)?\s*[.、：:]?\s*/, '');
}
