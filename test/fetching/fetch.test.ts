import { createServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  FetchError,
  type Fetcher,
  type FetcherOptions,
  openFetcher,
  type Wish,
} from '../../src/fetching/index.ts';
import { openWeb, type Web } from '../support/web.ts';

let web: Web;
let inner: Web;
const opened: Fetcher[] = [];
beforeAll(async () => {
  web = await openWeb();
  inner = await openWeb();
});
afterAll(async () => {
  await web.close();
  await inner.close();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  web.asked.length = 0;
  inner.asked.length = 0;
});

/** The first server counts as public here; the second, on the same loopback, does not. */
function open(more: Partial<FetcherOptions> = {}): Fetcher {
  const allow = (address: string, port: number): boolean => address === '127.0.0.1' && port === web.port;
  const fetcher = openFetcher({ userAgent: 'briefdesk-test', allow, ...more });
  opened.push(fetcher);
  return fetcher;
}
const wish: Wish = { accept: 'text/html', types: /^text\/html$/ };
const get = (path: string, more: Partial<FetcherOptions> = {}, wished = wish) =>
  open(more).fetch(path.startsWith('http') ? path : web.origin + path, wished);
const failure = async (done: Promise<unknown>): Promise<FetchError> => {
  const error = await done.then(
    () => new Error('it was fetched'),
    (caught: Error) => caught,
  );
  expect(error).toBeInstanceOf(FetchError);
  return error as FetchError;
};
const redirect = (path: string, to: string, status = 302): void =>
  void web.pages.set(path, (_request, response) => response.writeHead(status, { location: to }).end('moved'));

describe('a page', () => {
  it('comes with where it stands, its charset and its marks', async () => {
    web.pages.set('/a', (_request, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html; charset="ISO-8859-1"',
          etag: '"1"',
          'last-modified': 'Tue, 03 Mar 2026 10:00:00 GMT',
        })
        .end('words'),
    );
    expect(await get('/a#part')).toMatchObject({
      url: `${web.origin}/a`,
      bytes: Buffer.from('words'),
      type: 'text/html',
      charset: 'iso-8859-1',
      etag: '"1"',
      lastModified: 'Tue, 03 Mar 2026 10:00:00 GMT',
      movedTo: null,
      unchanged: false,
    });
    expect(web.asked[0]!.headers).toMatchObject({ 'user-agent': 'briefdesk-test', accept: 'text/html' });
  });

  it('is not sent again where nothing has changed', async () => {
    web.pages.set('/same', ({ headers }, response) =>
      headers['if-none-match'] === '"7"' && headers['if-modified-since'] === 'yesterday'
        ? response.writeHead(304).end()
        : response.writeHead(200, { 'content-type': 'text/html' }).end('new'),
    );
    expect(await get('/same', {}, { ...wish, etag: '"7"', lastModified: 'yesterday' })).toMatchObject({
      unchanged: true,
      bytes: new Uint8Array(),
    });
    expect(await get('/same')).toMatchObject({ unchanged: false });
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('may be compressed with %s', async (name, compress) => {
    web.pages.set(`/${name}`, (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': name })
        .end(compress('words')),
    );
    expect(Buffer.from((await get(`/${name}`)).bytes).toString()).toBe('words');
  });
});

describe('a redirect', () => {
  beforeAll(() => web.html('/end', 'words'));

  it('is followed, relative or not', async () => {
    redirect('/one', 'two');
    redirect('/two', `${web.origin}/end`, 307);
    expect(await get('/one')).toMatchObject({ url: `${web.origin}/end`, movedTo: null });
  });

  it('for good says where the address has moved', async () => {
    redirect('/old', '/older', 301);
    redirect('/older', '/end', 308);
    expect((await get('/old')).movedTo).toBe(`${web.origin}/end`);
    redirect('/half', '/passing', 301);
    redirect('/passing', '/end', 302);
    expect((await get('/half')).movedTo).toBe(`${web.origin}/passing`);
  });

  it('is followed five times', async () => {
    for (let i = 0; i < 6; i++) redirect(`/r${i}`, i === 5 ? '/end' : `/r${i + 1}`);
    expect((await get('/r1')).url).toBe(`${web.origin}/end`);
    expect((await failure(get('/r0'))).message).toBe(`${web.origin}/r0: it redirects more than 5 times`);
  });

  it.each([
    ['to another port of the loopback', () => `${inner.origin}/`],
    ['to the loopback in IPv6', () => `http://[::1]:${inner.port}/`],
    ['to the loopback as a number', () => `http://2130706433:${inner.port}/`],
    ['to the loopback by name', () => `http://localhost:${inner.port}/`],
    ['to the cloud’s own data', () => 'http://169.254.169.254/latest/meta-data/'],
    ['to a file', () => 'file:///etc/passwd'],
    ['with a password', () => `http://ann:secret@127.0.0.1:${web.port}/end`],
  ])('%s is refused', async (_what, target) => {
    inner.html('/', 'inner');
    redirect('/in', target());
    const error = await failure(get('/in'));
    expect(error.refused).toBe(true);
    expect(error.message).not.toContain('secret');
    expect(inner.asked).toEqual([]);
  });
});

describe('a name', () => {
  it('that resolves inward is refused, where only one of its addresses does, too', async () => {
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ];
    const error = await failure(get('http://news.example/feed', { resolve }));
    expect(error).toMatchObject({ refused: true });
    expect(error.message).toBe(
      'http://news.example/feed: news.example is not on the open internet, and nothing else is fetched',
    );
  });

  it('gains nothing by resolving to another address later', async () => {
    inner.html('/', 'inner');
    web.html('/', 'words');
    let asked = 0;
    const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    const page = await get(`http://news.example:${web.port}/`, { resolve });
    expect(Buffer.from(page.bytes).toString()).toBe('words');
    expect(asked).toBe(1);
    expect((await failure(get(`http://news.example:${web.port}/`, { resolve }))).refused).toBe(true);
  });

  it('that nobody has is said to be so', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    };
    expect((await failure(get('http://nobody.example/', { resolve }))).message).toBe(
      'http://nobody.example/: there is no such host',
    );
  });

  it('is looked up by the system where nothing else is said, and refused at the loopback', async () => {
    expect(await failure(get(`http://localhost:${web.port}/end`, { allow: () => false }))).toMatchObject({
      refused: true,
    });
  });

  it('on an odd port is refused', async () => {
    const resolve = async () => [{ address: '93.184.216.34', family: 4 }];
    expect(await failure(get('http://news.example:22/', { resolve }))).toMatchObject({
      refused: true,
      reason: 'its port is not fetched',
    });
    expect(await failure(get('http://news.example:5432/', { resolve }))).toMatchObject({
      refused: true,
      reason: 'port 5432 is not fetched; 80, 443, 8080, 8443 are',
    });
  });
});

describe('a server that misbehaves', () => {
  const limits = { connect: 300, headers: 300, body: 300, total: 1_000, bytes: 100_000, redirects: 5 };
  const bad = async (path: string) => (await failure(get(path, { limits }))).reason;

  it('answers with an error', async () => {
    web.pages.set('/busy', (_request, response) =>
      response.writeHead(503, { 'retry-after': '120' }).end('later'),
    );
    expect(await failure(get('/busy'))).toMatchObject({
      reason: 'it answers 503 Service Unavailable',
      status: 503,
      retryAfter: '120',
      refused: false,
    });
    expect(await bad('/nothing')).toBe('it answers 404 Not Found');
  });

  it('says more in its answer’s head than its number', async () => {
    web.pages.set('/words', (_request, response) => response.writeHead(500, 'Call <@everyone>').end());
    expect(await bad('/words')).toBe('it answers 500 Internal Server Error');
    web.pages.set('/599', (_request, response) => response.writeHead(599, 'Call').end());
    expect(await bad('/599')).toBe('it answers 599');
  });

  it('claims that nothing has changed, when nobody knows anything of before', async () => {
    web.pages.set('/304', (_request, response) => response.writeHead(304).end());
    expect(await bad('/304')).toBe('it answers 304 Not Modified');
  });

  it('sends another kind of thing', async () => {
    web.pages.set('/film', (_request, response) =>
      response.writeHead(200, { 'content-type': 'video/mp4' }).end('x'),
    );
    expect(await bad('/film')).toBe('it is video/mp4, which is not read');
    web.pages.set('/odd', (_request, response) =>
      response.writeHead(200, { 'content-type': '<@everyone>' }).end('x'),
    );
    expect(await bad('/odd')).toBe('it is of a strange type, which is not read');
  });

  it('sends nothing', async () => {
    web.pages.set('/empty', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(),
    );
    expect(await bad('/empty')).toBe('its answer is empty');
  });

  it('says that it will send too much, or sends it without saying', async () => {
    web.html('/huge', 'x'.repeat(100_001));
    expect(await bad('/huge')).toBe('it has more than 100000 bytes');
    let sent = 0;
    web.pages.set('/endless', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000))) sent += 10_000;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await bad('/endless')).toBe('it has more than 100000 bytes');
    expect(sent).toBeLessThan(50_000_000);
  });

  it('sends little that swells', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    web.pages.set('/bomb', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(await bad('/bomb')).toBe('it has more than 100000 bytes');
    web.pages.set('/bombs', (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip' })
        .end(gzipSync(bomb)),
    );
    expect(await bad('/bombs')).toBe('it has more than 100000 bytes');
  });

  it('compresses wrongly', async () => {
    web.pages.set('/junk', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('no gzip'),
    );
    expect(await bad('/junk')).toBe('its answer is compressed wrongly');
  });

  it('never answers, or stops in the middle, or drips', async () => {
    web.pages.set('/silent', () => {});
    expect(await bad('/silent')).toBe('it takes too long to answer');
    web.pages.set('/stops', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).write('begun');
    });
    expect(await bad('/stops')).toMatch(/stopped in the middle|takes longer/);
    web.pages.set('/drips', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    });
    expect(await bad('/drips')).toBe('it takes longer than 1 seconds');
  });

  it('breaks off, or speaks no HTTP, or is not there', async () => {
    web.pages.set('/breaks', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('begun');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await bad('/breaks')).toBe('the connection broke');
    const sockets: Socket[] = [];
    const other = createServer(
      (socket) => sockets.push(socket.on('error', () => {})) && socket.write('SSH-2.0\r\n'),
    );
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    const allow = (): boolean => true;
    const get22 = () => failure(get(`http://127.0.0.1:${port}/`, { limits, allow }));
    expect((await get22()).reason).toBe('its answer is not HTTP');
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => other.close(done));
    expect((await get22()).reason).toBe('its host takes no connection');
  });
});
