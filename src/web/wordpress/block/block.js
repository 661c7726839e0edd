// The block in the editor: its settings, the calculator, and the call to action as blocks of its own. A post keeps these
// blocks and the attributes; the rest is written by the plugin whenever the page is.

(function (seuil, { registerBlockType }, { createElement: el, Fragment }, { InnerBlocks, useBlockProps }) {
	/** A threshold. */
	const icon = el(
		'svg',
		{ viewBox: '0 0 24 24', xmlns: 'http://www.w3.org/2000/svg' },
		el('path', { d: 'M4 17h7V8h9', fill: 'none', stroke: 'currentColor', strokeWidth: 2 }),
	);

	function Edit({ attributes, isSelected, setAttributes }) {
		const { preview, isWrong } = seuil.usePreview(attributes);
		return el(
			Fragment,
			null,
			el(seuil.Controls, { attributes, setAttributes, isWrong }),
			el(
				'div',
				useBlockProps(),
				preview,
				isSelected && el('p', { style: { fontSize: '.8em', margin: '1em 0 0' } }, seuil.words.call),
				el(InnerBlocks, { allowedBlocks: ['core/buttons', 'core/paragraph'] }),
			),
		);
	}

	registerBlockType('seuil/calculator', {
		icon,
		edit: Edit,
		save: () => el(InnerBlocks.Content),
		transforms: seuil.transforms,
	});
})(window.seuil, window.wp.blocks, window.wp.element, window.wp.blockEditor);
