/** Says on the last page what was answered on the others, as it stands in their fields at this moment. */
export function fillAnswers(form: HTMLFormElement): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-answer]')) {
    const names = (place.dataset['answer'] ?? '').split(' ');
    const said = names.map((name) => answerOf(form, name)).filter((answer) => answer !== '');
    place.textContent = said.length === names.length ? said.join(' ') : (place.dataset['none'] ?? '');
  }
}

function answerOf(form: HTMLFormElement, name: string): string {
  // Photos are counted: those the shop has and those that wait on the phone stand in one field.
  if (name === 'photo') {
    const count = form.querySelectorAll('#photo img').length;
    return count === 0 ? '' : String(count);
  }
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLSelectElement) return field.value === '' ? '' : (field.selectedOptions[0]?.text ?? '');
  if (field instanceof RadioNodeList) return textOfChosen(form, name);
  return field instanceof HTMLInputElement ? field.value.trim() : '';
}

function textOfChosen(form: HTMLFormElement, name: string): string {
  const chosen = form.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`);
  return chosen?.closest('label')?.textContent?.trim() ?? '';
}
