import { resolve } from 'node:path';
import { z } from 'zod';
import { readS3Settings, type S3Settings, s3Shape } from './files/store/s3-settings.ts';
import { type IdentitySettings, identityShape, readIdentitySettings } from './identity/identity-settings.ts';
import { type MailSettings, mailShape, readMailSettings } from './mail/mail-settings.ts';

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'it takes postgres://user:password@host:port/database',
});

const flag = z.enum(['on', 'off'], { error: 'it takes on or off' });

const environmentSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, 'it takes a whole number, 0 to 65535')
    .default('8080')
    .transform(Number),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATA_DIR: z.string().min(1).default('.allmenning'),
  PUBLIC_URL: z
    .string()
    .refine(isSiteAddress, 'it takes https://host or http://host, without a path')
    .optional(),
  DEMO: z.enum(['on', 'off', 'public'], { error: 'it takes on, off or public' }).optional(),
  BASEMAP_TILE_URL: z
    .string()
    .refine(isTileTemplate, 'it takes https://host/… with {z}, {x} and {y}')
    .optional(),
  ANNOUNCED_PLANS_TILE_URL: z
    .string()
    .refine(isOverlayTemplate, 'it takes https://host/… with {z}, {x} and {y}, or with {bbox-epsg-3857}')
    .optional(),
  PLACE_SERVICE_URL: z
    .string()
    .refine(isSiteAddress, 'it takes https://host or http://host, without a path')
    .optional(),
  JOURNAL_FOLDER: z.string().min(1).optional(),
  TRUST_PROXY: flag.default('off'),
  KEEP_ON_DEVICES: flag.default('on'),
  PROOF_OF_WORK_FROM: z
    .string()
    .regex(/^\d{1,6}$/, 'it takes a whole number of comments a minute')
    .default('120')
    .transform(Number),
  MAINTENANCE: flag.default('off'),
  CLAMD: z
    .string()
    .refine(
      (address) => /^(\/.+|[^\s/:]+:\d{1,5})$/.test(address),
      'it takes host:port or the path of a socket',
    )
    .optional(),
  ...identityShape,
  ...mailShape,
  ...s3Shape,
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'it takes debug, info, warn, error or silent',
    })
    .default('info'),
  DRAIN_SECONDS: z
    .string()
    .refine((text) => isWhole(text, 600), 'it takes a whole number of seconds, 0 to 600')
    .default('0')
    .transform(Number),
  DISK_RESERVE_MB: z
    .string()
    .refine((text) => isWhole(text, 1_000_000), 'it takes a whole number of megabytes, 0 to 1000000')
    .default('64')
    .transform(Number),
  SECURITY_CONTACT: z
    .string()
    .refine(
      (contact) => /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/.test(contact),
      'it takes mailto:…, https://… or tel:+…',
    )
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'it takes 16 characters or more, random ones').optional(),
});

function isWhole(text: string, most: number): boolean {
  return /^\d{1,7}$/.test(text) && Number(text) <= most;
}

/** Ends reading: the settings that belong together do not go together. */
function refuse(setting: string, reason: string): never {
  throw new SettingError(`Setting ${setting} cannot be used: ${reason}`);
}

function isSiteAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && /^\/+$/.test(pathname) && search + hash === '';
}

function isTileTemplate(template: string): boolean {
  const isWhole = ['{z}', '{x}', '{y}'].every((part) => template.includes(part));
  return isWhole && template.startsWith('https://') && URL.canParse(template);
}

/** Tiles, or a WMS asked for one picture a tile. */
function isOverlayTemplate(template: string): boolean {
  const isWms = template.includes('{bbox-epsg-3857}');
  return isTileTemplate(template) || (isWms && template.startsWith('https://') && URL.canParse(template));
}

export type Config = {
  readonly host: string;
  readonly port: number;
  /** Absent: the embedded engine in the data folder. */
  readonly databaseUrl: string | undefined;
  /** A login that may create extensions and roles; the application's own URL where absent. */
  readonly databaseOwnerUrl: string | undefined;
  readonly dataDirectory: string;
  /** Where people reach the portal, without a slash at the end. */
  readonly publicUrl: string;
  readonly isHttps: boolean;
  readonly demo: boolean;
  /** Raster tiles {z}/{y}/{x} or {z}/{x}/{y}; absent: the drawn background map. */
  readonly basemapTileUrl: string | undefined;
  /** Tiles or WMS of the national service's announced plans; absent: the layer is not offered. */
  readonly announcedPlansTileUrl: string | undefined;
  /** Kartverket's look-up services, without a slash at the end; absent: only places of our own. */
  readonly placeServiceUrl: string | undefined;
  /** A folder that the archive system watches; absent: packages are fetched at the desk or by command. */
  readonly journalFolder: string | undefined;
  readonly trustProxy: boolean;
  /** Whether browsers keep the program and open plans for use without network; off makes them let go. */
  readonly isKeptOnDevices: boolean;
  /** Comments a minute in one hearing from which devices must reckon before theirs is taken. */
  readonly proofOfWorkFrom: number;
  /** Everything but submissions rests, whatever the command says. */
  readonly isResting: boolean;
  /** Where clamd listens, as host:port or the path of its socket; absent: files are not scanned. */
  readonly clamd: string | undefined;
  /** How people show who they are beyond a name and an address. */
  readonly identity: IdentitySettings;
  /** Null: messages are kept and shown to an administrator. */
  readonly mail: MailSettings | null;
  /** Null: files are kept in the data folder. */
  readonly s3: S3Settings | null;
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
  /** How long a server that is told to stop answers on, so that a balancer sees it and sends no more. */
  readonly drainSeconds: number;
  /** With less than this free in the data folder the server is not ready. */
  readonly diskReserveBytes: number;
  /** Whom to tell of a weakness, as an address (`mailto:`, `https:`, `tel:`); absent: `security.txt` is not there. */
  readonly securityContact: string | undefined;
  /** What a program that reads `/metrics` must bear; absent: only those on this machine may read them. */
  readonly metricsToken: string | undefined;
};

/** A setting that cannot be used; the message is one line that names it and says what it takes. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** Reads all settings from the environment, once. Throws `SettingError`. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const known = Object.keys(environmentSchema.shape);
  const given = Object.fromEntries(known.map((name) => [name, environment[name] || undefined]));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SettingError(`Setting ${String(issue?.path[0])} cannot be used: ${issue?.message}`);
  }
  const setting = parsed.data;
  const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(setting.HOST);
  const isExposed = !isLoopback || setting.PUBLIC_URL !== undefined;
  if (setting.DEMO === 'on' && isExposed) {
    throw new SettingError(
      'Setting DEMO=on is for this machine alone: with HOST or PUBLIC_URL set, choose DEMO=public or DEMO=off',
    );
  }
  return {
    host: setting.HOST,
    port: setting.PORT,
    databaseUrl: setting.DATABASE_URL,
    databaseOwnerUrl: setting.DATABASE_OWNER_URL ?? setting.DATABASE_URL,
    dataDirectory: resolve(setting.DATA_DIR),
    publicUrl: (setting.PUBLIC_URL ?? `http://localhost:${setting.PORT}`).replace(/\/+$/, ''),
    isHttps: setting.PUBLIC_URL?.startsWith('https:') ?? false,
    demo: setting.DEMO ? setting.DEMO !== 'off' : setting.DATABASE_URL === undefined && !isExposed,
    basemapTileUrl: setting.BASEMAP_TILE_URL,
    announcedPlansTileUrl: setting.ANNOUNCED_PLANS_TILE_URL,
    placeServiceUrl: setting.PLACE_SERVICE_URL?.replace(/\/+$/, ''),
    journalFolder: setting.JOURNAL_FOLDER && resolve(setting.JOURNAL_FOLDER),
    trustProxy: setting.TRUST_PROXY === 'on',
    isKeptOnDevices: setting.KEEP_ON_DEVICES === 'on',
    proofOfWorkFrom: setting.PROOF_OF_WORK_FROM,
    isResting: setting.MAINTENANCE === 'on',
    clamd: setting.CLAMD,
    identity: readIdentitySettings(setting, refuse),
    mail: readMailSettings(setting, refuse),
    s3: readS3Settings(setting, refuse),
    logLevel: setting.LOG_LEVEL,
    drainSeconds: setting.DRAIN_SECONDS,
    diskReserveBytes: setting.DISK_RESERVE_MB * 1_000_000,
    securityContact: setting.SECURITY_CONTACT,
    metricsToken: setting.METRICS_TOKEN,
  };
}
