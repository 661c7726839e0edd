// The block's settings, in the sidebar.

(function (seuil, { createElement: el }, { InspectorControls, PanelColorSettings }, components, { sprintf }) {
	const { CheckboxControl, Notice, PanelBody, SelectControl, TextControl } = components;
	const { words } = seuil;
	/** Kept quiet: WordPress has new looks, which it asks for one by one. */
	const looks = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

	/** The editor's language, where the browser knows it: WordPress has some that no standard has. */
	const language = (() => {
		try {
			return Intl.getCanonicalLocales(document.documentElement.lang)[0];
		} catch {
			return undefined;
		}
	})();

	/** The sections that a text asks for; the answer is always among them. */
	const asked = (text) => (String(text ?? '').trim() || 'answer refine').split(/[\s,]+/);
	/** The text that asks for sections; none where they are the usual ones. */
	function asking(sections) {
		const text = seuil.sections.filter((name) => name === 'answer' || sections.includes(name)).join(' ');
		return text === 'answer refine' ? undefined : text;
	}

	/** The settings of a block. */
	seuil.Controls = function ({ attributes, setAttributes, isWrong }) {
		/** What is left empty is not kept. */
		const set = (key) => (text) => setAttributes({ [key]: text || undefined });
		const fault = (key) =>
			isWrong(key) && el(Notice, { key: `${key}-fault`, status: 'warning', isDismissible: false }, words.wrong);
		const amount = (key, factor = 1) => {
			const [least, most] = seuil.limits[key].map((limit) => (limit * factor).toLocaleString(language));
			const help = sprintf(words.limits, least, most);
			const value = String(attributes[key] ?? '');
			const field = { label: words[key], help, value, onChange: set(key), inputMode: 'decimal', ...looks };
			return [el(TextControl, { key, ...field }), fault(key)];
		};
		const choice = (key, options) => {
			const value = String(attributes[key] ?? '');
			return el(SelectControl, { key, label: words[key], options, value, onChange: set(key), ...looks });
		};
		const option = (value, label) => ({ value, label });
		/** With what is taken where nothing is said. */
		const orUsual = (options) => [option('', words.usual), ...options];
		const activities = seuil.activities.map((name) => option(name, words.activities[name]));
		const themes = seuil.themes.map((name) => option(name === 'host' ? '' : name, words.themes[name]));
		const section = (name) => {
			const sections = asked(attributes.sections);
			const toggle = (on) =>
				setAttributes({ sections: asking(on ? [...sections, name] : sections.filter((one) => one !== name)) });
			const always = name === 'answer';
			const checked = always || sections.includes(name);
			const label = words.sections[name];
			return el(CheckboxControl, { key: name, label, checked, disabled: always, onChange: toggle, ...looks });
		};
		const accent = { value: attributes.accent, onChange: set('accent'), label: words.accent };
		return el(
			InspectorControls,
			null,
			el(PanelBody, { title: words.firm }, [
				choice('activity', orUsual(activities)),
				...amount('budget'),
				...amount('margin', 100),
				...amount('orderValue'),
				choice('micro', orUsual([option('true', words.yes), option('false', words.no)])),
			]),
			el(PanelBody, { title: words.shown }, [
				...seuil.sections.map(section),
				fault('sections'),
				choice('theme', themes),
			]),
			el(PanelColorSettings, { title: words.colour, colorSettings: [accent] }, fault('accent')),
		);
	};
})(window.seuil, window.wp.element, window.wp.blockEditor, window.wp.components, window.wp.i18n);
