// Parts of the page that open in place.

/** Opens one part, whose summary must be in the page. */
export async function openPart(seuil, part) {
    await seuil.find(`[data-part="${part}"] > summary`).click();
    await seuil.find(`[data-part="${part}"] > :nth-child(2)`).waitFor();
}
