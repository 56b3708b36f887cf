/**
 * Only a page of our own: an address elsewhere would lend our pages to a stranger. Anything else is the home page. Browsers leave
 * tabs and line ends out of addresses: with one of them `/` and `/` are `//` all the same.
 */
export function ownPage(address: string | undefined): string {
  return address !== undefined && /^\/(?![/\\])\P{Cc}*$/u.test(address) ? address : '/';
}
