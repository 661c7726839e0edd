// What becomes a block: the shortcode, and a marker or an element that is pasted or stands in an HTML block.

(function (seuil, { createBlock, rawHandler }, shortcode) {
	const NAME = 'seuil/calculator';
	const TAG = 'seuil-calculateur';
	const names = Object.entries(seuil.attributes);

	/**
	 * A block that says the same.
	 *
	 * @param {(name: string) => string | null | undefined} said A text by the calculator's name for it.
	 * @param {string}                                      call The call to action, as HTML.
	 */
	function made(said, call = '') {
		const attributes = names.map(([its, name]) => [its, said(name)]).filter(([, text]) => text);
		return createBlock(NAME, Object.fromEntries(attributes), call.trim() ? rawHandler({ HTML: call }) : []);
	}

	const fromShortcode = ({ attrs, content }) => made((name) => attrs.named[name], content);

	const isMarker = (node) => node.matches?.(`div[data-seuil],${TAG}`) ?? false;

	function fromMarker(node) {
		const calls = [...node.querySelectorAll('[data-slot="cta"],[slot="cta"]')];
		for (const one of calls) ['slot', 'data-slot'].forEach((name) => one.removeAttribute(name));
		const call = calls.map((one) => (one.matches('a') ? `<p>${one.outerHTML}</p>` : one.innerHTML));
		const own = (name) => (node.matches(TAG) ? node.getAttribute(name) : null);
		return made((name) => node.getAttribute(`data-${name}`) ?? own(name), call.join(''));
	}

	function parsed(html) {
		const { body } = new window.DOMParser().parseFromString(html, 'text/html');
		return body.querySelector(`div[data-seuil],${TAG}`);
	}

	// What may be in it when it is pasted. Its text is written anew by the plugin, its links may be the call to action.
	const attributes = ['data-seuil', ...names.flatMap(([, name]) => [name, `data-${name}`])];
	const content = { attributes, children: '*', allowEmpty: true };

	seuil.transforms = {
		from: [
			{
				type: 'shortcode',
				tag: 'seuil',
				transform: (_, match) => fromShortcode(match.shortcode),
			},
			{
				type: 'block',
				blocks: ['core/shortcode'],
				isMatch: ({ text }) => Boolean(shortcode.next('seuil', text ?? '')),
				transform: ({ text }) => fromShortcode(shortcode.next('seuil', text).shortcode),
			},
			{
				type: 'block',
				blocks: ['core/html'],
				isMatch: (block) => Boolean(parsed(block.content ?? '')),
				transform: (block) => fromMarker(parsed(block.content)),
			},
			{
				type: 'raw',
				isMatch: isMarker,
				schema: { div: { ...content, isMatch: isMarker }, [TAG]: content },
				transform: fromMarker,
			},
		],
	};
})(window.seuil, window.wp.blocks, window.wp.shortcode);
