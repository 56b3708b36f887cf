/** How long what changed stays lit, and how long it takes to fade then, in ms. */
const LIT = 700;
const FADE = 200;

/**
 * What lights each element up, always in the same colour. To play it again costs less than to make it anew, and to ask the
 * element for it would make the browser work out styles in the middle of a key.
 */
const flashes = new WeakMap<Element, Animation>();

/**
 * Lights an element up once, at once. Nothing moves for people who asked for less motion.
 *
 * While it is lit nothing runs: as long as an animation does, the browser draws at every tick of the screen, and what a key
 * changes waits for the tick after the one that it was ready in. Who goes on typing changes the sum again before it fades.
 */
export function flashOnce({ element, colour }: { element: Element; colour: '--accent-soft' | '--warning-soft' }): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const flash = flashes.get(element);
  if (flash === undefined) {
    const frames = [{ backgroundColor: `var(${colour})` }, {}];
    flashes.set(element, element.animate(frames, { delay: LIT, duration: FADE, fill: 'backwards' }));
  } else {
    flash.cancel();
    flash.play();
  }
}
