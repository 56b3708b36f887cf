/** What a user name may be made of; anything else belongs to nobody and is not looked up. */
export const USERNAME = /^[\p{L}\p{N}._-]{1,60}$/u;
