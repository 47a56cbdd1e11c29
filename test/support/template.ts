/** The migrated database that every spec copies. */
export const TEMPLATE = 'shanhuo_template';
