import { plainLine } from '../comments/plain-text.ts';

/** Keys in use at a time in one municipality. */
export const mostGeodataKeys = 20;

/** What a key is called: the system that uses it. */
export const geodataKeyNameSchema = plainLine({ maximum: 100, missing: 'key-name-missing' });

/** A key as it is given in `Authorization: Bearer …`: a prefix that tools for finding leaked keys can know, and 256 random bits. */
export const geodataKeyPattern = /^allmenning_[A-Za-z0-9_-]{43}$/;
