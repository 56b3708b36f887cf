import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolders } from '#lib/exporters/pdf/fonts.ts';

let warm: NodeCompiler | undefined;

/** A small PDF set from a few lines of typst, as somebody else's program could have made it. */
export function typesetPdf(source: string): Uint8Array {
  warm ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] });
  return new Uint8Array(warm.pdf({ mainFileContent: `#set text(font: "Noto Serif SC", size: 11pt)\n${source}` }));
}
