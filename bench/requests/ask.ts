export type Variables = Readonly<Record<string, unknown>>;

export function bodyOf(query: string, variables: Variables): string {
  return JSON.stringify({ query, variables });
}

/** Asks the API once. Throws on anything but an answer without errors. */
export async function ask<Data>(port: number, query: string, variables: Variables): Promise<Data> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(query, variables),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: Data; errors?: unknown };
  if (!response.ok || errors !== undefined || data === undefined)
    throw new Error(`the API refused: ${text.slice(0, 1_000)}`);
  return data;
}
