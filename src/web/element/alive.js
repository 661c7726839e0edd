// What the page does for calculators that run. It comes with the application: the loader stays small without it.

export { Calculator } from './calculator.js';
export { looks } from './looks.js';
export { evaluation } from './said.js';
