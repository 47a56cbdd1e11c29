import type { INestApplicationContext } from '@nestjs/common';
import {
  CardProjection,
  CatalogImport,
  FreightService,
  RefusedWords,
  SearchWords,
  SpecialtyImport,
} from '@shanhuo/catalog';
import { Database } from '@shanhuo/database';
import { AreaImport, RegionImport } from '@shanhuo/village-seller';
import { readAreas } from './areas.records.js';
import { readFreight } from './freight.records.js';
import { readRefusedWords } from './refused-words.records.js';
import { readSearchWords } from './search-words.records.js';
import { CODES_VALID_FROM, readCategories, readDivisions, readSpecialties, readVillages } from './region.records.js';

/**
 * What any shop stands on, with demo sellers or without: the region, the shelves, its specialties, the refused words, the words of searches, the country's areas.
 * @param folder where the files lie that ship with the project
 */
export async function seedGround(app: INestApplicationContext, folder: string): Promise<void> {
  await app.get(RegionImport).importIfEmpty(readDivisions(folder), readVillages(folder), CODES_VALID_FROM);
  const database = app.get(Database);
  await database.inTransaction((tx) => app.get(CatalogImport).importCategories(tx, readCategories(folder)));
  await database.inTransaction((tx) => app.get(SpecialtyImport).importSpecialties(tx, readSpecialties(folder)));
  await database.inTransaction((tx) => app.get(RefusedWords).replace(tx, readRefusedWords(folder)));
  await database.inTransaction((tx) => app.get(SearchWords).replace(tx, readSearchWords(folder)));
  await app.get(CardProjection).refreshOutdated();
  const areas = readAreas(folder);
  await app.get(AreaImport).importList(areas.contentHash, areas.read);
}

/** Freight for the sellers who have none: asked for once the sellers are there. */
export async function seedFreight(app: INestApplicationContext, folder: string): Promise<void> {
  await app.get(Database).inTransaction((tx) => app.get(FreightService).giveWhereMissing(tx, readFreight(folder)));
}
