import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FACES = [
  ['@expo-google-fonts/noto-serif-sc', '400Regular'],
  ['@expo-google-fonts/noto-serif-sc', '700Bold'],
  ['@expo-google-fonts/noto-sans-sc', '400Regular'],
  ['@expo-google-fonts/noto-sans-sc', '700Bold'],
  ['@expo-google-fonts/noto-sans-symbols-2', '400Regular'],
] as const;

/**
 * The folders of the faces that a report is set in, one file each: serif for text and titles, sans for heads and
 * tables, symbols for the boxes that forms tick. They come with the product, so a report looks the same everywhere.
 */
export function fontFolders(): string[] {
  const require = createRequire(import.meta.url);
  return FACES.map(([name, face]) => join(dirname(require.resolve(`${name}/package.json`)), face));
}
