export { isFormula, plainValue } from './cell-value.ts';
export { looksLikeOle, nameInOle } from './ole.ts';
export { type PackedFile, packZip } from './pack-zip.ts';
export { looksLikeZip, openZip, unpackPart, type Zip, type ZipPart, type ZipRefusal } from './zip.ts';
