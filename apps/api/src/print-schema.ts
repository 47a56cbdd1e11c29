import { schemaText } from './graphql/schema-text.js';

/** `node print-schema.js > apps/api/schema.graphql` */
process.stdout.write(await schemaText());
