// Everything under src/generated: message functions from the catalogue, typed GraphQL documents from the API's schema.
// Both must exist before types are checked or pages are built.
import { mkdir, readFile, writeFile, glob } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentPlugin from '@graphql-codegen/typed-document-node';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { compile } from '@inlang/paraglide-js';
import { buildSchema, parse, printSchema, validate } from 'graphql';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const generated = join(web, 'src/generated');

await mkdir(generated, { recursive: true });
await Promise.all([generateMessages(), generateGraphql()]);

async function generateMessages(): Promise<void> {
  await compile({
    project: join(web, 'project.inlang'),
    outdir: join(generated, 'paraglide'),
    // The request decides the language (hooks.server.ts); nothing here may guess it from a URL or a cookie.
    strategy: ['baseLocale'],
    outputStructure: 'locale-modules',
    emitReadme: false,
    emitPrettierIgnore: false,
  });
}

async function generateGraphql(): Promise<void> {
  const schemaFile = process.env.GRAPHQL_SCHEMA ?? join(web, '../api/schema.graphql');
  const schema = buildSchema(await readFile(schemaFile, 'utf8'));
  const documents = await readDocuments();
  for (const { location, document } of documents) {
    const problems = validate(schema, document, undefined, { maxErrors: 5 }).filter(
      // Fragments live in files of their own; the generator resolves them across files.
      ({ message }) => !/^(Unknown fragment|Fragment ".+" is never used)/.test(message),
    );
    if (problems.length > 0) throw new Error(`${location}: ${problems.map((p) => p.message).join(' ')}`);
  }
  const text = await codegen({
    filename: 'graphql.ts',
    schema: parse(printSchema(schema)),
    documents,
    config: {
      documentMode: 'string',
      useTypeImports: true,
      enumsAsTypes: true,
      skipTypename: true,
      nonOptionalTypename: false,
      scalars: { Decimal: 'string', DateTime: 'string', Date: 'string' },
    },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: operationsPlugin, documents: typedDocumentPlugin },
  });
  await writeFile(join(generated, 'graphql.ts'), text);
}

async function readDocuments(): Promise<{ location: string; document: ReturnType<typeof parse> }[]> {
  const files: string[] = [];
  for await (const file of glob('src/**/*.graphql', { cwd: web })) files.push(file);
  return Promise.all(
    files.sort().map(async (file) => ({
      location: basename(file),
      document: parse(await readFile(join(web, file), 'utf8')),
    })),
  );
}
