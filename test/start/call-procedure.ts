export type ProcedureAnswer = { readonly status: number; readonly data: unknown };

/** Calls a procedure of the running product as a program does; rejects when the connection breaks. */
export async function callProcedure(
  url: string,
  path: string,
  input: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<ProcedureAnswer> {
  const answer = await fetch(`${url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  });
  const body = (await answer.json()) as { result?: { data: unknown } };
  return { status: answer.status, data: body.result?.data };
}

/** What a procedure answers; throws unless it succeeds. */
export async function askProcedure<T>(url: string, path: string, input: unknown): Promise<T> {
  const { status, data } = await callProcedure(url, path, input);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return data as T;
}
