import type { Transport } from '@sveltejs/kit/hooks';
import { isKeptHere } from '#lib/kept-here.js';

/** SvelteKit writes out all data of a page for the browser to hydrate, even where no script will ever read it. */
export const transport: Transport = {
  KeptHere: {
    encode: (value: unknown) => isKeptHere(value) && 1,
    decode: () => {
      throw new Error('This page shows data that was kept on the server: it cannot have client-side scripts.');
    },
  },
};
