export { findHidden, findNames, listedNames } from './find-names.ts';
export { findPrivate, maskPrivate } from './find-private.ts';
export { PRIVATE_KINDS, type PrivateKind } from './private-text.ts';
export { publishedText } from './published-text.ts';
