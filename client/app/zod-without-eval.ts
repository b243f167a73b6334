/**
 * Told before zod is loaded, so that it does not try whether it may make programs from text: our policy forbids that,
 * and the browser would report each try as a breach.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
