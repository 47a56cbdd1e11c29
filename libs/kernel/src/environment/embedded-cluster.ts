/** What the launcher calls the PostgreSQL it brings itself; a database of anybody else is not called so. */
export const EMBEDDED_CLUSTER = 'shanhuo-embedded';
