/** Only a page of our own: an address elsewhere would lend our pages to a stranger. Anything else is the home page. */
export function ownPage(address: string | undefined): string {
  return address !== undefined && /^\/(?![/\\])/.test(address) ? address : '/';
}
