import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build' }),
      // Styles travel inside the page: on a slow link the first round trip already shows the goods.
      inlineStyleThreshold: 32 * 1024,
      // The seller's desk asks for it by itself, and for nothing beyond the desk.
      serviceWorker: { register: false },
    }),
  ],
  // What server/media-proxy.ts does in earnest.
  server: { proxy: { '/media': process.env.API_URL ?? 'http://127.0.0.1:4000' } },
  build: {
    // Webviews of cheap Android phones lag years behind; plain CSS costs nothing.
    cssTarget: ['chrome87', 'safari14'],
  },
});
