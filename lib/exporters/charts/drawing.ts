/**
 * What a bar says. `amount` is its length in any unit, below nothing to the left; `text` stands beside it, as the page
 * writes the figure. `look` tells it apart by more than colour: `outline` is drawn hollow.
 */
export type DrawnBar = { amount: number; text: string; look: 'full' | 'outline' };

/** Bars under each other by name; the first of a row stands on top. */
export type DrawnRow = { name: string; bars: DrawnBar[] };

/**
 * A chart to be drawn: data alone, so that it can be handed to the process that draws, and kept by what it says. `wide`
 * has the names beside the bars, `narrow` above them, for phones.
 */
export type Drawing = { layout: 'wide' | 'narrow'; rows: DrawnRow[] };
