import { afterEach, expect, it, vi } from 'vitest';
import { flashOnce } from '#components/ui/flash-once.ts';

afterEach(() => vi.unstubAllGlobals());

/** What runs on an element that changed twice. */
function flashed({ reduced }: { reduced: boolean }): KeyframeAnimationOptions[] {
  vi.stubGlobal('window', { matchMedia: () => ({ matches: reduced }) });
  const run: KeyframeAnimationOptions[] = [];
  const element = {
    animate: (_: Keyframe[], options: KeyframeAnimationOptions) => {
      const play = () => run.push(options);
      play();
      return { play, cancel: () => run.splice(run.indexOf(options), 1) };
    },
  };
  for (let times = 0; times < 2; times += 1)
    flashOnce({ element: element as unknown as Element, colour: '--accent-soft' });
  return run;
}

it('keeps a changed sum lit without an animation that runs, so that keys wait for none', () => {
  const run = flashed({ reduced: false });
  expect(run).toHaveLength(1);
  expect(run[0]).toMatchObject({ fill: 'backwards' });
  // An animation runs from the end of its delay: this long a key may go by before it.
  expect(run[0]?.delay).toBeGreaterThan(500);
  expect(run[0]?.duration).toBeLessThan(300);
});

it('lights nothing up for who asked for less motion', () => {
  expect(flashed({ reduced: true })).toEqual([]);
});
