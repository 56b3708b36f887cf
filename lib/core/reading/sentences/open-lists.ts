import { parseNumeral, type StatedAmount, type SubjectSentence } from '#lib/core/checks/index.ts';

type List = SubjectSentence['lists'][number];
/** `depth` is how its parts are numbered; lines without numbers go on while they end in ；. */
type Open = { section: string; whole: StatedAmount; parts: StatedAmount[]; depth?: number };

/** From the outermost numbers to the innermost. */
const NUMBERINGS: readonly RegExp[] = [
  /^\s*([一二三四五六七八九十]+)、/,
  /^\s*[（(]([一二三四五六七八九十]+)[)）]/,
  /^\s*(\d+)\s*[.、．](?!\d)/,
  /^\s*[（(](\d+)[)）]/,
  /^\s*([①-⑳])/,
];
const UNNUMBERED = NUMBERINGS.length;

/** How deep a paragraph is numbered, and its number; nothing where it has none. */
function numberOf(text: string): { depth: number; number: number } | undefined {
  for (const [depth, pattern] of NUMBERINGS.entries()) {
    const number = pattern.exec(text)?.[1];
    if (number !== undefined) return { depth, number: number === '①' ? 1 : (parseNumeral(number) ?? 2) };
  }
  return undefined;
}

/**
 * Lists whose parts are the paragraphs behind their whole, one within the other: `三公经费…其中：` with `1.`, `2.…其中：` with
 * `（1）`, `（2）`, and `3.` again. Paragraphs numbered alike are parts of one whole; what stands between them tells of the part
 * before it.
 */
export class OpenLists {
  readonly #open: Open[] = [];
  /** The list that the paragraph is a part of. */
  #current: Open | undefined;

  /** Finds the list that a paragraph is a part of, and leaves those that are over. */
  enter({ section, text }: { section: string; text: string }): void {
    this.#current = undefined;
    if (this.#open.some((list) => list.section !== section)) this.#open.length = 0;
    const own = numberOf(text);
    if (own === undefined) this.#enterUnnumbered(text);
    else this.#enterNumbered(own);
  }

  #enterNumbered({ depth, number }: { depth: number; number: number }): void {
    for (let top = this.#open.at(-1); top !== undefined; top = this.#open.at(-1)) {
      const known = top.depth ?? depth;
      if (depth > known) return;
      // A second 1. begins another list; other numbers out of order are slips.
      if (known === depth && (number !== 1 || top.depth === undefined)) {
        this.#current = Object.assign(top, { depth });
        return;
      }
      this.#open.pop();
    }
  }

  /** Lines without numbers are parts from the whole on, each ending in ；, up to the one that ends otherwise. */
  #enterUnnumbered(text: string): void {
    const top = this.#open.at(-1);
    if (top === undefined || (top.depth ?? UNNUMBERED) !== UNNUMBERED) return;
    const ends = !/[；;]\s*$/.test(text);
    if (top.depth === undefined && ends) {
      this.#open.pop();
      return;
    }
    this.#current = Object.assign(top, { depth: UNNUMBERED });
    if (ends) this.#open.pop();
  }

  /** The figure that the paragraph is listed under. */
  get whole(): string | undefined {
    return this.#current?.whole.id;
  }

  /** The first amount of the paragraph is what it adds to its list; lines without numbers may have been put together. */
  part(stated: readonly StatedAmount[]): void {
    const added = this.#current?.depth === UNNUMBERED ? stated : stated.slice(0, 1);
    this.#current?.parts.push(...added);
  }

  /** A list whose parts are the next paragraphs: they are put into it as they are read. */
  begin({ section, whole, text }: { section: string; whole: StatedAmount; text: string }): List {
    const parts: StatedAmount[] = [];
    this.#open.push({ section, whole, parts });
    return { ...(whole.id === undefined ? {} : { of: whole.id }), whole, parts, text, at: whole.at };
  }
}
