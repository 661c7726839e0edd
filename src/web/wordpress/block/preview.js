// The calculator as it will look, in the editor's canvas: the same element as in the article, in the theme's font.

(function (seuil, { createElement, useEffect, useRef, useState }) {
	/** Loads it into a document, once; the canvas may be a frame with a document of its own. */
	function load({ head }) {
		if (head.querySelector(`script[src="${seuil.loader}"]`)) return;
		const script = head.ownerDocument.createElement('script');
		Object.assign(script, { type: 'module', src: seuil.loader });
		head.append(script);
	}

	/** Has an element say what the block says. */
	function say(element, attributes) {
		for (const [its, name] of Object.entries(seuil.attributes)) {
			const text = String(attributes[its] ?? '').trim();
			if (text && name !== 'loading') element.setAttribute(name, text);
			else if (name !== 'loading') element.removeAttribute(name);
		}
	}

	const pair = (key, text) => `${key}=${String(text ?? '').trim()}`;

	/**
	 * The preview of a block, and which of its attributes the calculator does not understand, by name.
	 *
	 * It is there to be looked at: what is pressed in it selects the block.
	 */
	seuil.usePreview = function (attributes) {
		const place = useRef();
		const current = useRef();
		current.current = attributes;
		// The calculator tells each fault once.
		const [faults, setFaults] = useState([]);
		useEffect(() => {
			const { ownerDocument } = place.current;
			load(ownerDocument);
			const element = ownerDocument.createElement('seuil-calculateur');
			element.setAttribute('loading', 'eager');
			say(element, current.current);
			element.addEventListener('seuil-error', ({ detail }) => {
				const found = (detail.problems ?? []).map(({ key }) => pair(key, current.current[key]));
				setFaults((known) => [...known, ...found]);
			});
			place.current.inert = true;
			place.current.append(element);
			return () => element.remove();
		}, []);
		useEffect(() => say(place.current.firstChild, attributes), [attributes]);
		return {
			preview: createElement('div', { ref: place, lang: 'fr', dir: 'ltr' }),
			isWrong: (key) => faults.includes(pair(key, attributes[key])),
		};
	};
})(window.seuil, window.wp.element);
