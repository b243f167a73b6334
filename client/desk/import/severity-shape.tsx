import type { FindingGroup } from './import-finding.ts';

/** A shape for each kind of finding, beside its word: an octagon, a triangle, a square with a tick, a circle. */
export function SeverityShape({ group }: { readonly group: FindingGroup }) {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      {group === 'error' && <path d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z" />}
      {group === 'warning' && <path d="M10 1.5 19.5 18.5H.5z" />}
      {group === 'mended' && (
        <path fillRule="evenodd" d="M2 2h16v16H2zM8.7 14.6 15.6 7l-1.5-1.3-5.5 6-2.8-2.8-1.4 1.4z" />
      )}
      {group === 'info' && <circle cx="10" cy="10" r="8" />}
    </svg>
  );
}
