import { checkSubject, type Finding, findingsOf, RULES, type Subject } from '#lib/core/checks/index.ts';
import { type ReadDocument, readReport } from '#lib/core/reading/index.ts';
import { seededRandom } from '#lib/core/rounding/random.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { asDocument, printedReport } from '#tests/support/planted/printed.ts';
import { asRead, type Laid, laidOut, type Variation } from './sheets.ts';

/** What a report printed another way lost: amounts read otherwise or no longer, and findings that it did not have before. */
export type JudgedLayout = { figures: string[]; findings: Finding[] };

type Read = { figures: ReadonlyMap<string, string>; findings: readonly Finding[] };

const shelf = new Map<string, { laid: Laid; read: Read }>();

function base(id: string): { laid: Laid; read: Read } {
  const kept = shelf.get(id) ?? {
    laid: laidOut(printedReport(id)),
    read: readAs(asDocument(printedReport(id))),
  };
  shelf.set(id, kept);
  return kept;
}

function readAs(document: ReadDocument): Read {
  const subject = readReport({ document, classifications: classificationFor });
  return { figures: figuresOf(subject), findings: findingsOf(checkSubject({ subject, rules: RULES })) };
}

/** Every amount that is not nothing, by where it stands, in 分; and how much sentences state. */
function figuresOf(subject: Subject): Map<string, string> {
  const figures = new Map<string, string>();
  for (const [id, { rows }] of subject.tables)
    for (const row of rows)
      for (const [column, { amount }] of row.cells)
        if (amount !== undefined && amount !== 0)
          figures.set(
            `${id}/${row.kind === 'project' ? row.label.replace(/\s/g, '') : row.id}/${column}`,
            String(amount),
          );
  const stated = subject.sentences.flatMap(({ amounts, section }) =>
    amounts.flatMap(({ id, amount }) => (id === undefined || amount === 0 ? [] : [`${section}/${id}=${amount}`])),
  );
  for (const one of stated) figures.set(one, '');
  const changes = subject.sentences.flatMap((sentence) => sentence.changes);
  for (const { of, percent, amount } of changes) figures.set(`${of} ${amount} ${percent}`, '');
  return figures;
}

/** A report, printed with these variations one upon the other, and read again. */
export function judgeLayout(input: {
  report: string;
  variations: readonly Variation[];
  seed: number;
  document?: (laid: Laid) => ReadDocument;
}): JudgedLayout {
  const { report, variations, seed, document = asRead } = input;
  const random = seededRandom(seed);
  const { laid, read } = base(report);
  const changed = variations.reduce((current, { change }) => change(current, random), laid);
  const again = readAs(document(changed));
  const lost = [...read.figures].filter(([key, value]) => again.figures.get(key) !== value);
  return {
    figures: lost.map(([key, value]) => `${key} ${value} → ${again.figures.get(key) ?? '（没有）'}`),
    findings: beyond(read.findings, again.findings),
  };
}

/** Findings of rules that found fewer before: their words may name a table otherwise. */
function beyond(before: readonly Finding[], now: readonly Finding[]): Finding[] {
  const counts = Map.groupBy(before, ({ rule }) => rule);
  const wrong = now.filter(({ tail }) => tail !== true);
  return [...Map.groupBy(wrong, ({ rule }) => rule)].flatMap(([rule, found]) => {
    const known = counts.get(rule)?.filter(({ tail }) => tail !== true) ?? [];
    return found.length > known.length
      ? found
          .filter(({ message }) => !known.some((one) => one.message === message))
          .slice(0, found.length - known.length)
      : [];
  });
}
