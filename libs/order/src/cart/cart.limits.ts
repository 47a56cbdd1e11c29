/** Different goods in a cart at most. */
export const MOST_LINES = 60;
/** Of one variant at most. */
export const MOST_OF_ONE = 99;
