import type { FastifyInstance } from 'fastify';

/** Lets go of all that the device keeps, then of itself. */
const lettingGo = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('allmenning-')) await caches.delete(name);
  await registration.unregister();
})()));
`;

/** With `KEEP_ON_DEVICES=off`, in the place of the built worker: the way back should it ever do harm. */
export function addServiceWorkerRoute(
  server: FastifyInstance,
  { isKeptOnDevices }: { isKeptOnDevices: boolean },
): void {
  if (isKeptOnDevices) return;
  server.get('/service-worker.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(lettingGo),
  );
}
