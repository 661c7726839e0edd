// States of the page that are looked at, each reached from a fresh one.

/** Takes the page's calculator there, by name. */
export const states = {
    'at the start': async () => {},
    'a case with many obstacles': (seuil) => seuil.try('coach_without_tracking'),
    'a case with none': (seuil) => seuil.try('plumber_one_town'),
    'two errors': async (seuil) => {
        for (const input of ['budget', 'margin']) {
            await seuil.typed(input).fill('1.500');
            await seuil.typed(input).blur();
            await seuil.error(input).waitFor();
        }
    },
    'both tables open': async (seuil) => {
        for (const section of ['ruler', 'cash']) {
            await seuil.find(`.${section} summary`).click();
            await seuil.find(`.${section} table`).waitFor();
        }
    },
    'a number explained, its hypotheses open': async (seuil) => {
        await seuil.why('.answer', 'forecast.prudent.cashAtHorizon');
        await seuil.panel('.panel-hypotheses > summary').click();
        await seuil.panel('.panel-group summary').first().click();
        await seuil.panel('.panel-group details .panel-list').first().waitFor();
    },
    'a score explained, its whole calculation open': async (seuil) => {
        await seuil.why('.score', 'score');
        await seuil.panel('.panel-whole > summary').click();
        await seuil.panel('.panel-whole .panel-names').waitFor();
    },
    'a number explained, some way down': async (seuil) => {
        await seuil.why('.score', 'score');
        await seuil.deeper('Score avant plafonds', 'Note de la préparation');
    },
    'an input explained, with an error': async (seuil) => {
        await seuil.why('.answer', 'costPerLead');
        await seuil.panel('.field-text').fill('1.500');
        await seuil.panel('.field-text').blur();
        await seuil.panel('.field-error').waitFor();
    },
    'a choice explained': (seuil) => seuil.why('.answer', 'channel'),
    'a budget explained': async (seuil) => {
        await seuil.answer();
        await seuil.why('.answer', await seuil.find('.answer-range .figure').first().getAttribute('data-of'));
    },
};
