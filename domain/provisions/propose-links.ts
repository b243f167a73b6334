import { findFieldReferences, matchFieldNames } from '../provision-references.ts';
import { hasLinks, type LinkableObject, type ProvisionLinks } from './provision-links.ts';
import { zonesInWords } from './zones-in-words.ts';

type LinkedText = { readonly heading: string; readonly body: string; readonly level: number };

/** An area purpose of the plan: its code and what it is called, in any language. */
export type PurposeName = { readonly code: string; readonly names: readonly string[] };

export type LinkSources = {
  readonly objects: readonly LinkableObject[];
  readonly purposes: readonly PurposeName[];
};

const nothing: ProvisionLinks = { governs: [], purposes: [], zones: [] };

/**
 * What each clause seems to govern, for a planner to confirm: fields, zones and areas that it names, else purposes
 * and zones that it speaks of, else what the headings above it name.
 */
export function proposeLinks(clauses: readonly LinkedText[], sources: LinkSources): ProvisionLinks[] {
  const names = [...new Set(sources.objects.flatMap(({ name }) => (name ? [name] : [])))];
  const zoneCodes = [
    ...new Set(sources.objects.flatMap(({ kind, code }) => (kind === 'zone' && code ? [code] : []))),
  ];
  const above: { level: number; links: ProvisionLinks }[] = [];
  return clauses.map(({ heading, body, level }) => {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const ofHeading = linksIn(heading, '', names, zoneCodes, sources.purposes);
    const own = hasLinks(ofHeading)
      ? merge(ofHeading, named(body, names))
      : linksIn('', body, names, zoneCodes, sources.purposes);
    const inherited = above.at(-1)?.links ?? nothing;
    above.push({ level, links: hasLinks(ofHeading) ? ofHeading : inherited });
    return hasLinks(own) ? own : inherited;
  });
}

function linksIn(
  heading: string,
  body: string,
  names: readonly string[],
  zoneCodes: readonly string[],
  purposes: readonly PurposeName[],
): ProvisionLinks {
  const found = named(`${heading}\n${body}`, names);
  if (hasLinks(found)) return found;
  const zones = zonesInWords(heading || body, zoneCodes);
  if (zones.length > 0) return { ...nothing, zones };
  return { ...nothing, purposes: purposesIn(heading, body, purposes) };
}

function named(text: string, names: readonly string[]): ProvisionLinks {
  const governs = findFieldReferences(text).flatMap(({ name }) => matchFieldNames(name, names));
  return { ...nothing, governs: [...new Set(governs)] };
}

function merge(one: ProvisionLinks, other: ProvisionLinks): ProvisionLinks {
  return { ...one, governs: [...new Set([...one.governs, ...other.governs])] };
}

const setAside =
  /(?:avsatt|avsett|regulert|sett av|arealformål\w*|arealføremål\w*|formålet)\s+(?:til|for)?\s*([^.;:]{4,80})/giu;

/** Purposes whose name is the heading, or that the text says land is set aside for. */
function purposesIn(heading: string, body: string, purposes: readonly PurposeName[]): string[] {
  const said = [heading, ...[...body.matchAll(setAside)].map((match) => match[1] ?? '')].map(plain);
  const found = purposes.filter(({ names }) =>
    names.map(plain).some((name) => said.some((words) => speaksOf(words, name))),
  );
  return found.map(({ code }) => code);
}

function speaksOf(words: string, name: string): boolean {
  if (name.length < 4 || words === '') return false;
  const stem = /^(?:bolig|bustad)/.test(name) ? name.slice(0, 5) : name;
  return new RegExp(`(?<!\\p{L})${stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u').test(words);
}

/** "Boligbebyggelse - blokkbebyggelse" is spoken of as "boligbebyggelse", "Kjøreveg" as "kjørevei". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\bvei|vei\b/g, 'veg')
    .replace(/\s[-–]\s.*$/, '')
    .trim();
}
