/** First parts of route patterns that are counted by themselves; everything else that answers is a page. */
const classes = [
  'trpc',
  'tiles',
  'ogc',
  'geodata',
  'feeds',
  'downloads',
  'files',
  'print',
  'proof',
  'desk',
  'embed',
] as const;
const watching = ['healthz', 'readyz', 'metrics'];

/** Which of a few classes a route pattern belongs to; `none` where no route took the request. */
export function routeClass(pattern: string | undefined): string {
  if (pattern === undefined) return 'none';
  const first = pattern.split('/')[1]?.split('.')[0] ?? '';
  if (watching.includes(first)) return 'watching';
  // The built program's files.
  if (first === '*') return 'static';
  return classes.find((one) => one === first) ?? 'page';
}
