import { lineWidth } from './text-width.ts';

/** Longer texts are prose: they fill their lines. */
const LONGEST_LABEL = 16;
/** What a line may be over, in em, before it counts as broken. */
const SLACK = 0.05;

/**
 * The width in points that a label is set in so that its lines come out even: 其他 / 收入, never 其他收 / 入.
 * @returns 0 where the label needs no wrapping or holds its own line breaks
 */
export function balancedWidth({ text, size, room }: { text: string; size: number; room: number }): number {
  const width = lineWidth(text);
  if (text.includes('\n') || width > LONGEST_LABEL || width * size <= room) return 0;
  const most = Math.max(1, Math.floor(room / size + SLACK));
  const lines = Math.ceil(width / most);
  return Math.min(room, (Math.ceil(width / lines) + SLACK) * size);
}
