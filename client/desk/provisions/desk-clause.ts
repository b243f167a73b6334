import { type LinkSources, proposeLinks } from '../../../domain/provisions/propose-links.ts';
import { hasLinks, type ProvisionLinks } from '../../../domain/provisions/provision-links.ts';
import type { ReadClause } from '../../../domain/provisions/read-clauses.ts';
import type { Answers } from '../../app/api-types.ts';
import { randomUuid } from '../../app/random-uuid.ts';

export type DeskProvisions = Answers['provisionsDesk']['get'];
export type StoredProvision = DeskProvisions['provisions'][number];

/** A clause as the desk works on it. */
export type DeskClause = ProvisionLinks & {
  readonly key: string;
  readonly clause: string;
  readonly heading: string;
  readonly body: string;
  readonly level: number;
  /** The line of the source that it was read from; null for one that was typed. */
  readonly line: number | null;
  /** Links that nobody has confirmed yet. */
  readonly proposed: ProvisionLinks | null;
};

const noLinks: ProvisionLinks = { governs: [], purposes: [], zones: [] };

export function ofStored({ id: _id, ...stored }: StoredProvision): DeskClause {
  return { ...stored, key: randomUuid(), line: null, proposed: null };
}

/** Clauses as they were read, with links proposed for all of them. */
export function ofReading(clauses: readonly ReadClause[], sources: LinkSources): DeskClause[] {
  const links = proposeLinks(clauses, sources);
  return clauses.map(({ number, heading, body, level, line }, index) => {
    const proposed = links[index];
    const clause = number.slice(0, 40);
    // A heading longer than any is text.
    const [head, text] = heading.length > 300 ? ['', `${heading}\n\n${body}`.trim()] : [heading, body];
    return {
      ...noLinks,
      key: randomUuid(),
      clause,
      heading: head,
      body: text,
      level,
      line,
      proposed: proposed && hasLinks(proposed) ? proposed : null,
    };
  });
}

export function emptyClause(level: number): DeskClause {
  return {
    ...noLinks,
    key: randomUuid(),
    clause: '',
    heading: '',
    body: '',
    level,
    line: null,
    proposed: null,
  };
}

/** Takes what is proposed for good. */
export function confirmed(clause: DeskClause): DeskClause {
  const { proposed } = clause;
  if (!proposed) return clause;
  const both = (name: keyof ProvisionLinks) => [...new Set([...clause[name], ...proposed[name]])];
  return {
    ...clause,
    governs: both('governs'),
    purposes: both('purposes'),
    zones: both('zones'),
    proposed: null,
  };
}

export function toInput({ clause, heading, body, level, governs, purposes, zones }: DeskClause) {
  return { clause, heading, body, level, governs: [...governs], purposes: [...purposes], zones: [...zones] };
}

export function isEmpty({ clause, heading, body }: DeskClause): boolean {
  return `${clause}${heading}${body}`.trim() === '';
}
