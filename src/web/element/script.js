// The application's script: its glue, which makes instances, and what the page does for calculators that run. It comes
// with the application: the loader stays small without it.

export { default } from '#glue';
export { Calculator } from './calculator.js';
export { looks } from './looks.js';
export { compiled } from './module.js';
export { evaluation } from './said.js';
export { sheet } from './sheet.js';
