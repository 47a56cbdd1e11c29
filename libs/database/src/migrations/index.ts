import { Database1763800000000 } from './1763800000000-database.js';

/** Every migration, oldest first: one linear history for the whole database. */
export const MIGRATIONS = [Database1763800000000];
