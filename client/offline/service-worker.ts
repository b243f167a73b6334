/**
 * Keeps the program, and what everyone may read of a plan, on the device. Pages come from the network as long
 * as it answers: what is kept is shown without network alone, but for the empty shell of the pages that
 * have no text of their own. Written to `/service-worker.js` by the build, which knows the release.
 */

// The library of types for workers cannot stand beside the one for pages; this is what is used of it.
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
};
type WorkerScope = {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
  addEventListener(type: 'message', listen: (event: Lasting & { readonly data: unknown }) => void): void;
};

/** What the build puts in: a name for this very build, and the files that every page needs. */
declare const RELEASE: string;
declare const SHELL_FILES: readonly string[];

const worker = globalThis as unknown as WorkerScope;
const shellPath = '/skall';
const programCache = `allmenning-program-${RELEASE}`;
const dataCache = 'allmenning-plans-1';
/** Pages without text of their own, and so the same shell for everyone. */
const appAlone = /^\/(?:desk|meg|region|innspill)(?:\/|$)/;
/** What everyone may read of plans; comments are left out, since they may be withdrawn. */
const keptData = /^\/geodata\/(?:plan-versions\/|hearings\/[^/]+\/area|background\/|municipalities|portal)/;
const mostData = 60;

worker.addEventListener('install', (event) => {
  const install = async () => {
    const cache = await caches.open(programCache);
    await cache.addAll([...SHELL_FILES, new Request(shellPath, { cache: 'reload' })]);
    await worker.skipWaiting();
  };
  event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
  const activate = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('allmenning-program-') && name !== programCache);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.registration.navigationPreload?.enable();
    await worker.clients.claim();
  };
  event.waitUntil(activate());
});

worker.addEventListener('message', (event) => {
  const files = event.data;
  if (Array.isArray(files)) event.waitUntil(keepLoaded(files.map(String)));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (url.pathname.startsWith('/assets/') || SHELL_FILES.includes(url.pathname + url.search))
    event.respondWith(programFile(request));
  else if (keptData.test(url.pathname)) event.respondWith(data(event));
});

/** The page itself from the network, the shell where that fails; a page that is nothing but shell at once. */
async function page(event: Fetching, url: URL): Promise<Response> {
  const shell = await caches.match(shellPath, { cacheName: programCache });
  if (shell && appAlone.test(url.pathname)) {
    event.waitUntil(Promise.resolve(event.preloadResponse).catch(() => undefined));
    return shell;
  }
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (error) {
    if (shell) return shell;
    throw error;
  }
}

/** Files named by their content never change: the kept one is the right one. */
async function programFile(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: programCache });
  if (kept) return kept;
  const answer = await fetch(request);
  const cache = await caches.open(programCache);
  if (answer.ok) await cache.put(request, answer.clone());
  // The shell asks for what is gone: the next page takes its shell from the network.
  if (answer.status === 404) await cache.delete(shellPath);
  return answer;
}

async function data(event: Fetching): Promise<Response> {
  const { request } = event;
  try {
    const answer = await fetch(request);
    const isForAll = answer.ok && (answer.headers.get('cache-control') ?? '').includes('public');
    if (isForAll) event.waitUntil(keepData(request, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await caches.match(request, { cacheName: dataCache });
    if (kept) return kept;
    throw error;
  }
}

async function keepData(request: Request, answer: Response): Promise<void> {
  const cache = await caches.open(dataCache);
  await cache.delete(request);
  await cache.put(request, answer);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - mostData)).map((old) => cache.delete(old)));
}

/** What a page had loaded before anyone here watched; the browser still has it. */
async function keepLoaded(files: readonly string[]): Promise<void> {
  const cache = await caches.open(programCache);
  for (const file of files) {
    const { pathname, origin } = new URL(file, worker.location.href);
    if (origin !== worker.location.origin) continue;
    const request = new Request(file);
    if (pathname.startsWith('/assets/') && !(await cache.match(request))) await programFile(request);
    else if (keptData.test(pathname)) {
      const answer = await fetch(request, { cache: 'force-cache' });
      if (answer.ok && (answer.headers.get('cache-control') ?? '').includes('public'))
        await keepData(request, answer);
    }
  }
}

export {};
