import { describe, expect, it } from 'vitest';
import { isPublic } from '../../src/fetching/addresses.ts';
import { checkUrl, FetchError, openFetcher } from '../../src/fetching/index.ts';

const NOT_PUBLIC = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.0.0.1'],
  ...['127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1'],
  ...['192.88.99.1', '192.168.0.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1'],
  ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::7f00:1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1'],
  ...['64:ff9b::7f00:1', '64:ff9b::808:808', '64:ff9b:1::a00:1', '100::1', '2001::1', '2001:0:4136:e378::1'],
  ...['2001:db8::1', '2002:7f00:1::', '2002:808:808::1', '3fff::1', '5f00::1', 'fc00::1', 'fd12:3456::1'],
  ...['fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '4000::1', ''],
  ...['localhost', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '8.8.8', '8.8.8.8.8', ' 8.8.8.8'],
];
const PUBLIC = [
  ...['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255'],
  ...['128.0.0.1', '169.253.255.255', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0'],
  ...['198.17.255.255', '198.20.0.0', '223.255.255.255'],
  ...['2606:4700:4700::1111', '2a00:1450:4001:80b::200e', '2400:cb00:2048:1::c629:d7a2'],
];

describe('an address', () => {
  it.each(NOT_PUBLIC)('%j is not on the open internet', (address) => {
    expect(isPublic(address)).toBe(false);
  });
  it.each(PUBLIC)('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});

/** Nothing here reaches any network: each address is turned away before a connection is made. */
describe('what is turned away by how it is written', () => {
  const fetcher = openFetcher({
    userAgent: 'test',
    resolve: async (host) => {
      throw new Error(`${host} was looked up`);
    },
  });
  const wish = { accept: '*/*', types: /./ };

  it.each([
    ...[
      'http://127.0.0.1/',
      'http://127.1/',
      'http://2130706433/',
      'http://0x7f000001/',
      'http://0177.0.0.1/',
    ],
    ...[
      'http://017700000001/',
      'http://0x7f.1/',
      'http://127.0.0.1.:80/',
      'http://0/',
      'https://10.1.2.3:8443/',
    ],
    ...['http://169.254.169.254/latest/meta-data/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/'],
    ...['http://[::ffff:7f00:1]:8080/', 'http://[64:ff9b::127.0.0.1]/', 'http://[2002:7f00:1::]/'],
    ...[
      'http://[fe80::1]/',
      'http://[fd00::1]/',
      'http://①②⑦.⓪.⓪.①/',
      'http://127。0。0。1/',
      'http://%31%32%37.0.0.1/',
    ],
  ])('%s', async (url) => {
    const error = await fetcher.fetch(url, wish).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FetchError);
    expect(error).toMatchObject({
      refused: true,
      reason: expect.stringContaining('not on the open internet'),
    });
  });

  it.each([
    ['file:///etc/passwd', 'only http and https are fetched, not file'],
    ['ftp://example.org/', 'not ftp'],
    ['javascript:alert(1)', 'not javascript'],
    ['data:text/html,x', 'not data'],
    ['http://ann:secret@example.org/', 'a user name or password'],
    ['http://ann@example.org/', 'a user name or password'],
    ['example.org/news', 'it is no address'],
    ['http://', 'it is no address'],
    ['http://[fe80::1%25eth0]/', 'it is no address'],
  ])('%s', (url, why) => {
    expect(() => checkUrl(url)).toThrow(why);
  });

  it('says no secret of an address', () => {
    expect(new FetchError('https://ann:secret@example.org/feed?token=secret', 'no').message).toBe(
      'https://example.org/feed?…: no',
    );
  });
});
