import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build' }),
      // Styles travel inside the page: on a slow link the first round trip already shows the goods.
      inlineStyleThreshold: 32 * 1024,
    }),
  ],
  build: {
    // Webviews of cheap Android phones lag years behind; plain CSS costs nothing.
    cssTarget: ['chrome87', 'safari14'],
  },
});
