import { type ReactNode, useEffect, useRef } from 'react';

/** What was sent has been received: stands where its form stood, and takes the focus that went with the form. */
export function Received({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} className="ds-alert" data-color="success" tabIndex={-1}>
      {children}
    </div>
  );
}
