// The words of the editor. They are all here, so that one file holds their translations.

(function (seuil, { __ }) {
	seuil.words = {
		firm: __('The firm at the start', 'seuil'),
		shown: __('What is shown', 'seuil'),
		colour: __('Colour', 'seuil'),
		accent: __('Accent', 'seuil'),
		activity: __('Activity', 'seuil'),
		budget: __('Marketing budget (€ a month)', 'seuil'),
		margin: __('What is left of 100 € of sales (%)', 'seuil'),
		orderValue: __('Average sale, excluding VAT (€)', 'seuil'),
		micro: __('Micro-entreprise', 'seuil'),
		theme: __('Theme', 'seuil'),
		/* translators: 1: the lowest amount, 2: the highest. */
		limits: __('From %1$s to %2$s; empty: the usual value.', 'seuil'),
		wrong: __('The calculator does not understand this and takes its own value.', 'seuil'),
		call: __('Your call to action, under the answer', 'seuil'),
		usual: __('Usual value', 'seuil'),
		yes: __('Yes', 'seuil'),
		no: __('No', 'seuil'),
		activities: {
			local: __('Shops and services for private clients', 'seuil'),
			ecommerce: __('Online shop', 'seuil'),
			b2b: __('Services for firms', 'seuil'),
		},
		themes: {
			host: __('As the page', 'seuil'),
			light: __('Light', 'seuil'),
			dark: __('Dark', 'seuil'),
			auto: __('As the reader’s device', 'seuil'),
		},
		sections: {
			answer: __('The answer', 'seuil'),
			refine: __('All inputs', 'seuil'),
			signals: __('Twelve questions about the firm', 'seuil'),
			provider: __('Whom to choose', 'seuil'),
			grid: __('The indicators to follow', 'seuil'),
			compare: __('Firms side by side', 'seuil'),
			pilot: __('A trial of three months', 'seuil'),
			follow: __('The trial, month by month', 'seuil'),
			keep: __('To keep or to send', 'seuil'),
			cases: __('Firms to try on', 'seuil'),
			levers: __('What would change the answer', 'seuil'),
			odds: __('How sure it is', 'seuil'),
		},
	};
})(window.seuil, window.wp.i18n);
