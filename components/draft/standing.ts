import type { DraftView, Standing } from '#lib/core/screen/index.ts';

/**
 * Whether a budget stands elsewhere than this page knows: it was submitted or returned, or what may be changed is another.
 * @param input.last where its units stood when the server last told
 */
export function hasMoved(input: { view: DraftView; last: Standing['units'] | undefined; standing: Standing }): boolean {
  const { view, last, standing } = input;
  const same =
    view.state === standing.state &&
    view.round === standing.round &&
    view.readOnly === standing.readOnly &&
    view.editable.join() === standing.editable.join();
  return !same || (last !== undefined && told(last) !== told(standing.units));
}

function told(units: Standing['units']): string {
  return units.map(({ code, state }) => `${code} ${state}`).join();
}
