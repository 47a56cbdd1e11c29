import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';

const findPictures = statement(
  'catalog.find_pictures',
  `select content_hash as "contentHash", width, height from catalog.pictures where content_hash = any($1)`,
);

const keepUpload = statement(
  'catalog.keep_upload',
  `insert into catalog.uploads (person_id, content_hash, at) values ($1, $2, $3)
   on conflict (person_id, content_hash) do update set at = excluded.at`,
);

/** A stored picture. */
export interface PictureRow {
  readonly contentHash: string;
  readonly width: number;
  readonly height: number;
}

/** Reads stored pictures, and keeps who brought them. */
@Injectable()
export class PictureRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By content hash; of what is not stored there is none. */
  async findPictures(hashes: readonly string[]): Promise<Map<string, PictureRow>> {
    const rows = await this.database.read<PictureRow>(findPictures, [hashes]);
    return new Map(rows.map((row) => [row.contentHash, row]));
  }

  async keepUpload(tx: Transaction, personId: string, contentHash: string, at: Date): Promise<void> {
    await runIn(tx, keepUpload, [personId, contentHash, at]);
  }
}
