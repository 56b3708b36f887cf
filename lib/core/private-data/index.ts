export { findNames, hideNames, listedNames, maskName } from './find-names.ts';
export { findPrivate, maskPrivate, PRIVATE_KINDS, type PrivateKind, type PrivateText } from './find-private.ts';
