import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build' }),
      // Styles travel inside the page: on a slow link the first round trip already shows the goods.
      inlineStyleThreshold: 32 * 1024,
      csp: {
        // Hashes, not nonces: the same page keeps the same bytes and the same ETag.
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['none'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: {
    // Webviews of cheap Android phones lag years behind; plain CSS costs nothing.
    cssTarget: ['chrome87', 'safari14'],
  },
});
