/** Cards of a list, as the shop's own pages ask for them. */
export const LIST_ROWS = 24;
