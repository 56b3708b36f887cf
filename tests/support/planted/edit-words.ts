import type { Random } from '#lib/core/rounding/random.ts';
import type { Plant, Planted } from './planted-kind.ts';
import type { Printed } from './printed.ts';

/** One of a list by chance; nothing of an empty one. */
export function oneOf<T>(list: readonly T[], random: Random): T | undefined {
  return list.length === 0 ? undefined : list[random.below(list.length)];
}

type Paragraph = { block: number; text: string; line: number };

/** The paragraphs behind the contents list, which ends where 第一部分 comes a second time. */
export function paragraphsIn({ blocks }: Printed): Paragraph[] {
  const parts = blocks.flatMap((block, index) =>
    block.kind === 'line' && block.text.startsWith('第一部分') ? [index] : [],
  );
  const start = parts[1] ?? parts[0] ?? 0;
  return blocks.flatMap((block, index): Paragraph[] =>
    block.kind === 'line' && index >= start ? [{ block: index, text: block.text, line: block.at.line ?? 0 }] : [],
  );
}

function withText(report: Printed, { block, line }: Paragraph, texts: readonly string[]): Planted {
  const lines = texts.map((text, index) => ({ kind: 'line' as const, text, at: { line: line + index / 10 } }));
  const blocks = [...report.blocks.slice(0, block), ...lines, ...report.blocks.slice(block + 1)];
  return { report: { ...report, blocks }, lines: lines.map(({ at }) => at.line) };
}

/**
 * Changes a paragraph: of all places that the pattern finds one is taken. `into` gets the match and may decline. A list of
 * texts makes several paragraphs of one, an empty list takes it away.
 */
export function words(
  where: RegExp,
  into: (match: RegExpMatchArray, random: Random) => string | undefined,
  only: (text: string) => boolean = () => true,
): Plant {
  return (report, random) => {
    const found = paragraphsIn(report)
      .filter(({ text }) => only(text))
      .flatMap((paragraph) =>
        [...paragraph.text.matchAll(new RegExp(where, 'g'))].flatMap((match) => {
          const changed = into(match, random);
          return changed === undefined || changed === match[0] ? [] : [{ paragraph, match, changed }];
        }),
      );
    const spot = oneOf(found, random);
    if (spot === undefined) return undefined;
    const { paragraph, match, changed } = spot;
    const text =
      paragraph.text.slice(0, match.index) + changed + paragraph.text.slice((match.index ?? 0) + match[0].length);
    return withText(report, paragraph, [text]);
  };
}

/** Puts paragraphs in the place of one: none takes it away, two part it or add one. */
export function paragraph(
  where: RegExp,
  into: (text: string, report: Printed) => readonly string[] | undefined,
): Plant {
  return (report, random) => {
    const spot = oneOf(
      paragraphsIn(report).filter(({ text }) => where.test(text)),
      random,
    );
    const texts = spot === undefined ? undefined : into(spot.text, report);
    return spot === undefined || texts === undefined ? undefined : withText(report, spot, texts);
  };
}

/** Several mistakes of one hand, one after the other: all of them or none. */
export function inOrder(...plants: readonly Plant[]): Plant {
  return (report, random) => {
    let planted: Planted | undefined = { report, lines: [] };
    for (const plant of plants) {
      const next: Planted | undefined = plant(planted.report, random);
      if (next === undefined) return undefined;
      planted = { report: next.report, lines: [...planted.lines, ...next.lines] };
    }
    return planted;
  };
}
