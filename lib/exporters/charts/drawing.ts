/**
 * What a bar says. `amount` is its length in any unit, below nothing to the left; `text` stands beside it, as the page
 * writes the figure. `look` tells it apart by more than colour: `outline` is drawn hollow.
 */
export type DrawnBar = { amount: number; text: string; look: 'full' | 'outline' };

/** Bars under each other by name; the first of a row stands on top. */
export type DrawnRow = { name: string; bars: DrawnBar[] };

/** Bars in rows: `wide` has the names beside the bars, `narrow` above them, for phones. */
export type BarDrawing = { layout: 'wide' | 'narrow'; rows: DrawnRow[] };

/** An end of a flow: how much comes from it or goes to it, above nothing, and the words beside it. */
export type FlowEnd = { amount: number; text: string };

/** What comes in on the left and goes out on the right, through one whole; for wide screens. */
export type FlowDrawing = { layout: 'flow'; from: FlowEnd[]; to: FlowEnd[] };

/** A chart to be drawn: data alone, so that it can be handed to the process that draws, and kept by what it says. */
export type Drawing = BarDrawing | FlowDrawing;
