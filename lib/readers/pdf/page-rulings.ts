import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Affine, affineOf, composed, IDENTITY, mapped } from './affine.ts';
import type { Ruling } from './page-content.ts';

/** What a page draws, as pdf.js lists it. */
export type Drawing = { fnArray: readonly number[]; argsArray: readonly unknown[] };

/** Widest that a drawn line is, in points; a filled shape that is wider is an area. */
const WIDEST = 3;
/** Shortest that says anything of a table. */
const SHORTEST = 4;
/** Smallest picture, in points along each side, that could hold text. */
const PICTURE = 60;

const PAINTS_LINE = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const PAINTS_AREA = new Set<number>([OPS.fill, OPS.eoFill]);
const PAINTS_OTHER = new Set<number>([OPS.showText, OPS.shadingFill, OPS.paintFormXObjectBegin]);
/** Steps of a path. */
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];

type State = { map: Affine; painted: boolean };

/** The straight lines that a page draws, whether as strokes or as thin filled shapes, and its large pictures. */
export function pageRulings({ drawing, view }: { drawing: Drawing; view: Affine }): {
  rulings: Ruling[];
  pictures: number;
} {
  const rulings: Ruling[] = [];
  const stack: State[] = [];
  let state: State = { map: view, painted: true };
  let pictures = 0;
  drawing.fnArray.forEach((operation, at) => {
    const given = drawing.argsArray[at];
    if (operation === OPS.save) {
      stack.push(state);
      state = { map: state.map, painted: false };
    } else if (operation === OPS.restore) {
      // Pictures are never decoded: one leaves a place of its size where nothing is painted.
      if (!state.painted && isPicture(state.map)) pictures += 1;
      state = { ...(stack.pop() ?? state), painted: true };
    } else if (operation === OPS.transform) {
      state = { map: composed({ outer: state.map, inner: affineOf(given) }), painted: state.painted };
    } else if (operation === OPS.paintFormXObjectBegin) {
      stack.push(state);
      const [matrix] = given as [unknown];
      state = { map: composed({ outer: state.map, inner: matrix ? affineOf(matrix) : IDENTITY }), painted: true };
    } else if (operation === OPS.paintFormXObjectEnd) {
      state = { ...(stack.pop() ?? state), painted: true };
    } else if (operation === OPS.constructPath) {
      const [paint, [path]] = given as [number, [ArrayLike<number> | null]];
      if (path) rulings.push(...pathRulings({ path, map: state.map, paint }));
      state.painted = true;
    } else if (PAINTS_OTHER.has(operation)) state.painted = true;
  });
  return { rulings, pictures };
}

function isPicture([a, b, c, d]: Affine): boolean {
  return Math.hypot(a, b) >= PICTURE && Math.hypot(c, d) >= PICTURE;
}

function pathRulings(input: { path: ArrayLike<number>; map: Affine; paint: number }): Ruling[] {
  const { path, map, paint } = input;
  const shapes = shapesOf({ path, map });
  if (PAINTS_LINE.has(paint)) return shapes.flatMap(straightLines);
  return PAINTS_AREA.has(paint) ? shapes.flatMap(thinArea) : [];
}

type Point = { x: number; y: number };

/** The corners of each piece of a path; curves only by their ends. */
function shapesOf({ path, map }: { path: ArrayLike<number>; map: Affine }): Point[][] {
  const shapes: Point[][] = [];
  const step = (from: number) => mapped({ by: map, x: path[from] ?? 0, y: path[from + 1] ?? 0 });
  for (let at = 0; at < path.length; ) {
    const kind = path[at];
    const shape = shapes.at(-1);
    if (kind === MOVE) shapes.push([step(at + 1)]);
    else if (kind === LINE) shape?.push(step(at + 1));
    else if (kind === CURVE) shape?.push(step(at + 5));
    else if (kind === QUADRATIC) shape?.push(step(at + 3));
    else if (kind === CLOSE && shape?.[0] !== undefined) shape.push(shape[0]);
    at += kind === CURVE ? 7 : kind === QUADRATIC ? 5 : kind === CLOSE ? 1 : 3;
  }
  return shapes;
}

function straightLines(shape: readonly Point[]): Ruling[] {
  return shape.slice(1).flatMap((to, at) => ruling({ from: shape[at] ?? to, to }));
}

/** A line that is drawn as a filled shape as thin as a line. */
function thinArea(shape: readonly Point[]): Ruling[] {
  const [xs, ys] = [shape.map(({ x }) => x), shape.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= WIDEST)
    return ruling({ from: { x: left, y: (top + bottom) / 2 }, to: { x: right, y: (top + bottom) / 2 } });
  if (right - left <= WIDEST)
    return ruling({ from: { x: (left + right) / 2, y: top }, to: { x: (left + right) / 2, y: bottom } });
  return [];
}

function ruling({ from, to }: { from: Point; to: Point }): Ruling[] {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (height <= 1 && width >= SHORTEST)
    return [{ x0: Math.min(from.x, to.x), x1: Math.max(from.x, to.x), y0: from.y, y1: from.y }];
  if (width <= 1 && height >= SHORTEST)
    return [{ x0: from.x, x1: from.x, y0: Math.min(from.y, to.y), y1: Math.max(from.y, to.y) }];
  return [];
}
