/** What this lib is told by the process it runs in. */
export abstract class OrderSettings {
  /** Where buyers reach the shop, without a slash at the end. */
  abstract readonly publicUrl: string;
}
