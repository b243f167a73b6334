import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../config.ts';

/** «Near me» asks where the reader is, by our own pages alone; nothing asks for more of the device. */
const permissions = [
  'geolocation=(self)',
  ...['accelerometer', 'bluetooth', 'browsing-topics', 'camera', 'display-capture', 'gyroscope', 'hid'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => (feature.includes('=') ? feature : `${feature}=()`))
  .join(', ');

/** Nothing is loaded from elsewhere but the map tiles of the servers that the settings name. */
export async function addSecurityHeaders(server: FastifyInstance, config: Config): Promise<void> {
  const tiles = tileOrigins(config);
  await server.register(helmet, {
    // Reckoned once, below, and not for each answer.
    global: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        // MapLibre and React place elements by style attributes; style elements stay forbidden.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...tiles],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...tiles],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        // /embed/ alone is framed, and only by whom the municipality allows: `allowFraming`.
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    strictTransportSecurity: config.isHttps ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  let made: readonly (readonly [string, string])[] | undefined;
  server.addHook('onRequest', async (_request, reply) => {
    if (made) for (const [name, value] of made) reply.raw.setHeader(name, value);
    else made = makeHeaders(reply);
    reply.header('permissions-policy', permissions);
  });
}

/** Has them made for the first answer, which has no others yet; they are the same for each. */
function makeHeaders(reply: FastifyReply): readonly (readonly [string, string])[] {
  reply.helmet();
  return Object.entries(reply.raw.getHeaders()).map(([name, value]) => [name, String(value)]);
}

function tileOrigins({ basemapTileUrl, announcedPlansTileUrl }: Config): string[] {
  const templates = [basemapTileUrl, announcedPlansTileUrl].filter((template) => template !== undefined);
  return [...new Set(templates.map((template) => new URL(template.replace(/[{}]/g, '')).origin))];
}
