import { configureGlobal } from 'fast-check';

/**
 * Every run tries the same examples, so that what fails was made to fail by a change. `FUZZ_SEED=7 npm test` tries
 * others.
 */
configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 2026) });
