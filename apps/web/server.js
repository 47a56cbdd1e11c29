// The entry that launchers and containers know; the rest is TypeScript, which Node 24 runs as it is.
import './server/main.ts';
