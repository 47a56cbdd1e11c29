import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Makes one file of each script that pages of the desk bring: they are plain scripts beside rendered pages, not a
 * framework's. Pages name them with a hash in their address (`?url`), so that a page and its script are of one version.
 */
export async function bundleScripts(web: string, generated: string): Promise<void> {
  const folder = join(web, 'src/scripts');
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.ts'))) {
    const name = file.replace(/\.ts$/, '');
    await build({
      configFile: false,
      root: web,
      logLevel: 'warn',
      publicDir: false,
      // The one of the pages is SvelteKit's, which writes it later.
      tsconfig: join(folder, 'tsconfig.json'),
      build: {
        outDir: join(generated, 'scripts'),
        emptyOutDir: false,
        // Webviews of cheap Android phones lag years behind.
        target: ['chrome87', 'safari14'],
        minify: true,
        lib: { entry: join(folder, file), formats: ['iife'], name: 'shanhuo', fileName: () => `${name}.js` },
      },
    });
  }
}
