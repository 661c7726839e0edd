// How colours contrast on the screen, as WCAG reckons it. axe does not look into pictures.

/** Gives a page `contrast(behind, colour)`: of a colour over layers of any syntax, the lowest first, against these alone. */
export const contrasting = (page) =>
    page.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const light = (layers) => {
            for (const layer of layers) {
                context.fillStyle = layer;
                context.fillRect(0, 0, 1, 1);
            }
            const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
                const share = part / 255;
                return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        globalThis.contrast = (behind, colour) => {
            const [low, high] = [light(behind), light([...behind, colour])].sort((a, b) => a - b);
            return (high + 0.05) / (low + 0.05);
        };
    });
