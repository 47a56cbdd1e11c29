// Everything under src/generated: message functions from the catalogue, typed GraphQL documents from the API's schema,
// scripts of pages. All must exist before types are checked or pages are built.
import { mkdir, readFile, writeFile, glob } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentPlugin from '@graphql-codegen/typed-document-node';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { compile } from '@inlang/paraglide-js';
import { buildSchema, concatAST, parse, printSchema, Source, validate, type GraphQLError } from 'graphql';
import { bundleScripts } from './bundle-scripts.ts';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const generated = join(web, 'src/generated');

await mkdir(generated, { recursive: true });
await Promise.all([generateMessages(), generateGraphql(), bundleScripts(web, generated)]);

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
  // Fragments live in files of their own, so that only all documents together can be right or wrong.
  const problems = validate(schema, concatAST(documents.map(({ document }) => document)));
  if (problems.length > 0) throw new Error(problems.map(tellProblem).join('\n'));
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
      document: parse(new Source(await readFile(join(web, file), 'utf8'), file)),
    })),
  );
}

function tellProblem({ message, source, locations }: GraphQLError): string {
  return `${source?.name}:${locations?.[0]?.line} ${message}`;
}
