// Loaded before a service (`--import`): traces lead to our sources. `--enable-source-maps` would also read the maps of
// every package, 20 MiB and a tenth of a start, for lines nobody looks up.
import { setSourceMapsSupport } from 'node:module';

setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
