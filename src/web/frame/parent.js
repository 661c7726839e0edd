// For the page around: each frame of the calculator, those that come later too, gets the height of what is in it. Whoever
// sends a message moves no frame but the one it is sent from, and only from where that frame was loaded.

/** @type {() => NodeListOf<HTMLIFrameElement>} */
const calculators = () => document.querySelectorAll('iframe[src*="seuil.html"]');

addEventListener('message', ({ source, origin, data }) => {
    const frame = [...calculators()].find(({ contentWindow }) => contentWindow === source);
    const height = data?.height;
    if (!frame || data?.type !== 'seuil' || !(Number.isFinite(height) && height >= 100 && height <= 20_000)) return;
    const nowhere = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    if (origin !== (nowhere ? 'null' : new URL(frame.src).origin)) return;
    const style = getComputedStyle(frame);
    const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
    if (Math.abs(height - (frame.clientHeight - padding)) < 2) return;
    // On many sites, borders and padding count as height.
    const around = style.boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight + padding : 0;
    frame.style.height = `${height + around}px`;
});

// Those that spoke before this script was there say it again.
for (const { contentWindow } of calculators()) contentWindow?.postMessage({ type: 'seuil' }, '*');
