import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { readonly payload: AdapterPayload; readonly endsAt: number };

/** Keeps what the demo's provider of sign-in must remember, until the server stops. */
export function createMemoryAdapter(): new (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  const read = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    if (found && found.endsAt > Date.now()) return found.payload;
    kept.delete(key);
    return undefined;
  };
  const firstWhere = (model: string, is: (payload: AdapterPayload) => boolean) =>
    [...kept.keys()]
      .filter((key) => key.startsWith(`${model}:`))
      .map(read)
      .find((payload) => payload !== undefined && is(payload));

  return class MemoryAdapter implements Adapter {
    readonly #model: string;

    constructor(model: string) {
      this.#model = model;
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      for (const [key, { endsAt }] of kept) if (endsAt <= Date.now()) kept.delete(key);
      kept.set(`${this.#model}:${id}`, { payload, endsAt: Date.now() + (expiresIn || 3600) * 1000 });
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      return read(`${this.#model}:${id}`);
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return firstWhere(this.#model, (payload) => payload.uid === uid);
    }

    async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return firstWhere(this.#model, (payload) => payload.userCode === userCode);
    }

    async consume(id: string): Promise<void> {
      const payload = read(`${this.#model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id: string): Promise<void> {
      kept.delete(`${this.#model}:${id}`);
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    }
  };
}
