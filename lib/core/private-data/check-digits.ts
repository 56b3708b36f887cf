/** Weights of the first 17 digits of an identity card number, and the characters for the remainders. Source: GB 11643. */
const CARD_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CARD_CHARACTERS = '10X98765432';

/** Whether the 18th character of an identity card number is the one that the others ask for. */
export function hasCardCheckDigit(card: string): boolean {
  const sum = CARD_WEIGHTS.reduce((total, weight, index) => total + weight * Number(card[index]), 0);
  return CARD_CHARACTERS[sum % 11] === card[17]?.toUpperCase();
}

/** Characters of a 统一社会信用代码 in the order of their values, and the weights of the first 17. Source: GB 32100. */
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether 18 characters are the 统一社会信用代码 of an organisation. */
export function isCreditCode(code: string): boolean {
  const values = [...code.toUpperCase()].map((character) => CREDIT_CHARACTERS.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = CREDIT_WEIGHTS.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

/** Whether the last digit of a bank card's number is the one that the others ask for. Source: ISO/IEC 7812 (Luhn). */
export function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
