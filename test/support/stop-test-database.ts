/** Jest's globalTeardown. */
export default async function stopTestDatabase(): Promise<void> {
  await globalThis.shanhuoTestCluster?.stop();
}
