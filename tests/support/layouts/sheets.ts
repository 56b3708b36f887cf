import type { ReadDocument, ReadGrid, ReadLine } from '#lib/core/reading/read-document.ts';
import type { Random } from '#lib/core/rounding/random.ts';
import type { Printed } from '#tests/support/planted/printed.ts';

/** A row of a table by its cells, head or body; cells as they stand. */
export type Cells = ReadGrid['rows'][number]['cells'];

/** A table with what stands over it: its number, title, owner and measure, each a line where it is not blank. */
export type Sheet = {
  kind: 'sheet';
  id: string;
  caption: { number: string; title: string; owner: string; measure: string };
  head: readonly Cells[];
  body: readonly Cells[];
  /** How the caption is printed: as lines over the table, as its first rows, or as lines under it. */
  printed: 'above' | 'inside' | 'below';
  /** How many columns of labels stand before the amounts, and how many amounts; of each side of a statement. */
  labels: number;
  amounts: number;
};

/** A report as its lines, its tables and the grids of its forms. */
export type Item = { kind: 'text'; text: string } | Sheet | { kind: 'form'; rows: readonly Cells[] };
export type Laid = readonly Item[];

/** Another way to print the same report; nothing where it has nothing of the kind. */
export type Variation = { name: string; change: (report: Laid, random: Random) => Laid };

/** Takes a printed report apart. The four lines before a table are its caption. */
export function laidOut(report: Printed): Laid {
  const ids = new Map([...report.tables].map(([id, block]) => [block, id]));
  const isTable = (index: number) => report.heads.has(ids.get(index) ?? '');
  const text = (index: number) => {
    const block = report.blocks[index];
    return block?.kind === 'line' ? block.text : '';
  };
  return report.blocks.flatMap((block, index): Item[] => {
    if (block.kind === 'line')
      return [1, 2, 3, 4].some((down) => isTable(index + down)) ? [] : [{ kind: 'text', text: block.text }];
    const id = ids.get(index) ?? '';
    const rows = block.rows.map(({ cells }) => cells);
    if (!isTable(index)) return [{ kind: 'form', rows }];
    const height = report.heads.get(id) ?? 0;
    const [number, title, owner, measure] = [4, 3, 2, 1].map((up) => text(index - up));
    const caption = { number: number ?? '', title: title ?? '', owner: owner ?? '', measure: measure ?? '' };
    const columns = report.labels.get(id) ?? 0;
    const body = rows.slice(height);
    const width = widthOf({ head: rows.slice(0, height), body });
    const shape = isStatement({ id }) ? { labels: 1, amounts: 1 } : { labels: columns, amounts: width - columns };
    return [{ kind: 'sheet', id, caption, head: rows.slice(0, height), body, printed: 'above', ...shape }];
  });
}

/** The report as lines and grids, as a reader of files gives it. */
export function asRead(report: Laid, kind: ReadDocument['kind'] = 'html'): ReadDocument {
  const at = counting();
  const lineOf = (text: string): ReadLine => ({ kind: 'line', text, at: at() });
  const gridOf = (rows: readonly Cells[]): ReadGrid => ({
    kind: 'grid',
    rows: rows.map((cells) => ({ cells, at: at() })),
  });
  const blocks = report.flatMap((item): (ReadLine | ReadGrid)[] => {
    if (item.kind === 'text') return [lineOf(item.text)];
    if (item.kind === 'form') return [gridOf(item.rows)];
    const caption = captionLines(item);
    if (item.printed === 'above') return [...caption.map(lineOf), gridOf([...item.head, ...item.body])];
    if (item.printed === 'below') return [gridOf([...item.head, ...item.body]), ...caption.map(lineOf)];
    return [gridOf([...caption.map((text) => [wide(text, widthOf(item))]), ...item.head, ...item.body])];
  });
  return { name: `report.${kind}`, kind, blocks, notRead: [] };
}

/** Lines from 1 on. */
function counting(): () => { line: number } {
  let line = 0;
  return () => {
    line += 1;
    return { line };
  };
}

/** The report as text: paragraphs apart by blank lines, tables by tabs, what a cell spans left blank. */
export function asText(report: Laid): string {
  return report
    .map((item) => {
      if (item.kind === 'text') return item.text;
      if (item.kind === 'form') return tabbed(item.rows);
      const lines = [...captionLines(item)];
      const table = tabbed([...item.head, ...item.body]);
      return item.printed === 'below' ? [table, ...lines].join('\n') : [...lines, table].join('\n');
    })
    .join('\n\n');
}

/** A cell over so many columns. */
export function wide(text: string, columnSpan = 1): Cells[number] {
  return { text, columnSpan, rowSpan: 1 };
}

/** Another cell in the place of each of the tables' body; its place in its row, and how many labels stand before the amounts. */
export function cellsOfBodies(
  report: Laid,
  change: (text: string, spot: { sheet: Sheet; place: number; isAmount: boolean }) => string,
): Laid {
  return report.map((item) =>
    item.kind !== 'sheet'
      ? item
      : {
          ...item,
          body: item.body.map((cells) =>
            cells.map((cell, place) => ({
              ...cell,
              text: change(cell.text, { sheet: item, place, isAmount: isAmountPlace(item, place) }),
            })),
          ),
        },
  );
}

/** Each table another way; none takes it away, two part it. */
export function sheets(report: Laid, change: (sheet: Sheet) => readonly Item[] | Item): Laid {
  return report.flatMap((item) => (item.kind === 'sheet' ? change(item) : [item]));
}

/** Each line of running text another way. */
export function texts(report: Laid, change: (text: string) => string): Laid {
  return report.map((item) => (item.kind === 'text' ? { ...item, text: change(item.text) } : item));
}

/** Whether a column of a table's body holds amounts. */
export function isAmountPlace(sheet: Sheet, place: number): boolean {
  const { labels, amounts } = sheet;
  const own = isStatement(sheet) ? place % (labels + amounts) : place;
  return own >= labels && own < labels + amounts;
}

/** 收支总表 and 财政拨款收支总表: two sides beside each other. */
export function isStatement({ id }: Pick<Sheet, 'id'>): boolean {
  return id === 'income-and-expenditure' || id === 'appropriation';
}

/** How many columns a table has. */
export function widthOf({ body, head }: Pick<Sheet, 'body' | 'head'>): number {
  const [first] = body;
  return first?.length ?? (head[0] ?? []).reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}

function captionLines({ caption }: Sheet): string[] {
  return [caption.number, caption.title, caption.owner, caption.measure].filter((text) => text !== '');
}

function tabbed(rows: readonly Cells[]): string {
  const covered = new Map<string, true>();
  return rows
    .map((cells, index) => {
      const line: string[] = [];
      const skip = () => {
        while (covered.has(`${index}:${line.length}`)) line.push('');
      };
      for (const { text, columnSpan, rowSpan } of cells) {
        skip();
        for (let column = 0; column < columnSpan; column += 1)
          for (let down = 1; down < rowSpan; down += 1) covered.set(`${index + down}:${line.length + column}`, true);
        line.push(text.replace(/\s*\n\s*/g, ' '), ...Array.from({ length: columnSpan - 1 }, () => ''));
      }
      skip();
      return line.join('\t');
    })
    .join('\n');
}
