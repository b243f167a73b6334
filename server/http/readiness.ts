export type ReadinessState = {
  /** Whether requests may be sent here: what `/readyz` says. */
  readonly isReady: boolean;
  /** Whether requests that come are answered; one that drains answers, and asks for no more. */
  readonly isServing: boolean;
  /** Why it is as it is; for operators, in English. */
  readonly reason: string;
};

/** Whether the server can do its work, and if not, why: what `/readyz` tells. */
export type Readiness = {
  state: () => ReadinessState;
  set: (isReady: boolean, reason: string) => void;
  /** It is going to stop: from now on it is not ready, whatever is set later. */
  drain: () => void;
};

export function createReadiness(): Readiness {
  let isServing = false;
  let reason = 'starting';
  let isDraining = false;
  return {
    state: () => ({
      isReady: isServing && !isDraining,
      isServing,
      reason: isDraining ? 'draining' : reason,
    }),
    set: (isReady, why) => {
      isServing = isReady;
      reason = why;
    },
    drain: () => {
      isDraining = true;
    },
  };
}
