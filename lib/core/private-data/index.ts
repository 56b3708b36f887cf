export { findPrivate, maskPrivate, PRIVATE_KINDS, type PrivateKind, type PrivateText } from './find-private.ts';
