import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key for one document alone. */
export const newDocumentKey = (): Buffer => randomBytes(KEY_BYTES);

/** Nonce, ciphertext and tag in one; bound to the document it is of. */
export function sealDocument(plain: Buffer, key: Buffer, documentId: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(placeOf(documentId));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws for bytes that were changed, or that are of another document. */
export function openDocument(sealed: Buffer, key: Buffer, documentId: string): Buffer {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(placeOf(documentId))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

function placeOf(documentId: string): Buffer {
  return Buffer.from(`village_seller.documents|content|${documentId}`);
}
