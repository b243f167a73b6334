/**
 * How long a client may take, in milliseconds. Node looks for those who took longer only every so often, by default
 * every half minute. A part of a large file counts as one request, so a slow line is not cut off.
 */
export const timeLimits = {
  /** From the first byte of a request to the last of its body. */
  requestTimeout: 60_000,
  /** Without a byte in either direction. */
  connectionTimeout: 300_000,
  http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
} as const;
