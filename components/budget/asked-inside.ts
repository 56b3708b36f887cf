import { type NumberPlace, readNumberAddress } from '#lib/core/screen/index.ts';

/**
 * Lets the report in a frame be asked about its numbers: by a click or Enter on one, and closes what is open by Escape, as in
 * the page around. A frame that shows something else is left alone.
 */
export function askedInside({
  frame,
  onNumber,
}: {
  frame: HTMLIFrameElement;
  onNumber: (place: NumberPlace) => void;
}): void {
  const inside = frame.contentDocument;
  if (inside === null) return;
  inside.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a.number');
    const place = link && numberOf(link);
    if (!place) return;
    event.preventDefault();
    onNumber(place);
  });
  inside.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  });
}

/** The number that a link of the report stands on. */
function numberOf(link: Element): NumberPlace | undefined {
  return readNumberAddress(new URL((link as HTMLAnchorElement).href).search);
}
