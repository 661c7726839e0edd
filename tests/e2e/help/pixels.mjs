// Pictures of the page, pixel by pixel: what is drawn by pseudo-elements or by the browser itself cannot be asked for.

/** A picture of what is seen, as `{ width, height, data }`, four bytes a pixel. */
export async function seen(page, options = {}) {
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide', ...options });
    // A page of nothing, to read it in: the page itself may forbid what it takes.
    const lab = await page.context().newPage();
    try {
        const read = await lab.evaluate(async (png) => {
            const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt());
            const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
            const context = canvas.getContext('2d');
            context.drawImage(bitmap, 0, 0);
            const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
            let text = '';
            for (let start = 0; start < data.length; start += 32_768) {
                text += String.fromCharCode(...data.subarray(start, start + 32_768));
            }
            return { width, height, data: btoa(text) };
        }, png.toString('base64'));
        return { ...read, data: Buffer.from(read.data, 'base64') };
    } finally {
        await lab.close();
    }
}

/** The places where two pictures differ, as `[x, y]`. */
export function differences(one, other) {
    const places = [];
    for (let at = 0; at < one.data.length; at += 4) {
        if (one.data.readUInt32LE(at) !== other.data.readUInt32LE(at)) {
            places.push([(at / 4) % one.width, Math.floor(at / 4 / one.width)]);
        }
    }
    return places;
}

/** The colour at a place, as [red, green, blue]. */
export const colourAt = ({ data, width }, x, y) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];

/** How two colours contrast, as WCAG reckons it. */
export function contrast(...colours) {
    const [low, high] = colours
        .map((colour) => {
            const [red, green, blue] = colour.map((part) => {
                const share = part / 255;
                return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        })
        .sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
}
