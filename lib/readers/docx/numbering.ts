import type { Element, ParentNode } from 'domhandler';
import { numeral } from './numeral.ts';
import { childrenOf, descend, valueAt } from './word-xml.ts';

type Level = { format: string; text: string; start: number };
type List = { levels: ReadonlyMap<number, Level>; counts: number[] };

/** The numbers that Word writes before paragraphs, which stand nowhere in their text. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #styles = new Map<string, { list?: string; level: number; basedOn?: string }>();

  constructor({ numbering, styles }: { numbering: ParentNode | undefined; styles: ParentNode | undefined }) {
    if (numbering !== undefined) this.#readLists(numbering);
    if (styles !== undefined) this.#readStyles(styles);
  }

  /** The number of the next paragraph; `''` where it has none or a bullet. */
  next(properties: Element | undefined): string {
    if (properties === undefined) return '';
    const style = this.#styleOf(valueAt({ element: properties, path: ['w:pStyle'] }));
    const own = valueAt({ element: properties, path: ['w:numPr', 'w:numId'] });
    const level = Number(valueAt({ element: properties, path: ['w:numPr', 'w:ilvl'] }) ?? style?.level ?? 0);
    const list = this.#lists.get(own ?? style?.list ?? '');
    return list === undefined ? '' : numberOf({ list, level });
  }

  #readLists(numbering: ParentNode): void {
    const root = descend({ element: numbering, path: ['w:numbering'] });
    if (root === undefined) return;
    const abstract = new Map(
      childrenOf({ element: root, name: 'w:abstractNum' }).map((list) => [
        list.attribs['w:abstractNumId'],
        levelsOf(list),
      ]),
    );
    // Lists of one abstract definition go on counting from each other.
    const counts = new Map<string, number[]>();
    for (const list of childrenOf({ element: root, name: 'w:num' })) {
      const of = valueAt({ element: list, path: ['w:abstractNumId'] }) ?? '';
      const restarts = childrenOf({ element: list, name: 'w:lvlOverride' }).length > 0;
      const counted = restarts ? [] : (counts.get(of) ?? []);
      if (!restarts) counts.set(of, counted);
      this.#lists.set(list.attribs['w:numId'] ?? '', { levels: abstract.get(of) ?? new Map(), counts: counted });
    }
  }

  #readStyles(styles: ParentNode): void {
    const root = descend({ element: styles, path: ['w:styles'] });
    for (const style of root === undefined ? [] : childrenOf({ element: root, name: 'w:style' })) {
      const list = valueAt({ element: style, path: ['w:pPr', 'w:numPr', 'w:numId'] });
      const level = Number(valueAt({ element: style, path: ['w:pPr', 'w:numPr', 'w:ilvl'] }) ?? 0);
      const basedOn = valueAt({ element: style, path: ['w:basedOn'] });
      this.#styles.set(style.attribs['w:styleId'] ?? '', {
        level,
        ...(list === undefined ? {} : { list }),
        ...(basedOn === undefined ? {} : { basedOn }),
      });
    }
  }

  #styleOf(id: string | undefined): { list?: string; level: number } | undefined {
    let style = this.#styles.get(id ?? '');
    for (let depth = 0; depth < 10 && style !== undefined && style.list === undefined; depth += 1)
      style = this.#styles.get(style.basedOn ?? '');
    return style;
  }
}

function levelsOf(list: Element): ReadonlyMap<number, Level> {
  return new Map(
    childrenOf({ element: list, name: 'w:lvl' }).map((level) => [
      Number(level.attribs['w:ilvl']),
      {
        format: valueAt({ element: level, path: ['w:numFmt'] }) ?? 'decimal',
        text: valueAt({ element: level, path: ['w:lvlText'] }) ?? '',
        start: Number(valueAt({ element: level, path: ['w:start'] }) ?? 1),
      },
    ]),
  );
}

function numberOf({ list, level }: { list: List; level: number }): string {
  const own = list.levels.get(level);
  if (own === undefined) return '';
  list.counts[level] = (list.counts[level] ?? own.start - 1) + 1;
  list.counts.length = level + 1;
  if (own.format === 'bullet' || own.format === 'none') return '';
  return own.text.replace(/%(\d)/g, (_sign, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels.get(at);
    return numeral({ count: list.counts[at] ?? shown?.start ?? 1, format: shown?.format ?? 'decimal' });
  });
}
