import type { PGlite } from '@electric-sql/pglite';
import type { ProtocolEngine } from './engine-session.ts';

/**
 * The engine, whose stack is put back after each message. An error leaves its frames behind (1120 bytes each,
 * measured on 0.5.8), so that after some 1870 refused statements every further one would be answered
 * "stack depth limit exceeded". Between messages nothing of the engine runs, and its stack is what it was.
 */
export function keepStack(engine: PGlite): ProtocolEngine {
  const pointer = stackPointerOf(engine);
  return {
    execProtocolRawStream: async (message, options) => {
      const before: unknown = pointer.value;
      try {
        return await engine.execProtocolRawStream(message, options);
      } finally {
        pointer.value = before;
      }
    },
  };
}

function stackPointerOf(engine: PGlite): WebAssembly.Global {
  const exported: unknown = Object.getOwnPropertyDescriptor(engine.Module, '___stack_pointer')?.value;
  if (!(exported instanceof WebAssembly.Global)) throw new Error('the engine shows no stack pointer');
  return exported;
}
