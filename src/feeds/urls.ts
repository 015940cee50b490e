/** Parameters that say where a reader came from and nothing of what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|ocid|cmpid|ncid|smid|at_(?:medium|campaign|custom\w*)|guccounter|guce_referrer\w*)$/i;

/** An address without what only follows its readers. */
export function tidyUrl(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

const bareHost = (url: URL): string => url.hostname.replace(/^(?:www|m|mobile|amp)\./, '');

/** The same for every address of one article: scheme, `www.`, order of parameters and a last slash aside. */
export function urlKey(address: string): string {
  const url = new URL(tidyUrl(address));
  url.searchParams.sort();
  return `${bareHost(url)}:${url.port}${url.pathname.replace(/(?<!\/)\/+$/, '')}${url.search}`;
}

/** The address that a page names as its own, where it is of the same host; else where it was found. */
export function canonicalUrl(found: string, claimed: string | null): string {
  const own = claimed !== null && URL.canParse(claimed) ? new URL(claimed) : null;
  // Any page may claim any address: only its own host's is believed.
  const same = own && bareHost(own) === bareHost(new URL(found)) && own.pathname !== '/';
  return tidyUrl(same ? own.href : found);
}
