import { EMBEDDED_CLUSTER } from '@shanhuo/kernel';
import { Client } from 'pg';

/** Throws beside any other database than the embedded one: orders of real people must never be paid for with play money. */
export async function requireEmbeddedDatabase(url: string | undefined): Promise<void> {
  if (url === undefined || url === '') return;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select current_setting('cluster_name') as name`);
    if (rows[0]?.name === EMBEDDED_CLUSTER) return;
    throw new Error('the sandbox is refused beside a real database: it only plays at moving money');
  } finally {
    await client.end();
  }
}
