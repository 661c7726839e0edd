// States of the page that are looked at, each reached from a fresh one.

import { openPart } from './part.mjs';

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
    'a provider advised, all of it open': async (seuil) => {
        await openPart(seuil, 'provider');
        for (const part of ['benefits', 'outcomes', 'fit', 'checks', 'keeps', 'sources']) await openPart(seuil, `provider.${part}`);
    },
    'a promise replayed, with an error': async (seuil) => {
        await openPart(seuil, 'promise');
        await seuil.find('[data-term=contacts] input').fill('60');
        await seuil.find('[data-term=delay] input').fill('1.500');
        await seuil.find('[data-term=delay] input').blur();
        await seuil.find('[data-term=delay] .field-error').waitFor();
    },
    'the grid, a figure of it explained': async (seuil) => {
        await openPart(seuil, 'grid');
        await seuil.find('[data-sheet=grid] button.figure[data-of]').first().click();
        await seuil.panel().waitFor();
    },
    'three firms side by side': async (seuil) => {
        await openPart(seuil, 'compare');
        await openPart(seuil, 'compare.cases');
        for (const name of ['coach_without_tracking', 'plumber_one_town']) {
            await seuil.find(`[data-pins=${name}] button`).last().click();
        }
        await seuil.find('.curve[data-rank=C]').waitFor();
    },
    'what is kept, one thing stored': async (seuil) => {
        await openPart(seuil, 'keep');
        await seuil.find('[data-keep=store]').click();
        await seuil.find('.keep-said:not(:empty)').waitFor();
    },
    'what would change the answer, all of it open': async (seuil) => {
        await openPart(seuil, 'levers');
        await seuil.find('.lever').first().waitFor();
        for (const part of ['levers.more', 'levers.table']) await openPart(seuil, part);
        await seuil.find('#wish-customers').fill('8');
        await seuil.find('#wish-payback').fill('x');
        await seuil.find('[data-wish=payback] .field-error').waitFor();
    },
    'how sure it is': async (seuil) => {
        await openPart(seuil, 'odds');
        await seuil.find('.odds-pays').waitFor();
        await openPart(seuil, 'odds.table');
    },
    'a choice explained': (seuil) => seuil.why('.answer', 'channel'),
    'a budget explained': async (seuil) => {
        await seuil.answer();
        await seuil.why('.answer', await seuil.find('.answer-range .figure').first().getAttribute('data-of'));
    },
};
