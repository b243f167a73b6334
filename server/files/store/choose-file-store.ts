import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { type FileStore, openFileStore } from '../file-store.ts';
import { openS3FileStore } from './s3-file-store.ts';

/** The store that the settings name: a bucket, or a folder in the data folder. */
export function chooseFileStore({ s3, dataDirectory }: Pick<Config, 's3' | 'dataDirectory'>): FileStore {
  return s3 ? openS3FileStore(s3) : openFileStore(join(dataDirectory, 'files'));
}
