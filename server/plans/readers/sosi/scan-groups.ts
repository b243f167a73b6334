import type { FindingList } from '../finding-list.ts';
import { type CoordinateState, endCoordinates, scanCoordinateLine } from './scan-coordinates.ts';
import { groupName, type OpenAttribute, type SosiGroup } from './sosi-group.ts';
import { splitValue, unquote } from './split-value.ts';

/** Takes a SOSI file line by line and hands over each group when it is whole. */
export type GroupScanner = {
  readonly line: (line: string) => void;
  /** Hands over the last group; true where .SLUTT was met. */
  readonly end: () => boolean;
};

const deepestLevel = 20;
const longestValue = 1_000_000;

/** Starts a scan; `onGroup` gets every group from .HODE on, in the order of the file. */
export function createGroupScanner(findings: FindingList, onGroup: (group: SosiGroup) => void): GroupScanner {
  let lineNumber = 0;
  let group: SosiGroup | null = null;
  let coordinates: CoordinateState | null = null;
  let path: { level: number; attribute: OpenAttribute }[] = [];
  let openQuote: '"' | "'" | undefined;
  let ended = false;
  let contentAfterEnd = false;

  const finishGroup = (): void => {
    closeQuote();
    if (group === null) return;
    if (coordinates !== null) endCoordinates(group, coordinates);
    finishValues(group.attributes);
    onGroup(group);
    group = null;
  };

  const closeQuote = (): void => {
    if (openQuote === undefined) return;
    openQuote = undefined;
    const object = group === null ? {} : { object: groupName(group) };
    const message = `Anførselstegn mangler på slutten av en tekst før linje ${lineNumber}.`;
    findings.add({ severity: 'warning', code: 'unclosed-quote', ...object, message });
  };

  const startGroup = (name: string, rest: string): void => {
    finishGroup();
    coordinates = null;
    path = [];
    if (name === 'SLUTT') {
      ended = true;
      return;
    }
    const number = /^\s*(-?\d{1,18})/.exec(rest)?.[1] ?? '';
    group = {
      element: name,
      number,
      line: lineNumber,
      attributes: [],
      coordinates: [],
      nodeMarks: [],
      hasNodeMarks: false,
    };
  };

  /** Returns where a further element starts on the same line, if one does. */
  const addAttribute = (level: number, name: string, line: string, from: number): number | undefined => {
    if (group === null) return undefined;
    if (coordinates !== null && level === 2) {
      endCoordinates(group, coordinates);
      coordinates = null;
    }
    if (level === 2 && (name === 'NØ' || name === 'NØH')) {
      coordinates = { dimension: name === 'NØ' ? 2 : 3, pending: [] };
      path = [];
      scanCoordinateLine(line.slice(from), group, coordinates);
      return undefined;
    }
    if (coordinates !== null) {
      scanCoordinateLine(line, group, coordinates);
      return undefined;
    }
    const attribute: OpenAttribute = { name };
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    const parent = path.at(-1)?.attribute;
    if (parent === undefined) group.attributes.push(attribute);
    else {
      parent.children ??= [];
      parent.children.push(attribute);
    }
    if (path.length < deepestLevel) path.push({ level, attribute });
    return addText(line, from);
  };

  const addText = (line: string, from: number): number | undefined => {
    const split = splitValue(line, from, openQuote);
    openQuote = split.openQuote;
    const attribute = path.at(-1)?.attribute;
    if (attribute !== undefined && split.value !== '') appendValue(attribute, split.value);
    return split.nextElement;
  };

  const element = (line: string, start: number): number | undefined => {
    let nameStart = start;
    while (line.charCodeAt(nameStart) === 46) nameStart += 1;
    const level = nameStart - start;
    // "... KOORDSYS" with a space after the dots is seen in the wild.
    while (line.charCodeAt(nameStart) === 32) nameStart += 1;
    let nameEnd = nameStart;
    while (nameEnd < line.length && line.charCodeAt(nameEnd) > 32 && line.charCodeAt(nameEnd) !== 33)
      nameEnd += 1;
    const name = line.slice(nameStart, nameEnd);
    if (level > 1) return name === '' ? undefined : addAttribute(level, name, line, nameEnd);
    startGroup(name.endsWith(':') ? name.slice(0, -1) : name, line.slice(nameEnd));
    return undefined;
  };

  const elements = (line: string, start: number | undefined): void => {
    let next = start;
    while (next !== undefined) next = element(line, next);
  };

  return {
    line(raw) {
      lineNumber += 1;
      const line = lineNumber === 1 ? raw.replace(/^(?:\ufeff|ï»¿)/, '') : raw;
      let start = 0;
      while (start < line.length && line.charCodeAt(start) <= 32) start += 1;
      if (start === line.length) return;
      const code = line.charCodeAt(start);
      if (ended) {
        if (code !== 33 && code !== 26) contentAfterEnd = true;
        return;
      }
      if (code === 46) {
        closeQuote();
        elements(line, start);
      } else if (code === 33 && openQuote === undefined) return;
      else if (coordinates !== null && group !== null) scanCoordinateLine(line, group, coordinates);
      else elements(line, addText(line, start));
    },
    end() {
      finishGroup();
      if (contentAfterEnd) {
        const message = 'Fila har innhold etter .SLUTT. Det er ikke lest.';
        findings.add({ severity: 'warning', code: 'content-after-end', message });
      }
      return ended;
    },
  };
}

function appendValue(attribute: OpenAttribute, text: string): void {
  if (attribute.value === undefined) attribute.value = text;
  else if (attribute.value.length < longestValue) attribute.value = `${attribute.value} ${text}`;
}

function finishValues(attributes: readonly OpenAttribute[]): void {
  for (const attribute of attributes) {
    if (attribute.value !== undefined) attribute.value = unquote(attribute.value);
    if (attribute.children !== undefined) finishValues(attribute.children);
  }
}
