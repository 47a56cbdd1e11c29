import type { TrayPhoto } from '../photos/photo-tray.js';
import type { Draft } from './draft.js';

type Fields = Draft['fields'];

/** What stands in a form, without its files, its id and the photos that the tray knows. */
export function readFields(form: HTMLFormElement, photos: readonly TrayPhoto[]): Fields {
  const ofTray = new Set(photos.flatMap(({ hash }) => hash ?? []));
  const fields: [string, string][] = [];
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name === 'requestId') continue;
    if (name === 'picture' && ofTray.has(value)) continue;
    fields.push([name, value]);
  }
  return fields;
}

/** Puts kept words back where they were typed; what is folded away opens where something stands in it. */
export function fillFields(form: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || isSelect(field))) continue;
    if (field.type === 'hidden' || field.type === 'file') continue;
    field.value = value;
    const folded = field.closest('details');
    if (folded && value.trim() !== '') folded.open = true;
  }
}

/** Photos a form had with the shop already when it was kept: those ticked to go are gone, the one chosen stands first. */
export function takenPhotos(fields: Fields): TrayPhoto[] {
  const valuesOf = (wanted: string): string[] => fields.flatMap(([name, value]) => (name === wanted ? value : []));
  const dropped = valuesOf('drop');
  const [first] = valuesOf('first');
  const hashes = valuesOf('picture').filter((hash) => !dropped.includes(hash));
  hashes.sort((one, other) => Number(other === first) - Number(one === first));
  return hashes.map((hash) => ({ key: hash, hash }));
}

function isSelect(field: unknown): field is HTMLSelectElement {
  return field instanceof HTMLSelectElement;
}
