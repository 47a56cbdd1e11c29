// Makes photos small on the phone before they travel, and shows them. Without it a form sends them as they were taken.
(() => {
  const longestEdge = 1600;
  const smallEnoughBytes = 400 * 1024;
  const quality = 0.85;

  const field = document.getElementById('photo');
  const inputs = field ? [...field.querySelectorAll('input[type=file]')] : [];
  const list = field?.querySelector('[data-chosen]');
  const status = field?.querySelector('[data-photo-status]');
  const form = field?.closest('form');
  if (!form || !list || !status || typeof createImageBitmap !== 'function') return;

  /** Work that a post has to wait for; undefined while there is none. */
  let working;
  let shown = [];

  for (const input of inputs) {
    input.addEventListener('change', () => {
      const before = working;
      const work = (async () => {
        await before;
        await shrinkAll(input).catch(() => undefined);
        if (working === work) working = undefined;
      })();
      working = work;
    });
  }

  form.addEventListener('submit', (event) => {
    status.textContent = status.dataset.sending;
    if (!working) return;
    // The post waits until the photos are small, and goes on by itself with the button that was pressed. Not within this
    // event: a form that is being submitted does not submit itself again.
    event.preventDefault();
    const button = event.submitter;
    working.then(() => setTimeout(() => form.requestSubmit(button ?? undefined)));
  });

  async function shrinkAll(input) {
    status.textContent = status.dataset.working;
    const files = [];
    for (const file of input.files) files.push(await shrink(file));
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    show();
  }

  /** The photo as it travels; itself where it is small already, or is none that this browser can read. */
  async function shrink(file) {
    let bitmap;
    try {
      bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    } catch {
      return file;
    }
    const scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
    if (scale === 1 && file.size <= smallEnoughBytes) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
  }

  function show() {
    for (const address of shown) URL.revokeObjectURL(address);
    const files = inputs.flatMap((input) => [...input.files]);
    shown = files.map((file) => URL.createObjectURL(file));
    list.replaceChildren(
      ...files.map((file, index) => {
        const picture = new Image();
        picture.src = shown[index];
        picture.alt = file.name;
        // What is no picture is told by the shop, in words; here it only must not look broken.
        picture.onerror = () => picture.parentElement?.remove();
        const item = document.createElement('li');
        item.append(picture);
        return item;
      }),
    );
    list.hidden = files.length === 0;
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    status.textContent =
      files.length === 0
        ? ''
        : status.dataset.ready
            .replace('{count}', String(files.length))
            .replace('{megabytes}', (bytes / 1024 / 1024).toFixed(1));
  }
})();
