/** A piece of text on a page, in points from its upper left corner as it is read; `size` is the height of its font. */
export type Piece = { text: string; x0: number; x1: number; y0: number; y1: number; base: number; size: number };

/** A straight line that is drawn, horizontal (`y0` = `y1`) or vertical (`x0` = `x1`). */
export type Ruling = { x0: number; y0: number; x1: number; y1: number };

/** What is on a page. `garbled` is how many signs have no meaning, `pictures` how many large ones there are. */
export type PageContent = {
  page: number;
  width: number;
  height: number;
  pieces: readonly Piece[];
  rulings: readonly Ruling[];
  pictures: number;
};
