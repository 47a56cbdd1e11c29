import { Refusal } from './refusal.ts';

/** The shop runs on the Node that npm installed beside it, not on whichever the machine has. */
export function requireNode24(): void {
  if (!process.versions.node.startsWith('24.')) {
    throw new Refusal(`This is Node ${process.versions.node}, the shop runs on Node 24: start it with "npm start".`);
  }
}
