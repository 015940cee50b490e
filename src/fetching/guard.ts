import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { isPublic } from './addresses.ts';
import { FetchError } from './errors.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** What keeps the desk from being sent into its own network. */
export interface GuardOptions {
  /** Every address of a host; the system's resolver by default. */
  readonly resolve?: (host: string) => Promise<readonly Address[]>;
  /** Lets addresses through that are not public: for tests, whose servers stand on the loopback. */
  readonly allow?: (address: string, port: number) => boolean;
}

const PORTS = [80, 443, 8080, 8443];

/** The address as it may be fetched. Throws FetchError, marked as refused. */
export function checkUrl(typed: string, base?: string): URL {
  const refuse = (reason: string): FetchError => new FetchError(typed, reason, { refused: true });
  if (!URL.canParse(typed, base)) throw refuse('it is no address');
  const url = new URL(typed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse(`only http and https are fetched, not ${url.protocol.slice(0, -1)}`);
  if (url.username || url.password) throw refuse('addresses with a user name or password are not fetched');
  url.hash = '';
  return url;
}

/**
 * Opens connections to public hosts only. Every address that a name resolves to is checked, and the connection goes to
 * one that was: a name that resolves to another address later gains nothing.
 * @param timeout milliseconds to connect in
 */
export function guardedConnector(options: GuardOptions, timeout: number): buildConnector.connector {
  return (wanted, callback) => {
    const port = Number(wanted.port) || (wanted.protocol === 'https:' ? 443 : 80);
    findAddresses(wanted.hostname, port, options)
      .then((addresses) => {
        const connect = buildConnector({ timeout, lookup: pinTo(addresses) } as buildConnector.BuildOptions);
        connect(wanted, callback);
      })
      .catch((error: Error) => callback(error, null));
  };
}

async function findAddresses(host: string, port: number, options: GuardOptions): Promise<readonly Address[]> {
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await (options.resolve ?? resolveHost)(host);
  if (found.length === 0) throw new Turned(`${host} has no address`);
  const allowed = found.filter(({ address }) => options.allow?.(address, port) === true);
  if (allowed.length === found.length) return found;
  if (!found.every(({ address }) => isPublic(address)))
    throw new Turned(`${host} is not on the open internet, and nothing else is fetched`);
  if (!PORTS.includes(port)) throw new Turned(`port ${port} is not fetched; ${PORTS.join(', ')} are`);
  return found;
}

/** The connection is turned away; becomes a FetchError that names the address. */
export class Turned extends Error {
  override readonly name = 'Turned';
}

const resolveHost = (host: string): Promise<Address[]> => lookup(host, { all: true, verbatim: true });

type Found = (error: null, address: string | readonly Address[], family?: number) => void;

const pinTo =
  (addresses: readonly Address[]) =>
  (_host: string, { all }: { all?: boolean }, found: Found): void => {
    const [first] = addresses as [Address];
    if (all) found(null, addresses);
    else found(null, first.address, first.family);
  };
