// The lines with this folder's own address, and a button that copies each.

const here = location.protocol === 'file:' ? 'seuil/' : new URL('.', location.href).href;

for (const area of document.querySelectorAll('textarea')) {
    area.value = area.value.replaceAll('src="seuil/', `src="${here}`);
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
