import { embedBase } from '../app/embedded.ts';

/** What a frame shows: a municipality's plans, or one plan with its comment form. */
export type FrameScope =
  | { readonly kind: 'municipality'; readonly number: string }
  | { readonly kind: 'plan'; readonly number: string; readonly identifier: string };

/** What a frame shows, by the path it was opened at; null where it is none of these. */
export function scopeOfPath(path: string): FrameScope | null {
  const [, municipality] = /^\/embed\/kommune\/(\d{4})$/.exec(path) ?? [];
  if (municipality) return { kind: 'municipality', number: municipality };
  const [, number, identifier] = /^\/embed\/plan\/(\d{4})\/([^/]+)(?:\/innspill)?$/.exec(path) ?? [];
  return number && identifier ? { kind: 'plan', number, identifier: decodeURIComponent(identifier) } : null;
}

/** An address with the frame's base once: pages that build on their own path have it already. */
export function framePath(address: string): string {
  return address.startsWith(`${embedBase}${embedBase}/`) ? address.slice(embedBase.length) : address;
}

/** True for addresses that are shown in the frame; all others open in the whole window. */
export function staysInFrame(scope: FrameScope, address: string): boolean {
  const path = framePath(address);
  return scope.kind === 'plan'
    ? /^\/embed\/(plan\/|innspill([#?]|$))/.test(path)
    : path.startsWith(`${embedBase}/kommune/`);
}

/** The address outside the frame. */
export function outsideFrame(address: string): string {
  return framePath(address).slice(embedBase.length) || '/';
}
