// The lines with this folder's own place in its site, or its whole address for other sites, and a button that copies each.

const folder = new URL('.', location.href);
// Opened from a disk, they stay as they are.
const [own, whole] =
    location.protocol === 'file:' ? ['/seuil/', 'https://exemple.fr/seuil/'] : [folder.pathname, folder.href];

for (const area of document.querySelectorAll('textarea')) {
    area.value = area.value
        .replaceAll('"https://exemple.fr/seuil/', `"${whole}`)
        .replaceAll('"/seuil/', `"${own}`)
        .replaceAll('location /seuil/', `location ${own}`);
    const copy = /** @type {HTMLButtonElement} */ (area.nextElementSibling);
    copy.hidden = false;
    copy.onclick = async () => {
        area.select();
        // Without the right to, the line is selected: two keys do the rest.
        await navigator.clipboard?.writeText(area.value).then(
            () => (copy.textContent = copy.dataset.copied ?? ''),
            () => {},
        );
    };
}
