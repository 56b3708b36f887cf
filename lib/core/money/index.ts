export { bareDigits } from './digits.ts';
export {
  FEN_PER_PUBLISHED_STEP,
  FEN_PER_YUAN,
  type Fen,
  fen,
  sumFen,
  ZERO_FEN,
} from './fen.ts';
export {
  formatExactWanyuan,
  formatPackageAmount,
  formatWanyuan,
  formatYuan,
  roundToPublishedStep,
  separateThousands,
} from './format.ts';
export { type AmountError, type AmountUnit, parseAmount, parsePackageAmount } from './parse.ts';
export { percentOf } from './percent.ts';
