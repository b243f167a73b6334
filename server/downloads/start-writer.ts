import { dirname } from 'node:path';
import { type Child, startChild } from '../child-process/start-child.ts';

/** Starts the process that writes the file at `path`, and what it needs beside it. */
export function startWriter<Part>(module: URL, path: string): Child<Part, void, never> {
  return startChild(module, { memoryMegabytes: 512, writes: dirname(path) });
}
