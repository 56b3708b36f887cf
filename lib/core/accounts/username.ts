/** What a user name may be made of; anything else belongs to nobody and is not looked up. */
const USERNAME = /^[\p{L}\p{N}._-]{1,60}$/u;

/** What is said where a name is of another make. */
export const USERNAME_RULE = '应为 1 到 60 个字母、数字、汉字或 . _ -';

/** Whether a text can be somebody's user name. */
export function isUsername(text: string): boolean {
  return USERNAME.test(text);
}
