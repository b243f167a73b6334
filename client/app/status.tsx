import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const StatusContext = createContext<(text: string) => void>(() => undefined);

/** Says something politely to those who listen: what an act did, never what merely moved. */
export function useStatus(): (text: string) => void {
  return useContext(StatusContext);
}

export function StatusProvider({ children }: { readonly children: ReactNode }) {
  const [status, setStatus] = useState({ text: '', turn: 0 });
  const say = useCallback((text: string) => setStatus(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <StatusContext value={say}>
      {children}
      {/* A no-break space every other time, so that the same words twice are spoken twice. */}
      <output className="visually-hidden" aria-live="polite">
        {status.text + (status.turn % 2 ? '\u00a0' : '')}
      </output>
    </StatusContext>
  );
}
