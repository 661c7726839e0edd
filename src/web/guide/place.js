// Lines with this folder's own place in its site, or its whole address for other sites; and a button that copies each.

const folder = new URL('.', location.href);
// Opened from a disk, they stay as they are.
const [own, whole] =
    location.protocol === 'file:' ? ['/seuil/', 'https://exemple.fr/seuil/'] : [folder.pathname, folder.href];

/** The folder's whole address. */
export { whole };

/**
 * A line as it is to be pasted.
 *
 * @param {string} line
 */
export const placed = (line) =>
    line
        .replaceAll('"https://exemple.fr/seuil/', `"${whole}`)
        .replaceAll('"/seuil/', `"${own}`)
        .replaceAll('location /seuil/', `location ${own}`);

/** The page's lines, each in its place, with the button that copies it. */
export function lines() {
    const areas = [...document.querySelectorAll('textarea')];
    for (const area of areas) {
        area.value = placed(area.defaultValue);
        const copy = /** @type {HTMLButtonElement} */ (area.nextElementSibling);
        const words = copy.textContent;
        copy.hidden = false;
        area.addEventListener('input', () => (copy.textContent = words));
        copy.onclick = async () => {
            area.select();
            // Without the right to, the line is selected: two keys do the rest.
            await navigator.clipboard?.writeText(area.value).then(
                () => (copy.textContent = copy.dataset.copied ?? ''),
                () => {},
            );
        };
    }
    return areas;
}
