import { z } from 'zod';

/** The environment variables of a file store that speaks S3. */
export const s3Shape = {
  S3_ENDPOINT: z
    .string()
    .refine(isEndpoint, 'it takes https://host or http://host:port, without a path')
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'it takes the name of a bucket')
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{2,40}$/, 'it takes the name of a region')
    .default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).max(200).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).max(200).optional(),
  S3_PREFIX: z
    .string()
    .regex(/^([A-Za-z0-9_.-]+\/)+$/, 'it takes folder/ or folder/folder/')
    .refine((prefix) => !/(^|\/)\.\.?\//.test(prefix), 'it takes folder/ or folder/folder/')
    .optional(),
  S3_PATH_STYLE: z.enum(['on', 'off'], { error: 'it takes on or off' }).default('on'),
};

export type S3Settings = {
  /** Without a slash at the end. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Before every name; empty, or with a slash at its end. */
  readonly prefix: string;
  /** The bucket stands in the path; otherwise before the host's name. */
  readonly isPathStyle: boolean;
};

type Setting = z.infer<z.ZodObject<typeof s3Shape>>;

/** Null where files are kept in the data folder. */
export function readS3Settings(
  { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, ...setting }: Setting,
  refuse: (setting: string, reason: string) => never,
): S3Settings | null {
  if (S3_BUCKET === undefined) {
    if (S3_ENDPOINT !== undefined) refuse('S3_BUCKET', 'S3_ENDPOINT is set and needs it');
    return null;
  }
  const needed = 'S3_BUCKET is set and needs it';
  return {
    endpoint: (S3_ENDPOINT ?? refuse('S3_ENDPOINT', needed)).replace(/\/+$/, ''),
    bucket: S3_BUCKET,
    region: setting.S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID ?? refuse('S3_ACCESS_KEY_ID', needed),
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? refuse('S3_SECRET_ACCESS_KEY', needed),
    prefix: setting.S3_PREFIX ?? '',
    isPathStyle: setting.S3_PATH_STYLE === 'on',
  };
}

function isEndpoint(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search, hash, username } = new URL(address);
  return /^https?:$/.test(protocol) && /^\/*$/.test(pathname) && search + hash + username === '';
}
